// What is done with an entry of the calendar, and blocking a time.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { changeable } from "./calendar-day.js";
import { Confirm, Dialog, Saying } from "./dialog.js";
import { chooseByKey, Times, useTimes } from "./proposals.js";
import { useRoom } from "./room.js";

function useWhen(data) {
  const { words } = useRoom();
  return (iso) => words.moment(iso, data.board.timezone);
}

export function Details({ data, one, onDo, onClose }) {
  const { t, words } = useRoom();
  const when = useWhen(data);
  const first = useRef(null);
  useLayoutEffect(() => first.current.focus(), []);
  return html`<${Dialog} wide title=${`${when(one.at)} · ${t("console-follow-up-code", { code: one.code })}`} onClose=${onClose}>
    <p>${one.concern_names.join(", ")} · ${t("console-follow-up-minutes", { minutes: one.minutes })} · ${words.language(one.language)}</p>
    <p class="hint">${t(one.told ? "console-calendar-told" : "console-calendar-not-told")}</p>
    <p class="dialog-buttons">
      ${changeable(one) && html`<button type="button" class="plain" data-give-up onClick=${() => onDo("give-up")}>${t("console-calendar-give-up")} <kbd aria-hidden="true">${t("console-key-delete")}</kbd></button>
        <button type="button" class="plain" data-move onClick=${() => onDo("move")}>${t("console-calendar-move")} <kbd aria-hidden="true">M</kbd></button>`}
      <button type="button" class="big" ref=${first} onClick=${onClose}>${t("console-slip-close")}</button>
    </p>
  <//>`;
}

export function MoveEntry({ data, one, press, saying, act, onMoved, onClose }) {
  const { t, site } = useRoom();
  const when = useWhen(data);
  const [from, setFrom] = useState("");
  const [again, setAgain] = useState(0);
  const found = useTimes(`/api/v1/sites/${encodeURIComponent(site)}/agenda/${one.id}/times${from && `?from=${from}`}`, again);
  const [chosen, setChosen] = useState(0);
  const form = useRef(null);
  useLayoutEffect(() => form.current.focus(), []);
  useLayoutEffect(() => {
    setChosen(0);
    if (document.activeElement?.type !== "date") form.current.querySelector("[name=time]")?.focus();
  }, [found]);
  const submit = async (event) => {
    event.preventDefault();
    const to = found?.times[chosen];
    if (press.locked || !to) return;
    const said = t("console-calendar-moved", { code: one.code, when: when(to.at) });
    if (!(await act("calendar-move", `/agenda/${one.id}/move`, { at: to.at }, () => said))) return setAgain(again + 1);
    onMoved(one, said);
    onClose();
  };
  return html`<${Dialog} wide title=${t("console-calendar-move-title", { code: one.code, when: when(one.at) })} onClose=${onClose}>
    <form ref=${form} tabindex="-1" onSubmit=${submit} onKeyDown=${chooseByKey(form, found, setChosen)}>
      <${Times} ...${{ data, entry: one, found, chosen }} onChoose=${setChosen} />
      <p class="field">
        <label for="move-from">${t("console-follow-up-from")}</label>
        <input id="move-from" type="date" min=${data.today} value=${from} onInput=${(event) => setFrom(event.target.value)} />
      </p>
      <p class="hint">${t(one.told ? "console-calendar-told" : "console-calendar-not-told")}</p>
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked || !found?.times.length)}>${t("console-calendar-move")}</button>
      </p>
    </form>
  <//>`;
}

export function GiveUp({ data, one, act, onClose }) {
  const { t } = useRoom();
  const when = useWhen(data);
  const yes = async () => {
    onClose();
    await act("calendar-give-up", `/agenda/${one.id}/cancel`, {}, () => t("console-calendar-given-up", { code: one.code }));
  };
  return html`<${Confirm} title=${t("console-calendar-give-up-question", { code: one.code, when: when(one.at) })}
    said=${t(one.told ? "console-calendar-told" : "console-calendar-not-told")} yes=${t("console-calendar-give-up")} onNo=${onClose} onYes=${yes} />`;
}

/** Block a time, or (with `one`) free one that is blocked. */
export function BlockTime({ data, one, press, saying, act, onClose }) {
  const { t, words } = useRoom();
  const when = useWhen(data);
  const [what, setWhat] = useState({ day: data.days[0]?.date > data.today ? data.days[0].date : data.today, from: "08:00", to: "12:00", counter: "", reason: "" });
  const form = useRef(null);
  useLayoutEffect(() => form.current?.querySelector("input").focus(), []);
  if (one) {
    const free = async () => {
      onClose();
      await act("calendar-free", `/agenda/blocks/${one.id}/free`, {}, () => t("console-calendar-freed"));
    };
    return html`<${Confirm} title=${t("console-calendar-free-question", { when: when(one.begins) })} said=${one.reason}
      yes=${t("console-calendar-free")} onNo=${onClose} onYes=${free} />`;
  }
  const set = (name) => (event) => setWhat({ ...what, [name]: event.target.value });
  const wrong = what.to <= what.from;
  const submit = async (event) => {
    event.preventDefault();
    if (press.locked || wrong) return;
    const moment = (time) => inZone(what.day, time, data.board.timezone);
    const { counter, reason } = what;
    const body = { desk: data.desk, begins: moment(what.from), ends: moment(what.to), reason, ...(counter && { counter }) };
    if (await act("calendar-block", "/agenda/blocks", body, () => t("console-calendar-did-block"))) onClose();
  };
  return html`<${Dialog} title=${t("console-calendar-block")} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit}>
      <p class="field"><label for="block-day">${t("console-calendar-block-day")}</label>
        <input id="block-day" type="date" required min=${data.today} value=${what.day} onInput=${set("day")} /></p>
      <div class="side-by-side">
        <p class="field"><label for="block-from">${t("console-calendar-block-from")}</label>
          <input id="block-from" type="time" required value=${what.from} onInput=${set("from")} /></p>
        <p class="field"><label for="block-to">${t("console-calendar-block-to")}</label>
          <input id="block-to" type="time" required value=${what.to} aria-invalid=${String(wrong)} onInput=${set("to")} /></p>
      </div>
      <p class="field"><label for="block-counter">${t("console-send-on-counter")}</label>
        <select id="block-counter" value=${what.counter} onChange=${set("counter")}>
          <option value="">${t("console-calendar-whole-desk")}</option>
          ${data.counters.map((place) => html`<option key=${place.id} value=${place.id}>${words.counter(place)}</option>`)}
        </select></p>
      <p class="field"><label for="block-reason">${t("console-calendar-reason")}</label>
        <input id="block-reason" maxlength="120" autocomplete="off" value=${what.reason} aria-describedby="block-hint" onInput=${set("reason")} />
        <span id="block-hint" class="hint">${t("console-calendar-reason-hint")}</span></p>
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked || wrong)}>${t("console-calendar-block")}</button>
      </p>
    </form>
  <//>`;
}

/** A local date and time of the office as a moment with its offset, whatever the zone of this machine. */
function inZone(day, time, timeZone) {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(asUtc);
  const ahead = Date.parse(`${parts.replace(" ", "T")}Z`) - asUtc.getTime();
  return new Date(asUtc.getTime() - ahead).toISOString().replace("Z", "+00:00");
}
