// What must be said beside the calls: not live, a message of the office, a trial, no sound.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { Arrival } from "./arrival.js";
import { words } from "./parts.js";

const TURN = 8_000;

// The office's word; "|" stands between its languages, which are shown in turn.
export function wordOf(message, now) {
  const said = message.split("|").map((part) => part.trim()).filter(Boolean);
  return said[Math.floor(now / TURN) % said.length] ?? "";
}

export function Notices({ board, stale, arrival, tongues }) {
  const word = wordOf(board.message, performance.now());
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
    ${(board.demo || board.always_open) &&
    html`<p class="notice trial" data-fit>
      ${icon("flask")} <span>${words(tongues.all(board.demo ? "display-demo" : "display-trying").slice(0, 2))}</span>
    </p>`}
  </div>`;
}

export function SoundHint({ tongues, onSound }) {
  return html`<button class="sound" type="button" onClick=${onSound}>
    ${icon("volume-off")}
    <span><span class="sr">${tongues.de("display-sound-off")}. </span>${tongues.de("display-sound-tap")}</span>
  </button>`;
}
