// Small parts of the page's frame: choice of language, marks for trying out and for a lost connection.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { LANGUAGES } from "./preferences.js";
import { useRoom } from "./room.js";

const OWN_NAMES = { de: "Deutsch", en: "English" };

/** The languages of the page, each by its own name. */
export function Languages() {
  const { t, lang, onLanguage } = useRoom();
  return html`<div class="languages" role="group" aria-label=${t("console-language-switch")}>
    ${LANGUAGES.map(
      (code) => html`<button type="button" lang=${code} aria-pressed=${code === lang} onClick=${() => onLanguage(code)}>
        ${OWN_NAMES[code]}
      </button>`,
    )}
  </div>`;
}

/** Everything that is not an ordinary day: demo, trying out, no connection, a server without room. */
export function Marks({ board, live }) {
  const { t, words } = useRoom();
  return html`
    ${board?.demo && html`<span class="mark mark-demo">${t("console-demo")}</span>`}
    ${board?.always_open && !board.demo && html`<span class="mark">${t("console-trying-out")}</span>`}
    ${!live.live &&
    html`<span class="mark mark-stop" data-not-live>
      ${icon("plug-connected-x")} ${live.since ? t("console-not-live", { time: words.time(live.since, board?.timezone) }) : t("console-not-live-yet")}
    </span>`}
    ${live.full && html`<span class="mark mark-stop" data-disk-full>${icon("alert-triangle")} ${t("console-disk-full")}</span>`}
  `;
}
