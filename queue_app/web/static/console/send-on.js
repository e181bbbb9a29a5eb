// Send a visitor on: to which desk, with which concern, with which word to the colleagues there.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { AwayAfter } from "./along.js";
import { ConcernChoice, CounterChoice, DeskChoice, InterpreterTick, useConcerns, useCounters } from "./desk-choice.js";
import { Dialog, Saying } from "./dialog.js";
import { NoteField } from "./note.js";
import { useRoom } from "./room.js";

export function SendOn({ data, entry, along = false, press, saying, onSend, onClose }) {
  const { t, site } = useRoom();
  const [desk, setDesk] = useState(entry.then[0] ?? "");
  const [concern, setConcern] = useState("");
  const [note, setNote] = useState(entry.note ?? "");
  const [missing, setMissing] = useState(false);
  const [counter, setCounter] = useState("");
  const [interpreter, setInterpreter] = useState(entry.interpreter);
  const [goes, setGoes] = useState(along);
  const [awayAfter, setAwayAfter] = useState(false);
  const concerns = useConcerns(site);
  const counters = useCounters(site);
  const form = useRef(null);
  useLayoutEffect(() => (form.current.querySelector("input:checked") ?? form.current.querySelector("input")).focus(), []);

  const submit = (event) => {
    event.preventDefault();
    if (press.locked) return;
    if (!desk) {
      setMissing(true);
      form.current.querySelector("input").focus();
      return;
    }
    onSend({
      desk,
      interpreter,
      ...(goes && { come_along: true, away_after: awayAfter }),
      ...(counter && { counter }),
      ...(concern && { concern }),
      ...(note.trim() && { note: note.trim() }),
    });
  };
  const choose = (id) => (setDesk(id), setConcern(""), setCounter(""), setMissing(false));

  return html`<${Dialog} wide title=${t("console-send-on-title", { number: entry.number })} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit} onKeyDown=${(event) => event.ctrlKey && event.key === "Enter" && submit(event)}>
      <${DeskChoice} legend=${t("console-send-on-desk")} ...${{ data, desk, missing }} here=${entry.desk} onChoose=${choose} />
      <div class="side-by-side">
        <${ConcernChoice} ...${{ concerns, desk, entry, concern }} planned=${entry.then.includes(desk)} onChoose=${setConcern} />
        ${desk && html`<${CounterChoice} ...${{ counters, desk, counter }} onChoose=${setCounter} />`}
      </div>
      <${InterpreterTick} ...${{ data, entry }} checked=${interpreter} onChange=${setInterpreter} />
      <${NoteField} label=${t("console-send-on-note")} hint=${t("console-send-on-note-hint")} note=${note} onNote=${setNote} />
      <p class="setting">
        <label class="tick">
          <input type="checkbox" name="along" checked=${goes} onChange=${(event) => setGoes(event.target.checked)} />
          <span>${t("console-along-too")}</span>
        </label>
        ${goes && html`<span class="hint">${t("console-along-said")}</span>`}
      </p>
      ${goes && html`<${AwayAfter} checked=${awayAfter} onChange=${setAwayAfter} />`}
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${press.locked}>${t("console-send-on-do")}</button>
      </p>
    </form>
  <//>`;
}
