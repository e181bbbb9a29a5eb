// Which desk, with which concern: asked when a visitor is sent on and when a station is put on her Laufzettel.

import { html, useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { deskSign } from "../shared/signs.js";
import { useRoom } from "./room.js";

/** All desks as radio buttons, each with how many wait there. */
export function DeskChoice({ data, legend, desk: chosen, here, missing, onChoose }) {
  const { t, night, words } = useRoom();
  return html`<fieldset aria-describedby="desk-missing">
    <legend>${legend}</legend>
    <div class="send-desks">
      ${data.board.desks.map((desk) => {
        const { count = 0, open = true } = data.board.waiting.find((one) => one.desk === desk.id) ?? {};
        return html`<label key=${desk.id} data-here=${String(desk.id === here)}>
          <input type="radio" name="desk" value=${desk.id} checked=${desk.id === chosen} onChange=${() => onChoose(desk.id)} />
          ${deskSign({ desk, night })}
          <span class="send-desk">
            ${words.desk(desk)}
            <small>${open ? t("console-summary", { count }) : t("console-send-on-closed")}</small>
          </span>
        </label>`;
      })}
    </div>
    <p id="desk-missing" class="trouble" role="alert">${missing ? t("console-send-on-desk-missing") : ""}</p>
  </fieldset>`;
}

/** The concerns of the desk that was chosen; the first choice is the one she came with, or what is `planned` there. */
export function ConcernChoice({ concerns, desk, entry, concern, planned = false, onChoose }) {
  const { t, lang } = useRoom();
  const offered = concerns.filter((one) => one.desk === desk && one.id !== entry.concern);
  return html`<p class="field">
    <label for="send-concern">${t("console-send-on-concern")}</label>
    <select id="send-concern" value=${concern} onChange=${(event) => onChoose(event.target.value)}>
      <option value="">${planned ? t("console-send-on-planned-concern") : t("console-send-on-same-concern", { concern: entry.concern_name })}</option>
      ${offered.map(({ id, names }) => html`<option key=${id} value=${id}>${names[lang] ?? names.de}</option>`)}
    </select>
  </p>`;
}

/** Any counter of the desk, or one: a room, or the person who sits there. */
export function CounterChoice({ counters, desk, counter, onChoose }) {
  const { t, words } = useRoom();
  const offered = counters.filter((one) => one.all_desks.includes(desk));
  const said = (one) => {
    const who = one.mine ? t("console-counter-mine") : one.who;
    const away = () =>
      one.company ? t("console-along-state-number", { number: one.company.number }) : t(`console-send-on-counter-${one.state}`);
    const state = one.state === "open" ? who : [who, away()].filter(Boolean).join(", ");
    return state ? `${words.counter(one)} – ${state}` : words.counter(one);
  };
  return html`<p class="field">
    <label for="send-counter">${t("console-send-on-counter")}</label>
    <select id="send-counter" value=${counter} onChange=${(event) => onChoose(event.target.value)}>
      <option value="">${t("console-send-on-any-counter")}</option>
      ${offered.map((one) => html`<option key=${one.id} value=${one.id}>${said(one)}</option>`)}
    </select>
  </p>`;
}

/** "An interpreter is needed", with where one is free now. */
export function InterpreterTick({ data, entry, checked, onChange }) {
  const { t, words } = useRoom();
  const free = freeSpeakers(data, entry, words);
  return html`<p class="setting">
    <label class="tick">
      <input type="checkbox" name="interpreter" checked=${checked} onChange=${(event) => onChange(event.target.checked)} />
      <span>${t("console-interpreter-needed", { language: words.language(entry.language) })}</span>
    </label>
    ${checked && html`<span class="hint">${free ? t("console-interpreter-free", { counters: free }) : t("console-interpreter-none")}</span>`}
  </p>`;
}

/** Counters where somebody speaks her language and has nobody there, in words; empty when there is none. */
export function freeSpeakers(data, entry, words) {
  return (data.speakers[entry.language] ?? []).map((name) => words.counter({ name })).join(", ");
}

/** The counters as they are now; without them a visitor is sent on to the desk. */
export function useCounters(site) {
  const [counters, setCounters] = useState([]);
  useEffect(() => {
    get(`/api/v1/sites/${encodeURIComponent(site)}/counters`).then(setCounters, () => setCounters([]));
  }, [site]);
  return counters;
}

/** All concerns of the site; without them the visitor goes on with the concern she came with. */
export function useConcerns(site) {
  const [concerns, setConcerns] = useState([]);
  useEffect(() => {
    get(`/api/v1/sites/${encodeURIComponent(site)}/catalogue`)
      .then((catalogue) => setConcerns(catalogue.concerns))
      .catch(() => setConcerns([]));
  }, [site]);
  return concerns;
}
