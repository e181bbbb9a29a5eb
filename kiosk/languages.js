// The first page: every language by its own name in its own script. No flags: they stand for states.
import { html } from "/static/shared/html.js";
import { bcp47 } from "/static/shared/texts.js";

const WELCOME = [
  ["en", "Welcome"], ["ar", "أهلاً وسهلاً"], ["uk", "Ласкаво просимо"], ["ru", "Добро пожаловать"], ["fa", "خوش آمدید"],
  ["kmr", "Bi xêr hatî"], ["ti", "እንቋዕ ደሓን መጻእኩም"], ["tr", "Hoş geldiniz"],
];

export function Languages({ catalogue, choose }) {
  const offered = new Set(catalogue.languages.map(({ code }) => code));
  const greetings = WELCOME.filter(([code]) => offered.has(code));
  const tiles = catalogue.languages.filter(({ code }) => code !== "de-simple");
  return html`<main class="page">
    <div class="question">
      <h1 tabindex="-1" lang="de">Willkommen</h1>
      <p class="greetings">${greetings.map(([code, text]) => html`<span key=${code} lang=${bcp47(code)} dir="auto">${text}</span>`)}</p>
    </div>
    <div class="tiles languages">
      ${tiles.map(({ code, name, dir }) => html`<button type="button" class="tile language" key=${code} lang=${bcp47(code)} dir=${dir} onClick=${() => choose(code)}>
        <span>${name}</span>
      </button>`)}
    </div>
  </main>`;
}
