// What must be said beside the calls: not live, a message of the office, a trial, no sound.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { Arrival } from "./arrival.js";
import { inTurn, linesOf, words } from "./parts.js";

const TURN = 8_000;

// The office's word in its languages, between which stands "|".
export function wordsOf(message) {
  return message.split("|").map((part) => part.trim()).filter(Boolean);
}

export function Notices(shown) {
  const { board, stale, arrival, tongues } = shown;
  if (shown.size.afar) return html`<${Line} ...${shown} />`;
  const word = inTurn(wordsOf(board.message), TURN);
  return html`<div class="notices">
    <div role="status" class="status">
      ${stale &&
      html`<p class="notice stale" data-fit>
        ${icon("wifi-off")} <span>${words(tongues.all("display-not-live", { time: stale }))}</span>
      </p>`}
    </div>
    <${Arrival} arrival=${arrival} tongues=${tongues} />
    ${word &&
    html`<p class="notice message" dir="auto" data-fit>${icon("info-circle")} <span>${word}</span></p>`}
    ${trialOf(board) &&
    html`<p class="notice trial" data-fit>
      ${icon("flask")} <span>${words(tongues.all(trialOf(board)).slice(0, 2))}</span>
    </p>`}
  </div>`;
}

const trialOf = ({ demo, always_open }) => (demo ? "display-demo" : always_open && "display-trying");

// Read from afar there is room for one line. What it says of the data themselves comes before everything else.
function Line(shown) {
  const { kind, sign, text, lang, dir } = inTurn(shown.stale ? staleOf(shown) : toldOf(shown)) ?? {};
  const now = text && html`<p class=${`notice ${kind}`} lang=${lang} dir=${dir ?? "auto"} data-fit>${icon(sign)} <span class="said">${text}</span></p>`;
  return html`<div class="notices"><div role="status" class="status">${shown.stale && now}</div>${!shown.stale && now}</div>`;
}

function staleOf({ stale, tongues, size }) {
  return tongues.each("display-not-live", { time: stale }).flatMap(({ text, ...how }) => line("stale", "wifi-off", text, size, how));
}

function toldOf({ board, arrival, tongues, size }) {
  const trial = trialOf(board);
  return [
    ...wordsOf(board.message).flatMap((text) => line("message", "info-circle", text, size)),
    ...(arrival ? line("arrival", "device-mobile", `${tongues.de("display-arrival")}: ${arrival}`, size) : []),
    ...(trial ? line("trial", "flask", tongues.de(trial), size) : []),
  ];
}

function line(kind, sign, text, { foot }, how = {}) {
  return linesOf(text, foot).map((part) => ({ kind, sign, text: part, ...how }));
}

export function SoundHint({ tongues, onSound }) {
  return html`<button class="sound" type="button" onClick=${onSound}>
    ${icon("volume-off")}
    <span><span class="sr">${tongues.de("display-sound-off")}. </span>${tongues.de("display-sound-tap")}</span>
  </button>`;
}
