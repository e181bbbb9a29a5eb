// Below the buttons: what happened, what can be taken back, and the question about a press without an answer.

import { html } from "../shared/html.js";
import { useTick } from "./clock.js";
import { useRoom } from "./room.js";

export function Foot({ deeds, press, saying }) {
  const { t } = useRoom();
  return html`<div class="foot">
    ${press.unknown
      ? html`<${Unknown} press=${press} />`
      : press.slow
        ? html`<p class="notice">${t("console-still-asking")}</p>`
        : saying.notice && html`<${Notice} ...${saying} />`}
    <${Undo} deeds=${deeds} press=${press} />
  </div>`;
}

export function Notice({ notice, dismiss }) {
  const { t } = useRoom();
  return html`<p class="notice notice-${notice.kind}">
    <span>${notice.text}</span>
    <button type="button" onClick=${dismiss}>${t("console-dismiss")}</button>
  </p>`;
}

export function Unknown({ press }) {
  const { t } = useRoom();
  return html`<div class="notice notice-trouble" role="alert">
    <p>${t("console-unknown-outcome", { action: t(`console-${press.unknown.action}`) })}</p>
    <p class="notice-buttons">
      <button type="button" onClick=${() => press.decide(true)}>${t("console-ask-again")}</button>
      <button type="button" onClick=${() => press.decide(false)}>${t("console-let-be")}</button>
    </p>
  </div>`;
}

function Undo({ deeds, press }) {
  useTick(250);
  const { t, words } = useRoom();
  const { undo } = deeds;
  if (!undo || undo.left <= 0) return null;
  const { number, step, left } = undo;
  const said = t(`console-did-${step}`, { number, counter: words.counter(deeds.view.data.counter) });
  return html`<${TakeBack} ...${{ step, said, left, press }} onUndo=${() => deeds.takeBack()} />`;
}

/** What was done just now and the button that takes it back, as long as there is time for it. */
export function TakeBack({ step, said, left, press, onUndo }) {
  const { t } = useRoom();
  return html`<div class="undo" data-undo=${step}>
    <span>${said}</span>
    <button type="button" aria-keyshortcuts="U" aria-disabled=${press.locked} onClick=${onUndo}>
      ${t("console-undo-seconds", { seconds: Math.ceil(left) })} <kbd aria-hidden="true">U</kbd>
    </button>
    <span class="undo-bar" ref=${(bar) => bar?.style.setProperty("--left", Math.min(1, left / 8).toFixed(3))}></span>
  </div>`;
}
