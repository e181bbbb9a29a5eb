// What is it about: a picture and one to four words. Two levels, at most eight tiles each.
import { html, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { named } from "./catalogue.js";
import { useFit } from "./fit.js";

export function Pages({ t, catalogue, setAt, ticket, looks }) {
  const open = (page) => setAt({ page: "concerns", group: page.id });
  return html`<${Choice} t=${t} title=${{ text: t("kiosk-what") }} items=${catalogue.pages}
    tap=${open} ticket=${ticket} looks=${looks} />`;
}

export function Concerns({ t, catalogue, at, take, ticket, looks }) {
  const page = catalogue.pages.find(({ id }) => id === at.group);
  const byId = new Map(catalogue.concerns.map((concern) => [concern.id, concern]));
  const items = page.concerns.map((id) => byId.get(id));
  return html`<${Choice} t=${t} title=${named(page, t)} items=${items}
    tap=${({ id }) => take(id)} ticket=${ticket} looks=${looks} />`;
}

// Once a number is asked for, nothing here can be tapped, and the tile that was tapped shows it.
function Choice({ t, title, items, tap, ticket, looks }) {
  const [chosen, setChosen] = useState(null);
  const choose = (item) => {
    setChosen(item.id);
    tap(item);
  };
  const page = useFit([t, items.length, looks]);
  const asking = ticket.state === "asking";
  return html`<main class="page" ref=${page} inert=${asking} aria-busy=${asking}>
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
  return html`<button type="button" class="tile" data-chosen=${chosen} onClick=${() => tap(item)}>
    ${icon(item.pictogram)}<span lang=${name.lang}>${name.text}</span>
  </button>`;
}
