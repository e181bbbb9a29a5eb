// All keys on one page, and the switch for those who must not have letters as keys.

import { html } from "../shared/html.js";
import { ACTIONS } from "./deeds.js";
import { Dialog } from "./dialog.js";
import { rememberLetters } from "./preferences.js";
import { useRoom } from "./room.js";

export function Help({ letters, onLetters, onClose }) {
  const { t } = useRoom();
  const rows = [
    [t("console-key-space"), t("console-help-space")],
    [t("console-key-enter"), t("console-help-enter")],
    ...ACTIONS.map(({ name, key }) => [key.toUpperCase(), t(`console-${name}`)]),
    ["U", t("console-help-undo")],
    ["A", `${t("console-pause")} / ${t("console-resume")}`],
    ["C", t("console-close-counter")],
    ["T", t("console-reception")],
    ["K", t("console-calendar")],
    ["G", t("console-help-along")],
    ["H H", t("console-call-help")],
    ["1 2 3 4", t("console-help-lists")],
    [t("console-key-arrows"), t("console-help-rows")],
    ["?", t("console-help-help")],
  ];
  const choose = (on) => (rememberLetters(on), onLetters(on));
  return html`<${Dialog} title=${t("console-help-title")} onClose=${onClose}>
    <table class="keys">
      <thead>
        <tr>
          <th scope="col">${t("console-help-key")}</th>
          <th scope="col">${t("console-help-does")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([key, does]) => html`<tr key=${key}><th scope="row"><kbd>${key}</kbd></th><td>${does}</td></tr>`)}
      </tbody>
    </table>
    <label class="tick">
      <input type="checkbox" checked=${letters} aria-describedby="letters-hint" onChange=${(event) => choose(event.target.checked)} />
      <span>${t("console-help-letters")}</span>
    </label>
    <p id="letters-hint" class="hint">${t("console-help-letters-hint")}</p>
    <p class="dialog-buttons"><button type="button" class="big" autofocus onClick=${onClose}>${t("console-help-close")}</button></p>
  <//>`;
}
