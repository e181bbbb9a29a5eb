// What stays at its place on every page: the bar above, the way back below, and the notices.
import { html } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { offersLow } from "./looks.js";

export function Bar({ t, catalogue, at, view, looks, setLooks, voice, home }) {
  const toggle = (what) => setLooks({ ...looks, [what]: !looks[what] });
  const noWay = at.adding || ["language", "asking", "number"].includes(view);
  return html`<header class="bar">
    ${noWay
      ? html`<${Signs} catalogue=${catalogue} night=${looks.contrast} />`
      : html`<${Tongue} t=${t} catalogue=${catalogue} home=${home} />`}
    <div class="bar-end">
      <${Listen} t=${t} voice=${voice} />
      <button type="button" class="pill" aria-pressed=${String(looks.large)} data-say="kiosk/kiosk-larger-name" onClick=${() => toggle("large")}>
        ${icon("text-size")}<span>${t("kiosk-larger")}</span><span class="unseen">${t("kiosk-larger-name")}</span>
      </button>
      <button type="button" class="pill round" aria-pressed=${String(looks.contrast)} aria-label=${t("kiosk-contrast")}
        data-say="kiosk/kiosk-contrast" onClick=${() => toggle("contrast")}>${icon("contrast")}</button>
    </div>
  </header>`;
}

// Slower and volume come when the visitor listens; before, they would only be in the way. The words on the first button
// make room for them.
function Listen({ t, voice }) {
  const { on, reading, slow, volume } = voice;
  return html`<button type="button" class=${on ? "pill round" : "pill"} data-voice="toggle" data-reading=${String(reading)}
      data-say=${`kiosk/kiosk-listen${reading ? "-stop" : ""}`} onClick=${voice.toggle}>
      ${icon(reading ? "player-stop" : "volume")}
      <span class=${on ? "unseen" : ""}>${t(reading ? "kiosk-listen-stop" : "kiosk-listen")}</span>
    </button>
    ${on && html`<button type="button" class="pill round" data-voice="slower" aria-pressed=${String(slow)} aria-label=${t("kiosk-slower")}
      data-say="kiosk/kiosk-slower" onClick=${voice.slower}>${icon("snail")}</button>
    <button type="button" class="pill round" data-voice="volume" data-volume=${volume} aria-label=${t("kiosk-volume")}
      data-say="kiosk/kiosk-volume" onClick=${voice.louder}>${icon("volume-2")}<span class="steps" aria-hidden="true"><i /><i /><i /></span></button>`}`;
}

// While a number is on the page there is no way to another language: it would lead away from the number.
function Tongue({ t, catalogue, home }) {
  const name = catalogue.languages.find(({ code }) => code === t.code)?.name;
  return html`<button type="button" class="pill" onClick=${home} data-say=${`common/language-${t.code}`}>
    ${icon("language")}<span lang=${t.lang}>${name}</span><span class="unseen">${t("kiosk-change-language")}</span>
  </button>`;
}

function Signs({ catalogue, night }) {
  return html`<p class="signs" aria-hidden="true">${catalogue.desks.map((desk) => deskSign({ desk, night }))}</p>`;
}

// Back, start and "I don't know" stand at the same place on every page, also where one of them cannot be used. Who adds a
// concern has a number to go back to: it stands where the start is otherwise.
export function Foot({ t, catalogue, at, view, ticket, looks, setLooks, back, home, take, choose, toNumber }) {
  if (view === "number") return null; // it brings its own: print and done
  if (view === "language") return html`<${StartFoot} ...${{ t, catalogue, ticket, looks, setLooks, take, choose }} />`;
  const waiting = view === "asking"; // then there is only the way out
  return html`<nav class="foot" aria-label=${t("kiosk-way")} inert=${ticket.state === "asking" && !waiting}>
    <${FootButton} sign="arrow-left" kind="back" text=${t("kiosk-back")} say="kiosk/kiosk-back" tap=${back} away=${waiting} />
    ${at.adding
      ? html`<${FootButton} sign="ticket" kind="home" text=${number(ticket.given.number)} name=${t("kiosk-to-number")}
          say="kiosk/kiosk-to-number" tap=${toNumber} />`
      : html`<${FootButton} sign="home" kind="home" text=${t("kiosk-home")} say="kiosk/kiosk-home" tap=${home} />`}
    ${offersLow(catalogue.kiosk) && html`<${Low} t=${t} looks=${looks} setLooks=${setLooks} />`}
    <${FootButton} sign="help-circle" kind="help" text=${t("kiosk-unsure")} say="kiosk/kiosk-unsure" tap=${() => take(catalogue.unsure)}
      away=${waiting || !catalogue.open} />
  </nav>`;
}

function FootButton({ sign, kind, text, name, say, tap, away = false }) {
  return html`<button type="button" class=${`foot-button ${kind}`} data-away=${String(away)} data-say=${say} onClick=${tap}>
    ${icon(sign, { class: kind === "back" ? "turns" : "" })}<span>${text}</span>${name && html`<span class="unseen">${name}</span>`}
  </button>`;
}

// Everything within reach of a person who sits. The button itself is low on every page.
function Low({ t, looks, setLooks }) {
  return html`<button type="button" class="foot-button low" aria-pressed=${String(looks.low)} aria-label=${t("kiosk-low")}
    data-say="kiosk/kiosk-low" onClick=${() => setLooks({ ...looks, low: !looks.low })}>${icon("wheelchair")}</button>`;
}

// The question mark stands by itself: who finds no language here cannot read the words beside it either.
function StartFoot({ t, catalogue, ticket, looks, setLooks, take, choose }) {
  const simple = catalogue.languages.find(({ code }) => code === "de-simple");
  return html`<nav class="foot start" aria-label=${t("kiosk-way")} inert=${ticket.state === "asking"}>
    ${simple && html`<button type="button" class="foot-button" data-code=${simple.code} data-say="common/language-de-simple"
      onClick=${() => choose(simple.code)}>${icon("mood-smile")}<span lang="de">${simple.name}</span>
    </button>`}
    ${offersLow(catalogue.kiosk) && html`<${Low} t=${t} looks=${looks} setLooks=${setLooks} />`}
    ${catalogue.open && html`<button type="button" class="foot-button help" data-say="kiosk/kiosk-unsure" onClick=${() => take(catalogue.unsure)}>
      ${icon("help-circle")}<span aria-hidden="true">?</span><span class="unseen">${t("kiosk-unsure")}</span>
    </button>`}
  </nav>`;
}

// Trying out and demo are said on every page; so is a server that cannot be reached.
export function Strip({ t, catalogue, problem, voice }) {
  const said = [
    catalogue.demo && t("kiosk-demo"),
    catalogue.always_open && !catalogue.demo && t("kiosk-always-open"),
    problem && t("kiosk-unreachable"),
    voice.missing && t("kiosk-no-voice"),
  ].filter(Boolean);
  return said.length > 0 && html`<p class="strip" data-bad=${Boolean(problem)} role="status">${said.join(" · ")}</p>`;
}
