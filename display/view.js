// Which view the screen shows, and its frame.
import { html } from "/static/shared/html.js";
import { Closed, Connecting, Enrol, Welcome } from "./calm.js";
import { Notices, SoundHint } from "./notices.js";
import { desksById } from "./parts.js";
import { earlier, Recent } from "./recent.js";
import { Slides } from "./slides.js";
import { spoken, Stage } from "./stage.js";
import { Clock, Strip } from "./strip.js";

const NIGHT = { from: 20, to: 6 };

export function Screen(shown) {
  const { board, tongues, enrol, failed, site, settings, size } = shown;
  if (enrol) return html`<${Enrol} site=${site} tongues=${tongues} />`;
  if (!board) return html`<${Connecting} tongues=${tongues} failed=${failed} />`;
  const view = viewOf(shown);
  return html`<main class="frame" data-view=${view} data-live=${String(!shown.stale)} data-silent=${String(shown.silent)}
    data-layout=${settings.layout} data-sound=${shown.sound} data-afar=${String(size.afar)}
    style=${{ "--rows": size.rows, "--pairs": Math.ceil(size.rows / 2), "--least": size.least.toFixed(1) }}>
    <h1 class="sr">${tongues.de("display-title", { site: board.name })}</h1>
    ${body(view, shown)}
    <div class="sr" role="log" aria-live="polite">
      ${shown.calls.filter((call) => call.fresh).map((call) => html`<p key=${call.call}>${spoken(call, tongues)}</p>`)}
    </div>
    ${shown.silent && html`<${SoundHint} tongues=${tongues} onSound=${shown.onSound} />`}
    <${Notices} ...${shown} />
    ${view !== "closed" && html`<${Strip} ...${shown} desks=${desksById(board)} />`}
  </main>`;
}

// Closed only when nobody is left: who took a number in time is still called after closing time.
export function isClosed({ board, calls }) {
  const nobody = !board.called.length && board.waiting.every((queue) => !queue.count);
  return !board.open && !board.always_open && nobody && calls.every((call) => call.answered);
}

// Nobody looks up for a call that was made just now.
export function isIdle({ board, calls, speaking }) {
  return speaking === null && !board.called.length && calls.every((call) => call.answered);
}

function viewOf(shown) {
  if (isClosed(shown)) return "closed";
  // Slides only when nobody is awaited: whoever looks up for her number must find it.
  if (shown.settings.slides.length && shown.calls.every((call) => call.answered && !call.fresh)) return "slides";
  return shown.calls.length ? "calls" : "welcome";
}

function body(view, shown) {
  const { board, calls, tongues, office, settings, speaking, size } = shown;
  const desks = desksById(board);
  if (view === "closed") return html`<${Closed} ...${shown} night=${isNight(office)} />`;
  if (view === "welcome") return html`<${Welcome} ...${shown} />`;
  const slides = view === "slides";
  return html`${slides
      ? html`<${Slides} slides=${settings.slides} seconds=${settings.slide_seconds} />`
      : html`<${Stage} calls=${calls} desks=${desks} tongues=${tongues} size=${size} />`}
    <aside class="side">
      <${Clock} office=${office} />
      <${Recent} calls=${earlier(board, slides ? [] : calls, size.rows)} desks=${desks} tongues=${tongues} office=${office}
        speaking=${speaking} />
    </aside>`;
}

function isNight(office) {
  const hour = office.hour();
  return hour >= NIGHT.from || hour < NIGHT.to;
}
