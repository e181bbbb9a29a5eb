// What is it about: a picture and one to four words. Two levels, at most eight tiles each.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { named } from "./catalogue.js";

const LONG = 32; // letters; longer names are set smaller so that the page still fits

export function Pages({ t, catalogue, setAt }) {
  const tiles = catalogue.pages.map((page) => ({ ...page, tap: () => setAt({ page: "concerns", group: page.id }) }));
  return html`<${Choice} t=${t} title=${t("kiosk-what")} hint=${t("kiosk-tap-a-picture")} tiles=${tiles} />`;
}

export function Concerns({ t, catalogue, at, take }) {
  const page = catalogue.pages.find(({ id }) => id === at.group);
  const byId = new Map(catalogue.concerns.map((concern) => [concern.id, concern]));
  const tiles = page.concerns.map((id) => byId.get(id)).map((concern) => ({ ...concern, tap: () => take(concern.id) }));
  const title = named(page, t);
  return html`<${Choice} t=${t} title=${title.text} lang=${title.lang} hint=${t("kiosk-tap-a-picture")} tiles=${tiles} />`;
}

function Choice({ t, title, lang, hint, tiles }) {
  return html`<main class="page">
    <div class="question">
      <h1 tabindex="-1" lang=${lang}>${title}</h1>
      <p class="hint">${hint}</p>
    </div>
    <div class="tiles" data-count=${tiles.length}>
      ${tiles.map((tile) => html`<${Tile} key=${tile.id} tile=${tile} name=${named(tile, t)} />`)}
    </div>
  </main>`;
}

function Tile({ tile, name }) {
  return html`<button type="button" class="tile" data-long=${name.text.length > LONG} onClick=${tile.tap}>
    ${icon(tile.pictogram)}<span lang=${name.lang}>${name.text}</span>
  </button>`;
}
