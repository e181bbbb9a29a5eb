// Dates on which the house or a desk is closed or has other hours, and what becomes of the appointments on them.

import { html, useState } from "../shared/html.js";
import { deskSign } from "../shared/signs.js";
import { dateOf, days, useClosing } from "./closing.js";
import { useRoom } from "./room.js";

const REASON_LENGTH = 200;

/** "closed" or its other hours. */
export function times({ opens, closes }, t) {
  return opens ? t("console-set-open-from", { opens, closes }) : t("console-set-closed-all-day");
}

export function Closures({ data, press, act, trouble }) {
  const { t, night, words } = useRoom();
  const { board, closures } = data;
  const reopen = (one) => act("set-reopen", `/settings/closures/${one.id}/reopen`, {}, () => t("console-set-removed"));
  return html`<section class="card" aria-labelledby="closures">
    <h2 id="closures">${t("console-set-closures")}</h2>
    ${closures.length === 0 && html`<p class="hint">${t("console-set-none")}</p>`}
    <ul class="closures">
      ${closures.map((one) => {
        const desk = board.desks.find(({ id }) => id === one.desk);
        const when = days(one, t.lang);
        return html`<li key=${one.id} data-closure=${one.first}>
          <p>
            <strong>${when}</strong> · ${times(one, t)}<br />
            ${desk && deskSign({ desk, night })} ${one.desk ? words.desk(desk ?? { id: one.desk }) : t("console-set-house")}
            ${one.reason && html`<span class="hint"> · ${one.reason}</span>`}
          </p>
          <button type="button" class="plain" aria-disabled=${String(press.locked)} onClick=${() => reopen(one)}
            aria-label=${`${t("console-set-remove")}: ${when}`}>${t("console-set-remove")}</button>
        </li>`;
      })}
    </ul>
    <${NewClosure} ...${{ data, press, act, trouble }} />
  </section>`;
}

function NewClosure({ data, press, act, trouble }) {
  const { t, words } = useRoom();
  const { board } = data;
  const today = dateOf(data.now, board.timezone);
  const [wish, setWish] = useState({ first: today, last: today, desk: "", open: false, opens: "08:00", closes: "12:00", reason: "" });
  const closing = useClosing({ press, act, trouble });
  const set = (name) => (event) => setWish({ ...wish, [name]: event.target.value });
  const first = (event) => setWish({ ...wish, first: event.target.value, last: event.target.value > wish.last ? event.target.value : wish.last });
  const good = wish.first && wish.last >= wish.first && wish.last >= today && (!wish.open || wish.opens < wish.closes);
  const hours = {
    first: wish.first,
    last: wish.last,
    ...(wish.desk && { desk: wish.desk }),
    ...(wish.open && { opens: wish.opens, closes: wish.closes }),
  };
  const submit = (event) => {
    event.preventDefault();
    if (good) closing.close(hours, wish.reason, t("console-set-saved"), () => setWish({ ...wish, reason: "" }));
  };
  return html`<form class="new-closure" onSubmit=${submit} aria-labelledby="new-closure">
    <h3 id="new-closure">${t("console-set-new")}</h3>
    <div class="side-by-side">
      <p class="field"><label for="set-first">${t("console-set-first")}</label>
        <input id="set-first" type="date" required min=${today} value=${wish.first} onInput=${first} /></p>
      <p class="field"><label for="set-last">${t("console-set-last")}</label>
        <input id="set-last" type="date" required min=${wish.first} value=${wish.last} onInput=${set("last")} /></p>
    </div>
    <p class="field"><label for="set-desk">${t("console-set-where")}</label>
      <select id="set-desk" value=${wish.desk} onChange=${set("desk")}>
        <option value="">${t("console-set-house")}</option>
        ${board.desks.map((desk) => html`<option key=${desk.id} value=${desk.id}>${words.desk(desk)}</option>`)}
      </select></p>
    <fieldset class="ticks">
      <legend>${t("console-set-how")}</legend>
      ${[false, true].map(
        (open) => html`<label class="tick" key=${open}>
          <input type="radio" name="set-open" checked=${wish.open === open} onChange=${() => setWish({ ...wish, open })} />
          ${t(open ? "console-set-other-hours" : "console-set-closed-all-day")}
        </label>`,
      )}
    </fieldset>
    ${wish.open &&
    html`<div class="side-by-side">
      <p class="field"><label for="set-opens">${t("console-set-opens")}</label>
        <input id="set-opens" type="time" required value=${wish.opens} onInput=${set("opens")} /></p>
      <p class="field"><label for="set-closes">${t("console-set-closes")}</label>
        <input id="set-closes" type="time" required value=${wish.closes} onInput=${set("closes")} /></p>
    </div>`}
    <p class="field"><label for="set-reason">${t("console-set-reason")}</label>
      <input id="set-reason" maxlength=${REASON_LENGTH} autocomplete="off" value=${wish.reason} onInput=${set("reason")} aria-describedby="set-reason-hint" />
      <span id="set-reason-hint" class="hint">${t("console-set-reason-hint")}</span></p>
    <p class="dialog-buttons"><button type="submit" class="big" aria-disabled=${String(press.locked || !good)}>${t("console-set-save")}</button></p>
    ${closing.question}
  </form>`;
}
