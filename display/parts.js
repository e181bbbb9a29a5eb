// Small parts that the screen is made of.
import { html } from "/static/shared/html.js";
import { number } from "/static/shared/signs.js";

const TURN = 3_500; // long enough to read a line twice
const TURNS = { up: 0, "up-right": 45, right: 90, "down-right": 135, down: 180, "down-left": 225, left: 270, "up-left": 315 };

// The arrow as on a signpost; named for those who cannot see it.
export function arrow(way, name) {
  return html`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${name}>
    <path d="M12 21V4M5 11l7-7 7 7" transform=${`rotate(${TURNS[way] ?? 0} 12 12)`} />
  </svg>`;
}

// One message in several languages, side by side.
export function words(said) {
  return said.map(
    ({ text, lang, dir }, index) => html`
      <span class="said" key=${lang} lang=${lang} dir=${dir ?? "auto"}>${text}</span>
      ${index < said.length - 1 && html`<span class="dot" aria-hidden="true">·</span>`}${" "}
    `,
  );
}

// What there is room for one after the other only.
export function inTurn(list, each = TURN) {
  return list[Math.floor(performance.now() / each) % list.length];
}

// A text in lines of at most so many letters: broken where one breathes, or between words.
export function linesOf(text, letters) {
  if (text.length <= letters) return [text];
  const breaths = text.split(/(?<=[,;:!?]) /);
  return filled(breaths.flatMap((part) => (part.length <= letters ? [part] : filled(part.split(" "), letters))), letters);
}

function filled(parts, letters) {
  return parts.reduce((lines, part) => {
    const longer = `${lines.at(-1) ?? ""} ${part}`.trim();
    return lines.length && longer.length <= letters ? [...lines.slice(0, -1), longer] : [...lines, part];
  }, []);
}

// Times and numbers read from left to right in every language, and never break.
export function time(text) {
  return html`<time class="time">${number(text)}</time>`;
}

export function desksById(board) {
  return new Map(board.desks.map((desk) => [desk.id, desk]));
}

export function nameOf(thing, language = "de") {
  return thing?.names?.[language] ?? thing?.names?.de ?? "";
}

// The desk's colour at night, as a custom property of the element.
export function coloured(desk) {
  return { "--desk": desk?.colour_night ?? "currentColor" };
}
