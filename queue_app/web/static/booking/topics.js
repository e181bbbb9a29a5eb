// What it is about: the pages of the kiosk, with the same pictures and words. One appointment may be for several concerns of
// one desk, and is as long as they are together.
import { html } from "/static/shared/html.js";
import { deskSign, icon, pictogram } from "/static/shared/signs.js";
import { night } from "./frame.js";
import { textIn } from "/static/phone/wording.js";

const MOST = 5;

function Tile({ item, language, desk, onChoose }) {
  const name = textIn(item.names, language);
  return html`<li><button type="button" class="tile" onClick=${() => onChoose(item)}>
    ${pictogram(item.pictogram)}<span lang=${name?.lang} dir="auto">${name?.text}</span>
    ${desk && deskSign({ desk, night: night() })}
  </button></li>`;
}

const bookable = (catalogue) => new Set(catalogue.desks.filter((desk) => desk.bookable).map(({ id }) => id));

export function Topics({ t, language, catalogue, onChoose }) {
  const desks = bookable(catalogue);
  const here = new Set(catalogue.concerns.filter(({ desk }) => desks.has(desk)).map(({ id }) => id));
  const pages = catalogue.pages.filter((page) => page.concerns.some((id) => here.has(id)));
  return html`<h1 tabindex="-1">${t("appointment-what")}</h1>
    <ul class="tiles">${pages.map((page) => html`<${Tile} key=${page.id} item=${page} language=${language} onChoose=${onChoose} />`)}</ul>`;
}

export function Concerns({ t, language, catalogue, page, onChoose }) {
  const desks = bookable(catalogue);
  const found = page.concerns.map((id) => catalogue.concerns.find((concern) => concern.id === id))
    .filter((concern) => concern && desks.has(concern.desk));
  return html`<h1 tabindex="-1">${t("appointment-which")}</h1>
    <ul class="tiles">${found.map((concern) => html`<${Tile} key=${concern.id} item=${concern} language=${language}
      desk=${catalogue.desks.find(({ id }) => id === concern.desk)} onChoose=${onChoose} />`)}</ul>`;
}

/** What else it is about: anything of the same desk. */
export function Another({ t, language, catalogue, concerns, onChoose }) {
  const left = others(catalogue, concerns);
  return html`<h1 tabindex="-1">${t("appointment-add-what")}</h1>
    <ul class="tiles">${left.map((concern) => html`<${Tile} key=${concern.id} item=${concern} language=${language} onChoose=${onChoose} />`)}</ul>`;
}

/** What was chosen, and the way to choose more. */
export function Chosen({ t, language, catalogue, concerns, onMore }) {
  return html`<section class="card chosen">
    <ul>${concerns.map(({ id, pictogram, names }) => {
      const name = textIn(names, language);
      return html`<li key=${id}>${icon(pictogram)}<span lang=${name?.lang} dir="auto">${name?.text}</span></li>`;
    })}</ul>
    ${concerns.length < MOST && others(catalogue, concerns).length > 0 && html`<button type="button" class="plain" onClick=${onMore}>
      ${icon("plus")}<span>${t("appointment-add")}</span></button>`}
  </section>`;
}

function others(catalogue, concerns) {
  return catalogue.concerns.filter((one) => one.desk === concerns[0].desk && !concerns.includes(one));
}
