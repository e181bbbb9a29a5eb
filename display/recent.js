// The calls before: who looked away finds number, counter and time here. Calls still awaited keep their colour.
import { html } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { coloured, nameOf, time, words } from "./parts.js";

// All calls of the board that do not stand on the stage, newest first.
export function earlier(board, onStage, rows) {
  const shown = new Set(onStage.map((call) => call.number));
  const open = board.called.map((call) => ({ ...call, open: true }));
  return [...open, ...board.recent]
    .filter((call) => !shown.has(call.number))
    .sort((one, two) => two.call - one.call)
    .slice(0, rows);
}

export function Recent({ calls, desks, tongues, office, speaking }) {
  return html`<section class="recent" aria-labelledby="recent-heading">
    <h2 id="recent-heading" class="recent-heading" data-fit>
      ${icon("history")} ${words(tongues.all("display-earlier").slice(0, 2))}
    </h2>
    <ol class="rows">
      ${calls.map((call) => {
        const desk = desks.get(call.desk);
        return html`<li class="row" key=${call.call} data-number=${call.number} data-open=${String(Boolean(call.open))} data-speaking=${String(call.call === speaking)}
          style=${coloured(desk)}>
          ${desk && deskSign({ desk, night: true })}
          <span class="sr">${nameOf(desk)}</span>
          <span class="row-number">${number(call.number)}</span>
          <svg class="to" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h16M14 6l6 6-6 6" /></svg>
          <span class="row-counter">
            <span class="sr">${tongues.de("display-counter", { counter: "" })}</span>${number(call.counter)}
          </span>
          ${time(office.time(call.called_at))}
        </li>`;
      })}
    </ol>
  </section>`;
}
