// A page that says one thing.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";

export function Notice({ sign, text }) {
  return html`<main class="notice">${icon(sign, { class: "big" })}<h1 tabindex="-1">${text}</h1></main>`;
}
