// A desk closes earlier today: where the lead sees that it will not be through, and where the reception sees its desks.

import { html, useState } from "../shared/html.js";
import { dateOf, useClosing } from "./closing.js";
import { Dialog } from "./dialog.js";
import { useRoom } from "./room.js";

const QUARTER = 15 * 60_000;
const timeOf = (moment, timezone) =>
  new Intl.DateTimeFormat("sv", { timeZone: timezone, hour: "2-digit", minute: "2-digit" }).format(moment);

/** The button of one desk, or the way back when it was closed early today. `closes` proposes a moment; `plain`: the time
 * of closing stands beside it anyway. */
export function CloseEarly({ desk, data, press, act, trouble, closes, plain }) {
  const { t, words } = useRoom();
  const [asking, setAsking] = useState(false);
  const opening = data.openings[desk.id];
  if (!opening) return null;
  const reopen = () =>
    act("set-reopen", `/settings/closures/${opening.closure}/reopen`, {}, () => t("console-early-back-said", { desk: words.desk(desk) }));
  const early = opening.closure !== null;
  return html`${early && !plain && html`<span class="hint">${t("console-early-now", { time: opening.closes })}</span>`}
    <button type="button" class="plain" data-early=${desk.id} aria-disabled=${String(press.locked)}
      onClick=${() => !press.locked && (early ? reopen() : setAsking(true))}
      aria-label=${t(early ? "console-early-back-this" : "console-early-this", { desk: words.desk(desk) })}>
      ${t(early ? "console-early-back" : "console-early")}</button>
    ${asking && html`<${When} ...${{ desk, opening, data, press, act, trouble, closes }} onClose=${() => setAsking(false)} />`}`;
}

function When({ desk, opening, data, press, act, trouble, closes, onClose }) {
  const { t, words } = useRoom();
  const { timezone } = data.board;
  const today = dateOf(data.now, timezone);
  const proposed = closes ? Date.parse(closes) : Math.ceil(Date.parse(data.now) / QUARTER) * QUARTER;
  const [time, setTime] = useState(timeOf(proposed, timezone));
  const closing = useClosing({ press, act, trouble });
  const good = opening.opens < time && time < opening.closes;
  const submit = (event) => {
    event.preventDefault();
    const hours = { first: today, last: today, desk: desk.id, opens: opening.opens, closes: time };
    if (good) closing.close(hours, "", t("console-early-said", { desk: words.desk(desk), time }), onClose);
  };
  if (closing.question) return closing.question;
  return html`<${Dialog} title=${t("console-early-title", { desk: words.desk(desk) })} onClose=${onClose}>
    <form onSubmit=${submit}>
      <p class="field">
        <label for="early">${t("console-set-closes")}</label>
        <input id="early" type="time" required autofocus value=${time} onInput=${(event) => setTime(event.target.value)} aria-describedby="early-hint" />
        <span id="early-hint" class="hint">${t("console-early-hint", { opens: opening.opens, closes: opening.closes })}</span>
      </p>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked || !good)}>${t("console-early-do")}</button>
      </p>
    </form>
  <//>`;
}
