// Which counters are there today: as planned, not at all, or for some hours only.

import { html, useEffect, useState } from "../shared/html.js";
import { deskSign } from "../shared/signs.js";
import { useRoom } from "./room.js";

const HOURS = ["08:00", "12:00"];
const kind = (times) => (times === null ? "usual" : times.length ? "hours" : "nobody");

/** What is planned for a counter, in words. */
export function planned(times, t) {
  const which = kind(times);
  return which === "hours" ? t("console-set-there", { opens: times[0], closes: times[1] }) : t(`console-set-there-${which}`);
}

/** A counter with the signs of its desks. */
export function Named({ one, data }) {
  const { night, words } = useRoom();
  const signs = one.desks.map((id) => deskSign({ desk: data.board.desks.find((desk) => desk.id === id) ?? { id }, night }));
  return html`${words.counter(one)} ${signs}`;
}

export function Staffing({ data, press, act }) {
  const { t } = useRoom();
  return html`<section class="card" aria-labelledby="staffing">
    <h2 id="staffing">${t("console-set-staffing")}</h2>
    <p class="hint">${t("console-set-staffing-hint")}</p>
    <ul class="staffing">
      ${data.counters.map((one) => html`<${Place} key=${one.id} ...${{ one, data, press, act }} />`)}
    </ul>
  </section>`;
}

function Place({ one, data, press, act }) {
  const { t, words } = useRoom();
  const [wish, setWish] = useState(one.times);
  useEffect(() => setWish(one.times), [JSON.stringify(one.times)]);
  const name = words.counter(one);
  const choose = (event) => setWish({ usual: null, nobody: [], hours: one.times?.length ? one.times : HOURS }[event.target.value]);
  const time = (index) => (event) => setWish(wish.map((old, at) => (at === index ? event.target.value : old)));
  const news = JSON.stringify(wish) !== JSON.stringify(one.times);
  const good = news && !(wish?.length && !(wish[0] < wish[1]));
  const save = (event) => {
    event.preventDefault();
    if (!good || press.locked) return;
    act("set-staffing", `/settings/staffing/${encodeURIComponent(one.id)}`, { times: wish }, () => `${name}: ${planned(wish, t)}`);
  };
  return html`<li data-planned=${one.id}>
    <form onSubmit=${save}>
      <label for=${`plan-${one.id}`}>
        <${Named} ...${{ one, data }} />
      </label>
      <span class="field"><select id=${`plan-${one.id}`} value=${kind(wish)} onChange=${choose}>
        ${["usual", "nobody", "hours"].map((which) => html`<option key=${which} value=${which}>${t(`console-set-there-${which}`)}</option>`)}
      </select></span>
      ${wish?.length > 0 &&
      html`<span class="field staffing-times">
        <input type="time" required aria-label=${`${name}: ${t("console-set-from")}`} value=${wish[0]} onInput=${time(0)} />
        <input type="time" required aria-label=${`${name}: ${t("console-set-to")}`} value=${wish[1]} onInput=${time(1)} />
      </span>`}
      ${news &&
      html`<button type="submit" class="plain" aria-label=${`${name}: ${t("console-set-save")}`} aria-disabled=${String(press.locked || !good)}>
        ${t("console-set-save")}</button>`}
    </form>
  </li>`;
}
