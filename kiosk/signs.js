// Every pictogram and sign of the house on one page, for whoever writes the configuration: as small as they get, in strong
// contrast, and mirrored where there is a direction in it.
import { get } from "/static/shared/api.js";
import { html, render } from "/static/shared/html.js";
import { NEED_ICONS } from "/static/shared/needs.js";
import { deskSign, GOING, icon } from "/static/shared/signs.js";
import { loadTexts } from "/static/shared/texts.js";

const site = location.pathname.split("/")[2];
const t = await loadTexts(navigator.language.startsWith("de") ? "de" : "en", ["console"]);
const house = await get(`/api/v1/sites/${encodeURIComponent(site)}/catalogue`);
document.documentElement.lang = t.lang;
document.title = t("console-signs");

const named = ({ id, names, pictogram }) => ({ id, word: names[t.code] ?? names.de, pictogram });
const GROUPS = {
  pages: [...house.pages, ...house.forks].map(named),
  concerns: house.concerns.map(named),
  answers: house.questions.flatMap(({ answers }) => answers).map(named),
  needs: Object.entries(NEED_ICONS).map(([id, pictogram]) => ({ id, word: t(`console-need-${id}`), pictogram })),
};

function Pictogram({ id, word, pictogram }) {
  return html`<figure data-sign=${id}>
    <p>
      <span>${icon(pictogram)}</span><span class="strong">${icon(pictogram)}</span>
      ${GOING.has(pictogram) && html`<span class="turned">${icon(pictogram)}</span>`}
    </p>
    <figcaption>${word}<small>${pictogram}</small></figcaption>
  </figure>`;
}

function Desk({ desk }) {
  const { word } = named(desk);
  return html`<figure data-sign=${desk.id}>
    <p><span>${deskSign({ desk })}</span><span class="strong">${deskSign({ desk, night: true })}</span><b>${desk.letter}</b></p>
    <figcaption>${word}<small>${desk.shape}</small></figcaption>
  </figure>`;
}

function Group({ name, children }) {
  return html`<section aria-labelledby=${name} data-group=${name}><h2 id=${name}>${t(`console-signs-${name}`)}</h2><div class="all">${children}</div></section>`;
}

const page = html`<main>
  <h1>${t("console-signs")}</h1>
  <p class="lead">${t("console-signs-lead")}</p>
  <${Group} name="desks">${house.desks.map((desk) => html`<${Desk} desk=${desk} />`)}</${Group}>
  ${Object.entries(GROUPS).map(([name, signs]) => html`<${Group} name=${name}>${signs.map((sign) => html`<${Pictogram} ...${sign} />`)}</${Group}>`)}
</main>`;
render(page, document.getElementById("signs"));
