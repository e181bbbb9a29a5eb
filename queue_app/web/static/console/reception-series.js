// Somebody played with the kiosk: the numbers that came in one go, and one press that takes them out again.

import { html, useState } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { Confirm } from "./dialog.js";
import { useRoom } from "./room.js";

export function Series({ data: { series }, press, act }) {
  const { t } = useRoom();
  const [asked, setAsked] = useState(null);
  if (!series && !asked) return null;
  const { first, last, count, minutes } = asked ?? series;
  const done = ({ count: voided, left_alone: alone }) =>
    alone.length ? t("console-rec-voided-but", { count: voided, numbers: alone.join(", ") }) : t("console-rec-voided", { count: voided });
  const go = () => (setAsked(null), act("void-tickets", "/void-tickets", { tickets: asked.tickets }, done));
  return html`<section class="card series" aria-labelledby="series">
    <h2 id="series">${icon("alert-triangle")} ${t("console-rec-series", { count, minutes })}</h2>
    <p class="hint">${t("console-rec-series-hint", { first, last })}</p>
    <p class="dialog-buttons">
      <button type="button" class="plain" aria-disabled=${String(press.locked)} onClick=${() => !press.locked && setAsked(series)}>
        ${t("console-rec-series-do", { count })}</button>
    </p>
    ${asked && html`<${Confirm} title=${t("console-rec-void-question", { first, last })} said=${t("console-rec-void-said")}
      yes=${t("console-rec-void-do")} onNo=${() => setAsked(null)} onYes=${go} />`}
  </section>`;
}
