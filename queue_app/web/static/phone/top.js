// The head of the page: language, and whether what is seen is true now.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";

export function Top({ ticket, t, name, onLanguage, children }) {
  return html`<header>
    <div class="top">
      <button type="button" class="plain" onClick=${onLanguage}>
        ${icon("language")}<span class="unseen">${t("phone-language")}: </span>${name}</button>
      ${children}
    </div>
    ${(ticket?.demo || ticket?.always_open) && html`<p class="trying">
      ${t(ticket.demo ? "phone-demo" : "phone-trying")}</p>`}
  </header>`;
}

export function LiveMark({ seen, view }) {
  const { t } = view;
  if (seen.live === null) return html`<p class="live quiet">${t("phone-connecting")}</p>`;
  if (seen.live) return html`<p class="live"><span class="dot" aria-hidden="true"></span>${t("phone-live")}</p>`;
  const time = view.time(seen.shownAt);
  return html`<p class="live off" role="status">${icon("wifi-off")}${t("phone-not-live", { time })}</p>`;
}
