// What stays at its place on every page: the bar above, the way back below, and the notices.
import { html } from "/static/shared/html.js";
import { deskSign, icon } from "/static/shared/signs.js";

export function Bar({ t, catalogue, view, looks, setLooks, home }) {
  const toggle = (what) => setLooks({ ...looks, [what]: !looks[what] });
  return html`<header class="bar">
    ${["language", "asking", "number"].includes(view)
      ? html`<${Signs} catalogue=${catalogue} night=${looks.contrast} />`
      : html`<${Tongue} t=${t} catalogue=${catalogue} home=${home} />`}
    <div class="bar-end">
      <button type="button" class="pill" aria-pressed=${looks.large} onClick=${() => toggle("large")}>
        ${icon("text-size")}<span>${t("kiosk-larger")}</span><span class="unseen">${t("kiosk-larger-name")}</span>
      </button>
      <button type="button" class="pill round" aria-pressed=${looks.contrast} aria-label=${t("kiosk-contrast")}
        onClick=${() => toggle("contrast")}>${icon("contrast")}</button>
    </div>
  </header>`;
}

// While a number is on the page there is no way to another language: it would lead away from the number.
function Tongue({ t, catalogue, home }) {
  const name = catalogue.languages.find(({ code }) => code === t.code)?.name;
  return html`<button type="button" class="pill" onClick=${home}>
    ${icon("language")}<span lang=${t.lang}>${name}</span><span class="unseen">${t("kiosk-change-language")}</span>
  </button>`;
}

function Signs({ catalogue, night }) {
  return html`<p class="signs" aria-hidden="true">${catalogue.desks.map((desk) => deskSign({ desk, night }))}</p>`;
}

// Back, start and "I don't know" stand at the same place on every page, also where one of them cannot be used.
export function Foot({ t, catalogue, view, ticket, back, home, take, choose }) {
  if (view === "number") return null; // it brings its own: print and done
  if (view === "language") return html`<${StartFoot} ...${{ t, catalogue, ticket, take, choose }} />`;
  const waiting = view === "asking"; // then there is only the way out
  return html`<nav class="foot" aria-label=${t("kiosk-way")} inert=${ticket.state === "asking" && !waiting}>
    <${FootButton} sign="arrow-left" kind="back" text=${t("kiosk-back")} tap=${back} away=${waiting} />
    <${FootButton} sign="home" kind="home" text=${t("kiosk-home")} tap=${home} />
    <${FootButton} sign="help-circle" kind="help" text=${t("kiosk-unsure")} tap=${() => take(catalogue.unsure)}
      away=${waiting || !catalogue.open} />
  </nav>`;
}

function FootButton({ sign, kind, text, tap, away = false }) {
  return html`<button type="button" class=${`foot-button ${kind}`} data-away=${away} onClick=${tap}>
    ${icon(sign)}<span>${text}</span>
  </button>`;
}

// The question mark stands by itself: who finds no language here cannot read the words beside it either.
function StartFoot({ t, catalogue, ticket, take, choose }) {
  const simple = catalogue.languages.find(({ code }) => code === "de-simple");
  return html`<nav class="foot start" aria-label=${t("kiosk-way")} inert=${ticket.state === "asking"}>
    ${simple && html`<button type="button" class="foot-button" data-code=${simple.code} onClick=${() => choose(simple.code)}>
      ${icon("mood-smile")}<span lang="de">${simple.name}</span>
    </button>`}
    ${catalogue.open && html`<button type="button" class="foot-button help" onClick=${() => take(catalogue.unsure)}>
      ${icon("help-circle")}<span aria-hidden="true">?</span><span class="unseen">${t("kiosk-unsure")}</span>
    </button>`}
  </nav>`;
}

// Trying out and demo are said on every page; so is a server that cannot be reached.
export function Strip({ t, catalogue, problem }) {
  const said = [
    catalogue.demo && t("kiosk-demo"),
    catalogue.always_open && !catalogue.demo && t("kiosk-always-open"),
    problem && t("kiosk-unreachable"),
  ].filter(Boolean);
  return said.length > 0 && html`<p class="strip" data-bad=${Boolean(problem)} role="status">${said.join(" · ")}</p>`;
}
