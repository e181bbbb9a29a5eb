// Pages that say one thing: wait a moment, closed, ask us, enrol this device.
import { html } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { AppointmentFacts, momentOf, WalkIn } from "./appointment.js";
import { deskOf } from "./catalogue.js";
import { sayTime } from "./sayings.js";

export function Loading({ t, problem }) {
  return html`<main class="notice">
    <h1 tabindex="-1">${t ? t("kiosk-one-moment") : "Einen Moment, bitte …"}</h1>
    ${t && problem && html`<p>${t("kiosk-unreachable")}</p>`}
  </main>`;
}

export function Working({ t, catalogue, ticket, looks, problem }) {
  const long = ticket.slow === "long";
  const gone = long && (problem || ticket.problem?.status === 0);
  return html`<main class="notice">
    ${icon(gone ? "wifi-off" : "ticket", { class: "big" })}
    <h1 tabindex="-1" data-say="kiosk/kiosk-one-moment">${t("kiosk-one-moment")}</h1>
    ${long && html`<p role="status" data-say="kiosk/kiosk-slow">${t("kiosk-slow")}</p>`}
    ${long && html`<${AskPilot} t=${t} catalogue=${catalogue} looks=${looks} />`}
  </main>`;
}

// The server's words: they say what to do and are in the visitor's language.
export function Refused({ t, catalogue, ticket, looks, walkIn }) {
  const { code } = ticket.problem;
  const message = OWN_WORDS[code] ? t(OWN_WORDS[code]) : ticket.problem.message;
  // The same code is as wrong the second time: it is typed or held up again.
  const again = ticket.checking ? ticket.forget : ticket.again;
  const [sign, worthAgain] = REFUSALS[code] ?? ["alert-triangle", true];
  return html`<main class="notice">
    ${icon(sign, { class: "big" })}
    <h1 tabindex="-1" class="sentence" data-say=${sayRefusal(code, message)}>${message === code ? t("kiosk-failed") : message}</h1>
    ${ticket.checking && html`<${AppointmentFacts} t=${t} catalogue=${catalogue} problem=${ticket.problem} />`}
    <${AskPilot} t=${t} catalogue=${catalogue} looks=${looks} />
    <div class="ways-on">
      ${worthAgain && html`<button type="button" class="foot-button" data-say="kiosk/kiosk-try-again" onClick=${again}>
        ${icon("refresh")}<span>${t("kiosk-try-again")}</span>
      </button>`}
      ${ticket.checking && catalogue.open && html`<${WalkIn} t=${t} walkIn=${walkIn} />`}
    </div>
  </main>`;
}

const OWN_WORDS = { no_numbers: "kiosk-offline-none" }; // what is said without a server
const REFUSALS = {
  no_numbers: ["wifi-off", true],
  closed: ["moon", false], full: ["ticket-off", false], too_late: ["clock", false], too_fast: ["clock", true],
  too_early: ["clock", false], other_day: ["calendar-x", false], already_checked_in: ["ticket", false],
  other_house: ["map-pin", false],
};

function sayRefusal(code, message) {
  if (OWN_WORDS[code]) return `kiosk/${OWN_WORDS[code]}`;
  return message === code ? "kiosk/kiosk-failed" : `errors/error-${code.replaceAll("_", "-")}`;
}

export function AskPilot({ t, catalogue, looks }) {
  const pilot = deskOf(catalogue, catalogue.fallback_desk);
  return html`<p class="ask">${pilot && deskSign({ desk: pilot, night: looks.contrast })}<span data-say="kiosk/kiosk-ask">${t("kiosk-ask")}</span></p>`;
}

export function Closed({ t, catalogue, looks }) {
  return html`<main class="notice closed">
    ${icon(catalogue.opens_at ? "moon" : "ticket-off", { class: "big" })}
    <h1 tabindex="-1" data-say=${`kiosk/${catalogue.opens_at ? "kiosk-closed" : "kiosk-full"}`}>${t(catalogue.opens_at ? "kiosk-closed" : "kiosk-full")}</h1>
    <${OpensAgain} t=${t} catalogue=${catalogue} />
    ${!catalogue.opens_at && html`<${AskPilot} t=${t} catalogue=${catalogue} looks=${looks} />`}
  </main>`;
}

export function OpensAgain({ t, catalogue }) {
  if (!catalogue.opens_at) return null;
  const moment = momentOf(t, catalogue, catalogue.opens_at);
  return html`<p class="opens" data-say=${`kiosk/kiosk-opens ${sayTime(moment, { day: true })}`}><span>${t("kiosk-opens")}</span>
    <strong><bdi lang=${moment.lang}>${moment.day}</bdi> <span aria-hidden="true">·</span> ${number(moment.time)}</strong></p>`;
}

// For the person who sets the device up; a visitor is told whom to ask.
export function Enrol({ t, site, again }) {
  return html`<main class="notice">
    ${icon("device-desktop", { class: "big" })}
    <h1 tabindex="-1">${t("kiosk-enrol-title")}</h1>
    <p>${t("kiosk-ask")}</p>
    <section class="how"><p>${t("kiosk-enrol-how")}</p>
    <code dir="ltr">queue-app device enrol kiosk --site ${site} --name Kiosk</code></section>
    <button type="button" class="foot-button" onClick=${again}>${icon("refresh")}<span>${t("kiosk-try-again")}</span></button>
  </main>`;
}
