// What stays in its place on every page: the bar above, the way back below, and the notices.
import { html, useEffect, useRef } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";

export function Bar({ t, catalogue, looks, setLooks, home, start }) {
  const toggle = (what) => setLooks({ ...looks, [what]: !looks[what] });
  const language = catalogue.languages.find(({ code }) => code === t.code);
  return html`<header class="bar">
    ${start
      ? html`<p class="signs" aria-hidden="true">${catalogue.desks.map((desk) => html`<${Sign} desk=${desk} key=${desk.id} />`)}</p>`
      : html`<button type="button" class="pill" onClick=${home}>${icon("language")}<span lang=${t.lang}>${language?.name}</span></button>`}
    <div class="bar-end">
      <button type="button" class="pill" aria-pressed=${looks.large} onClick=${() => toggle("large")}>
        ${icon("text-size")}<span>${t("kiosk-larger")}</span>
      </button>
      <button type="button" class="pill round" aria-pressed=${looks.contrast} aria-label=${t("kiosk-contrast")} onClick=${() => toggle("contrast")}>
        ${icon("contrast")}
      </button>
    </div>
  </header>`;
}

function Sign({ desk }) {
  return deskSign({ desk });
}

// Back, start and "I don't know" stand at the same place on every page.
export function Foot({ t, catalogue, at, back, home, take, choose, ticket }) {
  if (ticket.state === "given" || ticket.state === "asking") return null;
  if (at.page === "language") return html`<${StartFoot} t=${t} catalogue=${catalogue} choose=${choose} />`;
  return html`<nav class="foot" aria-label=${t("kiosk-way")}>
    <button type="button" class="foot-button" onClick=${back}>${icon("arrow-left", { class: "mirrored" })}<span>${t("kiosk-back")}</span></button>
    <button type="button" class="foot-button" onClick=${home}>${icon("home")}<span>${t("kiosk-home")}</span></button>
    ${catalogue.open && html`<button type="button" class="foot-button help" onClick=${() => take(catalogue.unsure)}>
      ${icon("help-circle")}<span>${t("kiosk-unsure")}</span>
    </button>`}
  </nav>`;
}

function StartFoot({ t, catalogue, choose }) {
  const simple = catalogue.languages.find(({ code }) => code === "de-simple");
  return html`<nav class="foot" aria-label=${t("kiosk-way")}>
    ${simple && html`<button type="button" class="foot-button" lang="de" onClick=${() => choose(simple.code)}>
      ${icon("mood-smile")}<span>${simple.name}</span>
    </button>`}
    <button type="button" class="foot-button help" aria-label=${t("kiosk-unsure")} onClick=${() => choose("de-simple")}>
      ${icon("help-circle")}<span aria-hidden="true">?</span>
    </button>
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

export function IdleWarning({ t, idle }) {
  const button = useRef(null);
  useEffect(() => button.current?.focus(), []);
  return html`<div class="veil">
    <div class="dialog" role="alertdialog" aria-labelledby="still-there" aria-modal="true">
      <h2 id="still-there">${t("kiosk-still-there")}</h2>
      <p class="countdown" aria-hidden="true">${number(idle.left)}</p>
      <button type="button" class="foot-button help" ref=${button} onClick=${() => idle.stay(true)}>${icon("clock")}<span>${t("kiosk-more-time")}</span></button>
    </div>
  </div>`;
}
