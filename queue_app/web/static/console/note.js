// A word to oneself or to the colleagues of this desk: plain text, gone when the stop is over.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { InterpreterTick } from "./desk-choice.js";
import { Dialog, Saying } from "./dialog.js";
import { useRoom } from "./room.js";

const NOTE_LENGTH = 500;

export function NoteField({ label, hint, note, onNote }) {
  const { t } = useRoom();
  return html`<p class="field">
    <label for="send-note">${label}</label>
    <textarea id="send-note" rows="3" maxlength=${NOTE_LENGTH} value=${note} aria-describedby="send-hint send-left"
      onInput=${(event) => onNote(event.target.value)}></textarea>
    <span id="send-hint" class="hint">${hint}</span>
    <span id="send-left" class="hint left">${t("console-send-on-left", { count: NOTE_LENGTH - note.length })}</span>
  </p>`;
}

export function Note({ data, entry, press, saying, onWrite, onClose }) {
  const { t } = useRoom();
  const [note, setNote] = useState(entry.note ?? "");
  const [interpreter, setInterpreter] = useState(entry.interpreter);
  const form = useRef(null);
  useLayoutEffect(() => form.current.querySelector("textarea").focus(), []);
  const submit = (event) => {
    event.preventDefault();
    if (!press.locked) onWrite(note.trim(), interpreter);
  };
  return html`<${Dialog} title=${t("console-note-title", { number: entry.number })} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit} onKeyDown=${(event) => event.ctrlKey && event.key === "Enter" && submit(event)}>
      <${NoteField} label=${t("console-note-label")} hint=${t("console-note-hint")} note=${note} onNote=${setNote} />
      <${InterpreterTick} ...${{ data, entry }} checked=${interpreter} onChange=${setInterpreter} />
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${press.locked}>${t("console-note-do")}</button>
      </p>
    </form>
  <//>`;
}
