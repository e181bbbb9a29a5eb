// The first page: every language by its own name in its own script. No flags: they stand for states.
import { html } from "/static/shared/html.js";
import { bcp47 } from "/static/shared/texts.js";
import { useFit } from "./fit.js";
import { OpensAgain } from "./notices.js";

// Fixed words, not texts: here every language speaks at once.
const WELCOME = [
  ["en", "Welcome"], ["ar", "أهلاً وسهلاً"], ["uk", "Ласкаво просимо"], ["ru", "Добро пожаловать"], ["fa", "خوش آمدید"],
  ["kmr", "Bi xêr hatî"], ["ti", "እንቋዕ ደሓን መጻእኩም"], ["tr", "Hoş geldiniz"],
];

export function Languages({ t, catalogue, choose, ticket, looks }) {
  const page = useFit([catalogue, looks]);
  const tiles = catalogue.languages.filter(({ code }) => code !== "de-simple");
  return html`<main class="page" ref=${page} inert=${ticket.state === "asking"}>
    <div class="question">
      ${catalogue.open ? html`<${Welcome} catalogue=${catalogue} />` : html`<${ClosedQuestion} t=${t} catalogue=${catalogue} />`}
    </div>
    <div class="tiles languages">
      ${tiles.map(({ code, name }) => html`<button type="button" class="tile language" key=${code} lang=${bcp47(code)}
        data-code=${code} data-say=${`common/language-${code}`} data-say-lang=${code} onClick=${() => choose(code)}><bdi>${name}</bdi></button>`)}
    </div>
  </main>`;
}

function Welcome({ catalogue }) {
  const offered = new Set(catalogue.languages.map(({ code }) => code));
  const greetings = WELCOME.filter(([code]) => offered.has(code));
  return html`<h1 tabindex="-1" lang="de">Willkommen</h1>
    <p class="greetings">${greetings.map(([code, text]) => html`<bdi key=${code} lang=${bcp47(code)}>${text}</bdi>`)}</p>`;
}

// Also a closed house can be asked in one's own language when it opens.
function ClosedQuestion({ t, catalogue }) {
  return html`<h1 tabindex="-1">${t(catalogue.opens_at ? "kiosk-closed" : "kiosk-full")}</h1>
    <${OpensAgain} t=${t} catalogue=${catalogue} />`;
}
