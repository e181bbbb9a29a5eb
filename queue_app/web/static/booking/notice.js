// A page that says one thing, and where it goes on from there.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";

export function Notice({ sign, text, children }) {
  return html`<main class="notice">${icon(sign, { class: "big" })}<h1 tabindex="-1">${text}</h1>${children}</main>`;
}

/** To another appointment of the same house. */
export function Anew({ t, site }) {
  return html`<p class="deeds"><a class="button" href=${`/book/${encodeURIComponent(site)}#${t.code}`}>
    ${icon("calendar-plus")}<span>${t("appointment-title")}</span></a></p>`;
}
