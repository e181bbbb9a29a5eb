// Somebody with an appointment who does not manage the kiosk: her code, and she has her number.

import { html, useState } from "../shared/html.js";
import { Given } from "./reception-give.js";
import { useRoom } from "./room.js";

const DIGITS = 6;

export function CheckIn({ data, press, act, paper }) {
  const { t } = useRoom();
  const [written, setWritten] = useState("");
  const [given, setGiven] = useState(null);
  const code = written.replace(/\D/g, "");
  const submit = async (event) => {
    event.preventDefault();
    if (code.length !== DIGITS || press.locked) return;
    const ticket = await act("check-in", "/check-ins", { code });
    if (ticket) setGiven(ticket);
  };
  const done = () => {
    setGiven(null);
    setWritten("");
    requestAnimationFrame(() => document.getElementById("check-in-code")?.focus());
  };
  return html`<section class="card" aria-labelledby="check-in">
    <h2 id="check-in">${t("console-check-in")}</h2>
    ${given
      ? html`<${Given} ...${{ given, data, paper, onDone: done }} />`
      : html`<form class="in-a-row" onSubmit=${submit}>
          <p class="field">
            <label for="check-in-code">${t("console-check-in-code")}</label>
            <input id="check-in-code" inputmode="numeric" maxlength="9" autocomplete="off" value=${written} aria-describedby="check-in-hint"
              onInput=${(event) => setWritten(event.target.value)} />
          </p>
          <button class="big" type="submit" aria-disabled=${String(press.locked || code.length !== DIGITS)}>${t("console-check-in-do")}</button>
        </form>
        <p id="check-in-hint" class="hint">${t("console-check-in-hint")}</p>`}
  </section>`;
}
