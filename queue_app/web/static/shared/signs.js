// Signs that mean the same on every face: the desk's shape and colour, pictograms, numbers.
import { html } from "./html.js";

const SHAPES = {
  circle: html`<circle cx="12" cy="12" r="10" />`,
  triangle: html`<path d="M12 2.5 22.5 21.5h-21z" />`,
  square: html`<rect x="2" y="2" width="20" height="20" rx="2.5" />`,
  diamond: html`<path d="M12 1 23 12 12 23 1 12z" />`,
  star: html`<path d="m12 1.5 3.2 7 7.6.8-5.7 5.2 1.6 7.5L12 18.2 5.3 22l1.6-7.5L1.2 9.3l7.6-.8z" />`,
  hexagon: html`<path d="M12 1.5 21.5 7v10L12 22.5 2.5 17V7z" />`,
};

export function deskSign({ desk, night = false }) {
  return html`<svg class="desk-sign" viewBox="0 0 24 24" aria-hidden="true" fill=${night ? desk.colour_night : desk.colour}>
    ${SHAPES[desk.shape] ?? SHAPES.circle}
  </svg>`;
}

// The sprite is put into the page once: a picture that is fetched when it is needed is missing just when the network is.
const AGAIN_MS = 2_000;
async function loadSprite() {
  try {
    const response = await fetch("/static/shared/icons.svg");
    if (!response.ok) throw new Error(`sprite ${response.status}`);
    const sprite = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
    for (const symbol of sprite.querySelectorAll("symbol")) symbol.id = `icon-${symbol.id}`;
    sprite.setAttribute("hidden", "");
    sprite.setAttribute("aria-hidden", "true");
    sprite.style.display = "none";
    document.body.append(document.importNode(sprite, true));
  } catch {
    setTimeout(loadSprite, AGAIN_MS); // the words beside the pictures stand meanwhile
  }
}
loadSprite();

export function icon(name, { class: extra = "" } = {}) {
  return html`<svg class=${`icon ${extra}`.trim()} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <use href=${`#icon-${name}`} />
  </svg>`;
}

// A concern's picture. Where something goes from here to there it goes with the reading (styles turn what is `turns`).
export const GOING = new Set(["home-move", "file-check-to-office"]);
export function pictogram(name) {
  return icon(name, { class: GOING.has(name) ? "turns" : "" });
}

// A number or time is one thing, read from left to right, whatever the text around it does.
export function number(text) {
  return html`<bdi dir="ltr" class="number-text">${text}</bdi>`;
}
