// A counter where somebody else sits: two who do not know of each other would call each other's visitors away.

import { html, useLayoutEffect, useRef } from "../shared/html.js";
import { Dialog } from "./dialog.js";
import { useRoom } from "./room.js";

/** Three clear ways on; the harmless one has the focus. Who sits there is not named. */
export function Taken({ counter, onTogether, onTakeOver, onNo }) {
  const { t, words } = useRoom();
  const no = useRef(null);
  useLayoutEffect(() => no.current.focus(), []);
  return html`<${Dialog} title=${t("console-taken-question", { counter: words.counter(counter) })} onClose=${onNo}>
    ${counter.current && html`<p>${t("console-taken-with", { number: counter.current })}</p>`}
    <ul class="ways">
      <li>
        <button type="button" class="plain" data-another ref=${no} onClick=${onNo}>${t("console-choose-another")}</button>
      </li>
      <li>
        <button type="button" class="plain" data-together aria-describedby="together-said" onClick=${onTogether}>${t("console-together")}</button>
        <span id="together-said" class="hint">${t("console-together-said")}</span>
      </li>
      <li>
        <button type="button" class="plain" data-take-over aria-describedby="take-over-said" onClick=${onTakeOver}>${t("console-take-over")}</button>
        <span id="take-over-said" class="hint">${t("console-take-over-said")}</span>
      </li>
    </ul>
  <//>`;
}
