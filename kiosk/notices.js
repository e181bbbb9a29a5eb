// Pages that say one thing: wait a moment, closed, ask us, enrol this device.
import { html } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";
import { bcp47 } from "/static/shared/texts.js";

export function Loading({ t, problem }) {
  return html`<main class="notice-page">
    <h1 tabindex="-1">${t ? t("kiosk-one-moment") : "Einen Moment, bitte …"}</h1>
    ${problem && html`<p>${t("kiosk-unreachable")}</p>`}
  </main>`;
}

export function Working({ t, slow }) {
  return html`<main class="notice-page" role="status">
    ${icon("ticket", { class: "big" })}
    <h1 tabindex="-1">${t("kiosk-one-moment")}</h1>
    ${slow && html`<p>${t("kiosk-slow")}</p>`}
  </main>`;
}

export function Failed({ t, problem, back }) {
  return html`<main class="notice-page">
    ${icon("alert-triangle", { class: "big" })}
    <h1 tabindex="-1">${problem.status ? problem.message : t("kiosk-failed")}</h1>
    <p>${t("kiosk-ask")}</p>
    <button type="button" class="foot-button help" onClick=${back}>${icon("refresh")}<span>${t("kiosk-try-again")}</span></button>
  </main>`;
}

export function Closed({ t, catalogue }) {
  const opens = catalogue.opens_at && new Date(catalogue.opens_at);
  const timeZone = catalogue.site.timezone; // the house's clock, not the device's
  const day = opens && new Intl.DateTimeFormat(bcp47(t.code), { weekday: "long", day: "numeric", month: "long", timeZone }).format(opens);
  const time = opens && new Intl.DateTimeFormat("de", { hour: "2-digit", minute: "2-digit", timeZone }).format(opens);
  return html`<main class="notice-page">
    ${icon("moon", { class: "big" })}
    <h1 tabindex="-1">${t("kiosk-closed")}</h1>
    ${opens && html`<p>${t("kiosk-opens")}</p><p class="opens">${day} · ${number(time)}</p>`}
  </main>`;
}

export function Enrol({ t }) {
  return html`<main class="notice-page">
    ${icon("device-desktop", { class: "big" })}
    <h1 tabindex="-1">${t("kiosk-enrol-title")}</h1>
    <p>${t("kiosk-enrol-how")}</p>
    <code dir="ltr">queue-app device enrol kiosk --site … --name …</code>
  </main>`;
}
