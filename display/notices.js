// What must be said beside the calls: not live, a message of the office, a trial, no sound.
import { html } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { words } from "./parts.js";

export function Notices({ board, stale, tongues }) {
  return html`<div class="notices">
    <div role="status" class="status">
      ${stale &&
      html`<p class="notice stale" data-fit>
        ${icon("wifi-off")} <span>${words(tongues.all("display-not-live", { time: stale }))}</span>
      </p>`}
    </div>
    ${board.message &&
    html`<p class="notice message" dir="auto" data-fit>${icon("info-circle")} <span>${board.message}</span></p>`}
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
