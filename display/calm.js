// The views without calls: nobody called yet, closed, not enrolled, not yet connected.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { inTurn, words } from "./parts.js";
import { Clock } from "./strip.js";

const STEPS = [
  ["ticket", "display-take-number"],
  ["armchair", "display-sit-down"],
  ["bell-ringing", "display-look-here"],
];

export function Welcome({ board, tongues, office }) {
  return html`<section class="welcome">
    <header class="calm-top"><p class="site">${board.name}</p><${Clock} office=${office} /></header>
    <h2 class="heading" data-fit>${words(tongues.all("display-welcome"))}</h2>
    <ol class="steps" data-fit>
      ${STEPS.map(
        ([sign, id]) => html`<li key=${id} data-box>
          ${icon(sign)}
          ${tongues.all(id).map(({ text, lang, dir }) => html`<p class="said" key=${lang} lang=${lang} dir=${dir}>${text}</p>`)}
        </li>`,
      )}
    </ol>
  </section>`;
}

export function Closed({ board, tongues, office, night, size }) {
  return html`<section class="closed" data-night=${String(night)}>
    <header class="calm-top"><p class="site">${board.name}</p></header>
    <${Clock} office=${office} />
    <h2 class="heading" data-fit>${icon("moon")} ${words(tongues.all("display-closed"))}</h2>
    ${board.opens_at && html`<div class="opens" data-fit>${opens(board.opens_at, tongues, office, size.afar)}</div>`}
  </section>`;
}

function opens(at, tongues, office, afar) {
  const days = office.daysUntil(at);
  const id = days === 0 ? "display-opens-today" : days === 1 ? "display-opens-tomorrow" : "display-opens-on";
  const spoken = [tongues.de, tongues.en];
  return (afar ? [inTurn(spoken)] : spoken).map((t) => {
    const text = t(id, { time: office.time(at), day: office.weekday(at, t.lang) });
    return html`<p key=${t.lang} lang=${t.lang}>${text}</p>`;
  });
}

export function Enrol({ site, tongues }) {
  const command = `queue-app device enrol display --site ${site} --name NAME`;
  return html`<main class="enrol">
    ${icon("device-tv")}
    <h1>${tongues.de("display-enrol-title")}</h1>
    <p lang="en">${tongues.en("display-enrol-title")}</p>
    <ol>
      ${["make", "open", "then"].map((step) => {
        const id = `display-enrol-${step}`;
        return html`<li key=${step}>
          ${tongues.de(id)} <span lang="en">${tongues.en(id)}</span> ${step === "make" && html`<code>${command}</code>`}
        </li>`;
      })}
    </ol>
  </main>`;
}

export function Connecting({ tongues, failed }) {
  return html`<main class="loading">
    <h1>${tongues.de(failed ? "display-connecting" : "display-loading")}</h1>
    <p lang="en">${tongues.en(failed ? "display-connecting" : "display-loading")}</p>
  </main>`;
}
