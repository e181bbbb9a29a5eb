// What a clerk decides for this browser: what the big button does when a talk is over, and letters as keys.

import { html } from "../shared/html.js";
import { Dialog } from "./dialog.js";
import { callsAfterFinish, rememberCallsAfterFinish, rememberLetters } from "./preferences.js";
import { useRoom } from "./room.js";

/** Asked once, at the first talk that is over; whoever only closes it is asked again. */
export function AskFinish({ number, onChosen, onClose }) {
  const { t } = useRoom();
  const choose = (on) => (rememberCallsAfterFinish(on), onChosen());
  return html`<${Dialog} title=${t("console-finish-question")} onClose=${onClose}>
    <p>${t("console-finish-question-said", { number })}</p>
    <p class="dialog-buttons">
      <button type="button" class="plain" onClick=${() => choose(false)}>${t("console-finish-just")}</button>
      <button type="button" class="big" autofocus onClick=${() => choose(true)}>${t("console-finish-next")}</button>
    </p>
  <//>`;
}

export function Settings({ letters, onLetters, onClose }) {
  const { t } = useRoom();
  const tick = (id, checked, onChange) => html`<p class="setting">
    <label class="tick">
      <input type="checkbox" checked=${checked} aria-describedby=${id} onChange=${(event) => onChange(event.target.checked)} />
      <span>${t(`console-${id}`)}</span>
    </label>
    <span id=${id} class="hint">${t(`console-${id}-hint`)}</span>
  </p>`;
  return html`<${Dialog} title=${t("console-settings")} onClose=${onClose}>
    ${tick("settings-finish", callsAfterFinish() === true, rememberCallsAfterFinish)}
    ${tick("help-letters", letters, (on) => (rememberLetters(on), onLetters(on)))}
    <p class="dialog-buttons"><button type="button" class="big" autofocus onClick=${onClose}>${t("console-help-close")}</button></p>
  <//>`;
}
