// Going along with a visitor to another desk: with whom, and what the page shows for as long.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { deskSign, icon, number } from "../shared/signs.js";
import { Dialog, Saying } from "./dialog.js";
import { useRoom } from "./room.js";

const deskOf = (data, id) => data.board.desks.find((desk) => desk.id === id) ?? { id };

/** "with T 47 at Jobcenter": why a counter is away; nothing when it is for another reason. */
export function withWhom(counter, data, { t, words }) {
  const { company } = counter;
  return company ? t("console-along-state", { number: company.number, desk: words.desk(deskOf(data, company.desk)) }) : "";
}

/** Instead of the visitor at the counter: where the one is with whom its clerk went along. */
export function Company({ data }) {
  const { t, night, words } = useRoom();
  const { company } = data.counter;
  const desk = deskOf(data, company.desk);
  const counter = company.counter ? words.counter({ name: company.counter_name }) : "";
  const { way } = company;
  return html`<section class="person person-none" data-company=${company.stop}>
    <h2>${t("console-along-here", { number: company.number })}</h2>
    <p class="person-desk">${deskSign({ desk, night })} ${words.desk(desk)}</p>
    <p role="status">
      <strong>${t(`console-along-${company.state}`, { counter })}</strong>
      ${way && html`<span class="hint"> · ${t("console-counter-place", { room: way.room, floor: way.floor })}</span>`}
    </p>
    <p class="hint">${t("console-along-how")}</p>
  </section>`;
}

/** Somebody at another desk needs an interpreter, and here is one who has nobody. */
export function Wanted({ data }) {
  const { t, words } = useRoom();
  const [one] = data.interpret;
  if (!one) return null;
  const desk = words.desk(deskOf(data, one.desk));
  return html`<p class="wanted" data-wanted=${one.stop}>
    ${icon("messages")} ${t("console-along-wanted", { number: one.number, desk, language: words.language(one.language) })}
  </p>`;
}

/** Afterwards the counter is free again, unless she wants a break first. */
export function AwayAfter({ checked, onChange }) {
  const { t } = useRoom();
  return html`<label class="tick">
    <input type="checkbox" name="away-after" checked=${checked} onChange=${(event) => onChange(event.target.checked)} />
    <span>${t("console-along-after")}</span>
  </label>`;
}

/** From the visitor who is here: to the next station on her slip, or (`onElsewhere`) to one that is still to be chosen. */
export function GoToNext({ data, entry, press, saying, onGo, onElsewhere, onClose }) {
  const { t, words } = useRoom();
  const [awayAfter, setAwayAfter] = useState(false);
  const desk = words.desk(deskOf(data, entry.then[0]));
  const submit = (event) => {
    event.preventDefault();
    if (!press.locked) onGo({ come_along: true, away_after: awayAfter });
  };
  return html`<${Dialog} title=${t("console-along-with", { number: entry.number, desk })} onClose=${onClose}>
    <form onSubmit=${submit}>
      <p>${t("console-along-next")} ${t("console-along-said")}</p>
      <${AwayAfter} checked=${awayAfter} onChange=${setAwayAfter} />
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="button" class="plain" onClick=${onElsewhere}>${t("console-along-elsewhere")}</button>
        <button type="submit" class="big" autofocus aria-disabled=${String(press.locked)}>${t("console-along-do")}</button>
      </p>
    </form>
  <//>`;
}

/** From a free counter: those who were sent on from here, and those who need an interpreter of her languages. */
export function GoAlong({ data, press, saying, onGo, onClose }) {
  const { t, site } = useRoom();
  const [offers, setOffers] = useState(null);
  const [stop, setStop] = useState(null); // the one she chose; the first until then
  const [awayAfter, setAwayAfter] = useState(false);
  const form = useRef(null);
  useEffect(() => {
    const path = `/api/v1/sites/${encodeURIComponent(site)}/counters/${encodeURIComponent(data.counter.id)}/company`;
    get(path).then(
      ({ gone, interpret }) => setOffers([...gone.map((one) => ({ ...one, why: "gone" })), ...interpret.map((one) => ({ ...one, why: "interpret" }))]),
      () => setOffers([]),
    );
  }, []);
  // Before they are seen: a key pressed right then is meant for them.
  useLayoutEffect(() => {
    if (offers) form.current.querySelector("input, button").focus();
  }, [offers]);
  const chosen = offers?.find((one) => one.stop === stop) ?? offers?.[0];
  const submit = (event) => {
    event.preventDefault();
    if (chosen && !press.locked) onGo({ id: chosen.stop, version: chosen.version, number: chosen.number }, { away_after: awayAfter });
  };
  return html`<${Dialog} title=${t("console-along-title")} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit}>
      <p>${t(offers?.length === 0 ? "console-along-nobody" : "console-along-said")}</p>
      ${offers?.length > 0 && html`<${Offers} ...${{ data, offers, stop: chosen.stop }} onChoose=${setStop} />`}
      ${chosen && html`<${AwayAfter} checked=${awayAfter} onChange=${setAwayAfter} />`}
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        ${chosen && html`<button type="submit" class="big" aria-disabled=${String(press.locked)}>${t("console-along-do")}</button>`}
      </p>
    </form>
  <//>`;
}

function Offers({ data, offers, stop, onChoose }) {
  const { t, night, words } = useRoom();
  return html`<fieldset>
    <legend class="heard">${t("console-along-title")}</legend>
    <div class="send-desks">
      ${offers.map((one) => {
        const desk = deskOf(data, one.desk);
        return html`<label key=${one.stop} data-offer=${one.stop}>
          <input type="radio" name="along" value=${one.stop} checked=${one.stop === stop} onChange=${() => onChoose(one.stop)} />
          ${deskSign({ desk, night })}
          <span class="send-desk">
            <span>${number(one.number)} · ${words.desk(desk)}</span>
            <small>${t(`console-along-${one.why}`, { language: words.language(one.language) })}</small>
          </span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** The visitor has gone, so the counter is free again: the page says so, because no hand of hers did it. */
export function useCompanyOver({ counter, current }, press, tell) {
  const before = useRef(null);
  useEffect(() => {
    const was = before.current;
    before.current = counter.company;
    if (was && !counter.company && !current && counter.state === "open" && !press.locked) tell(was.number);
  }, [counter.company?.stop, counter.state]);
}
