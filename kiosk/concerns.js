// What is it about: a picture and one to four words. Two levels, at most eight tiles each.
import { html, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { named } from "./catalogue.js";

const LONG = 32; // letters; longer names are set smaller so that the page still fits

export function Pages({ t, catalogue, setAt, ticket }) {
  const open = (page) => setAt({ page: "concerns", group: page.id });
  return html`<${Choice} t=${t} title=${{ text: t("kiosk-what") }} items=${catalogue.pages} tap=${open} ticket=${ticket} />`;
}

export function Concerns({ t, catalogue, at, take, ticket }) {
  const page = catalogue.pages.find(({ id }) => id === at.group);
  const byId = new Map(catalogue.concerns.map((concern) => [concern.id, concern]));
  const items = page.concerns.map((id) => byId.get(id));
  return html`<${Choice} t=${t} title=${named(page, t)} items=${items} tap=${({ id }) => take(id)} ticket=${ticket} />`;
}

// Once a number is asked for, nothing here can be tapped, and the tile that was tapped shows it.
function Choice({ t, title, items, tap, ticket }) {
  const [chosen, setChosen] = useState(null);
  const choose = (item) => {
    setChosen(item.id);
    tap(item);
  };
  const asking = ticket.state === "asking";
  return html`<main class="page" inert=${asking} aria-busy=${asking}>
    <div class="question">
      <h1 tabindex="-1" lang=${title.lang}>${title.text}</h1>
      <p class="hint">${t("kiosk-tap-a-picture")}</p>
    </div>
    <div class="tiles">
      ${items.map((item) => html`<${Tile} key=${item.id} item=${item} name=${named(item, t)} tap=${choose}
        chosen=${asking && chosen === item.id} />`)}
    </div>
  </main>`;
}

function Tile({ item, name, tap, chosen }) {
  return html`<button type="button" class="tile" data-long=${name.text.length > LONG} data-chosen=${chosen} onClick=${() => tap(item)}>
    ${icon(item.pictogram)}<span lang=${name.lang}>${name.text}</span>
  </button>`;
}
