// A modal dialog: the browser keeps the focus inside and gives it back afterwards. It opens, and its field takes the
// focus, before the next key can be heard: who types on at once must not press the keys of the page below.

import { html, useLayoutEffect, useRef } from "../shared/html.js";
import { useRoom } from "./room.js";

export function Dialog({ title, onClose, wide, children }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog.showModal();
    return () => dialog.close(); // taken away without this, the page below would stay deaf and the focus lost
  }, []);
  return html`<dialog
    ref=${box}
    class=${wide ? "dialog dialog-wide" : "dialog"}
    aria-labelledby="dialog-title"
    onCancel=${(event) => {
      event.preventDefault(); // closing is the page's decision, else page and dialog would disagree
      onClose();
    }}
  >
    <h2 id="dialog-title">${title}</h2>
    ${children}
  </dialog>`;
}

/** A question with one clear yes. The harmless answer has the focus. */
export function Confirm({ title, said, yes, onYes, onNo }) {
  const { t } = useRoom();
  const no = useRef(null);
  useLayoutEffect(() => no.current.focus(), []);
  return html`<${Dialog} title=${title} onClose=${onNo}>
    <p>${said}</p>
    <p class="dialog-buttons">
      <button type="button" class="plain" ref=${no} onClick=${onNo}>${t("console-cancel")}</button>
      <button type="button" class="big" onClick=${onYes}>${yes}</button>
    </p>
  <//>`;
}

/** What the page says while a dialog lies over it: a reader hears nothing from below. */
export function Saying({ saying }) {
  const { notice, said } = saying;
  return html`<p class=${notice ? `notice notice-${notice.kind}` : "heard"} role="status">${notice?.text ?? said}</p>`;
}
