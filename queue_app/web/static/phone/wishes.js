// What the visitor can do from afar: let others go first, or leave. Both can be taken back until the last button.
import { html, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { Sheet } from "./sheet.js";

const MINUTES = [5, 10, 20];
const MAY_LEAVE = ["planned", "waiting", "called", "parked", "missed"];

export function Wishes({ t, ticket, ask }) {
  const later = ticket.state === "waiting";
  if (!MAY_LEAVE.includes(ticket.state)) return null;
  return html`<div class="wishes">
    ${later && html`<button type="button" onClick=${() => ask("later")}>
      ${icon("clock-pause")}${t("phone-later")}</button>`}
    <button type="button" onClick=${() => ask("leave")}>${icon("door-exit")}${t("phone-leave")}</button>
  </div>`;
}

// One deed at a time: a second tap while the first is on its way does nothing.
function useDeed(t, onDone) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  async function run(deed) {
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      await deed();
      onDone();
    } catch (failure) {
      setTrouble((failure.status && failure.message) || t("phone-no-answer"));
      setBusy(false);
    }
  }
  const report = trouble && html`<p class="trouble" role="alert">${icon("alert-triangle")}${trouble}</p>`;
  return { busy, run, report };
}

export function LaterSheet({ t, line, onClose, onDone }) {
  const { busy, run, report } = useDeed(t, onClose);
  const choose = (minutes) =>
    run(async () => {
      await line.later(minutes);
      onDone(minutes);
    });
  return html`<${Sheet} title=${t("phone-later-title")} t=${t} onClose=${onClose}>
    <p>${t("phone-later-text")}</p>
    <div class="choices">
      ${MINUTES.map(
        (minutes) => html`<button type="button" key=${minutes} disabled=${busy} onClick=${() => choose(minutes)}>
          ${t("phone-later-minutes", { minutes })}</button>`,
      )}
    </div>
    ${report}
  </${Sheet}>`;
}

export function LeaveSheet({ t, line, number, onClose }) {
  const { busy, run, report } = useDeed(t, onClose);
  return html`<${Sheet} title=${t("phone-leave-title")} t=${t} onClose=${onClose}>
    <p>${t("phone-leave-text", { number })}</p>
    <div class="choices">
      <button type="button" class="go" onClick=${onClose}>${t("phone-leave-no")}</button>
      <button type="button" class="stop" disabled=${busy} onClick=${() => run(line.leave)}>
        ${icon("door-exit")}${t("phone-leave-yes")}</button>
    </div>
    ${report}
  </${Sheet}>`;
}
