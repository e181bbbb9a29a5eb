// Who has an appointment types its six digits in and gets her number. A wrong code is said and can be typed again.
import { html, useLayoutEffect, useRef, useState } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";
import { useFit } from "./fit.js";

export const CHECK_IN = ":check-in"; // no fork of a configuration can be called so
const LENGTH = 6;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0"];

export function Code({ t, catalogue, ticket, checkIn, looks }) {
  const [code, setCode] = useState("");
  const typed = useRef(""); // two keys may come before the page is drawn again
  const page = useFit([t, KEYS.length, looks]);
  const asking = ticket.state === "asking";
  // Whether the key was of use: there is nothing to delete before the first digit.
  const type = (key) => {
    if (asking) return true;
    if (key === "delete" && !typed.current) return false;
    const now = key === "delete" ? typed.current.slice(0, -1) : (typed.current + key).slice(0, LENGTH);
    typed.current = now;
    setCode(now);
    if (now.length === LENGTH && key !== "delete") checkIn(now);
    return true;
  };
  useDigits(type);
  return html`<main class="page code" ref=${page} inert=${asking} aria-busy=${asking}>
    <div class="question">
      <h1 tabindex="-1" data-say="kiosk/kiosk-code">${t("kiosk-code")}</h1>
      <p class="hint" data-say="kiosk/kiosk-code-hint">${t("kiosk-code-hint")}</p>
      ${catalogue.kiosk.scanner && html`<p class="hint scan" data-say="kiosk/kiosk-code-scan">${icon("qrcode")}<span>${t("kiosk-code-scan")}</span></p>`}
      <p class="digits" role="status" aria-label=${code.split("").join(" ")}>${number(shown(code))}</p>
    </div>
    <div class="choices" data-count=${KEYS.length} data-parts="1"><div class="tiles keypad" dir="ltr">${KEYS.map(
      (key) => html`<button key=${key} type="button" class="tile key" data-key=${key}
        data-alone="yes" data-say=${key === "delete" ? "kiosk/kiosk-code-delete" : `say/say-${key}`} aria-label=${key === "delete" ? t("kiosk-code-delete") : null} onClick=${() => type(key)}>
        ${key === "delete" ? icon("backspace") : key}
      </button>`,
    )}</div></div>
  </main>`;
}

/** What was typed, in two halves as it stands on paper and phone; a line for each digit that is still missing. */
function shown(code) {
  const all = code.padEnd(LENGTH, "_");
  return `${all.slice(0, 3)} ${all.slice(3)}`;
}

// A keyboard may be there, too. Deleting is not "back" here while there is something to delete.
function useDigits(type) {
  const now = useRef(type);
  now.current = type;
  useLayoutEffect(() => { // at once: who sees the page may type
    const press = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
      const key = event.key === "Backspace" ? "delete" : event.key;
      if (KEYS.includes(key) && now.current(key)) event.preventDefault();
    };
    addEventListener("keydown", press, { capture: true }); // before the keys of every page
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
}
