// Send a visitor on: to which desk, with which concern, with which word to the colleagues there.

import { html, useEffect, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { deskSign } from "../shared/signs.js";
import { Dialog } from "./dialog.js";
import { useRoom } from "./room.js";

const NOTE_LENGTH = 500;

export function SendOn({ data, entry, press, onSend, onClose }) {
  const { t, site, lang } = useRoom();
  const [desk, setDesk] = useState(entry.then[0] ?? "");
  const [concern, setConcern] = useState("");
  const [note, setNote] = useState(entry.note ?? "");
  const [missing, setMissing] = useState(false);
  const concerns = useConcerns(site);
  const form = useRef(null);
  useEffect(() => (form.current.querySelector("input:checked") ?? form.current.querySelector("input")).focus(), []);

  const submit = (event) => {
    event.preventDefault();
    if (press.locked) return;
    if (!desk) {
      setMissing(true);
      form.current.querySelector("input").focus();
      return;
    }
    onSend({ desk, ...(concern && { concern }), ...(note.trim() && { note: note.trim() }) });
  };
  const choose = (id) => (setDesk(id), setConcern(""), setMissing(false));
  const offered = concerns.filter((one) => one.desk === desk && one.id !== entry.concern);

  return html`<${Dialog} wide title=${t("console-send-on-title", { number: entry.number })} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit} onKeyDown=${(event) => event.ctrlKey && event.key === "Enter" && submit(event)}>
      <${Desks} data=${data} desk=${desk} here=${entry.desk} missing=${missing} onChoose=${choose} />
      <p class="field">
        <label for="send-concern">${t("console-send-on-concern")}</label>
        <select id="send-concern" value=${concern} onChange=${(event) => setConcern(event.target.value)}>
          <option value="">${t("console-send-on-same-concern", { concern: entry.concern_name })}</option>
          ${offered.map(({ id, names }) => html`<option key=${id} value=${id}>${names[lang] ?? names.de}</option>`)}
        </select>
      </p>
      <p class="field">
        <label for="send-note">${t("console-send-on-note")}</label>
        <textarea id="send-note" rows="3" maxlength=${NOTE_LENGTH} value=${note} aria-describedby="send-hint send-left"
          onInput=${(event) => setNote(event.target.value)}></textarea>
        <span id="send-hint" class="hint">${t("console-send-on-note-hint")}</span>
        <span id="send-left" class="hint left">${t("console-send-on-left", { count: NOTE_LENGTH - note.length })}</span>
      </p>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${press.locked}>${t("console-send-on-do")}</button>
      </p>
    </form>
  <//>`;
}

function Desks({ data, desk: chosen, here, missing, onChoose }) {
  const { t, night, words } = useRoom();
  return html`<fieldset aria-describedby="desk-missing">
    <legend>${t("console-send-on-desk")}</legend>
    <div class="send-desks">
      ${data.board.desks.map((desk) => {
        const { count = 0, open = true } = data.board.waiting.find((one) => one.desk === desk.id) ?? {};
        return html`<label key=${desk.id} data-here=${desk.id === here}>
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

/** All concerns of the site; without them the visitor is sent on with the concern she came with. */
function useConcerns(site) {
  const [concerns, setConcerns] = useState([]);
  useEffect(() => {
    get(`/api/v1/sites/${encodeURIComponent(site)}/catalogue`)
      .then((catalogue) => setConcerns(catalogue.concerns))
      .catch(() => setConcerns([]));
  }, [site]);
  return concerns;
}
