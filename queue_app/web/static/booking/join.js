// No time suits? She says when it would and how to write to her, and stands in the waiting list.
import { html, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { useProver } from "./proof.js";

const PARTS = [["any", "appointment-wish-any"], ["morning", "appointment-morning"], ["afternoon", "appointment-afternoon"]];

export function Join({ t, language, base, concerns }) {
  const [part, setPart] = useState("any");
  const [contact, setContact] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [open, setOpen] = useState(false);
  const prover = useProver(base, "waiting-list", open);
  const join = async () => {
    if (busy) return;
    if (!contact.trim()) return setTrouble(t("appointment-contact-wrong"));
    setBusy(true);
    setTrouble("");
    try {
      const made = await prover.send(`${base}/waiting-list`, { concerns, language, part, contact: contact.trim() });
      location.replace(`/w/${made.secret}#${language}`);
    } catch (no) {
      const wrong = no.code === "invalid" && no.details.field === "contact";
      setTrouble(wrong ? t("appointment-contact-wrong") : no.message && no.code !== "unreachable" ? no.message : t("appointment-failed"));
    }
    setBusy(false);
  };
  return html`<details class="card wish" onToggle=${(event) => setOpen(event.target.open)}><summary>${t("appointment-wish-title")}</summary>
    <p id="wish-hint">${t("appointment-wish-hint")}</p>
    <div role="radiogroup" aria-label=${t("appointment-when")} class="parts">${PARTS.map(([value, name]) => html`<label key=${value}>
      <input type="radio" name="part" value=${value} checked=${part === value} onChange=${() => setPart(value)} /> ${t(name)}</label>`)}</div>
    <div class="contact"><label for="wish-contact">${t("appointment-wish-contact")}</label>
      <input id="wish-contact" type="text" dir="ltr" maxlength="254" spellcheck="false" autocapitalize="none" value=${contact}
        aria-describedby="wish-trouble" aria-invalid=${String(Boolean(trouble))} onInput=${(event) => setContact(event.target.value)} /></div>
    <p class="trouble" id="wish-trouble" role="alert">${trouble}</p>
    <button type="button" aria-disabled=${String(busy)} onClick=${join}>${icon("mail")}<span>${t("appointment-wish-join")}</span></button>
  </details>`;
}
