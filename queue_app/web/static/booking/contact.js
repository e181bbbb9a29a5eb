// How she wants to be written to, if at all. Only asked where the house writes; leaving it empty is as good as filling it.
import { html, useLayoutEffect, useRef } from "/static/shared/html.js";

// What the keyboard of a phone should offer, and what the browser may fill in.
const KEYBOARDS = { mail: ["email", "email"], text: ["tel", "tel"], either: ["text", "on"] };

export function Contact({ t, ways, value, wrong, onInput }) {
  const field = useRef(null);
  useLayoutEffect(() => { if (wrong) field.current?.focus(); }, [wrong]);
  if (!ways.length) return null;
  const way = ways.length > 1 ? "either" : ways[0];
  const [inputmode, autocomplete] = KEYBOARDS[way];
  return html`<section class="card contact">
    <label for="contact">${t(`appointment-contact-${way}`)}</label>
    <input id="contact" ref=${field} type="text" dir="ltr" maxlength="254" spellcheck="false" autocapitalize="none"
      inputmode=${inputmode} autocomplete=${autocomplete} value=${value} onInput=${(event) => onInput(event.target.value)}
      aria-describedby=${wrong ? "contact-wrong contact-why" : "contact-why"} aria-invalid=${String(wrong)} />
    <p class="trouble" id="contact-wrong" role="alert">${wrong ? t("appointment-contact-wrong") : ""}</p>
    <p class="why" id="contact-why">${t("appointment-contact-why")}</p>
  </section>`;
}
