// The foot of the screen: how many wait at each desk and how long it may take, or nothing where that is not known.
import { html } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { coloured, inTurn, nameOf, time } from "./parts.js";

const LONG = 60;
const SHORT = 5;
const FIGURES = 18; // letters that sign and figures of a desk take in a line

// null when nothing honest can be said.
export function waitOf(wait, tongues) {
  if (!wait || wait.high_minutes === null) return null;
  const { low_minutes: low, high_minutes: high } = wait;
  if (low >= LONG) return tongues.de("display-long");
  if (low === 0) return high <= SHORT ? tongues.de("display-soon") : tongues.de("display-up-to", { minutes: String(high) });
  return tongues.de("display-minutes", { range: `${low}–${high}` });
}

export function Strip({ board, desks, tongues, office, size }) {
  const now = size.afar && inTurn(linesOf(board, desks, size.foot));
  if (now) return html`<${Line} ...${now} board=${board} desks=${desks} tongues=${tongues} office=${office} />`;
  return html`<section class="strip" aria-labelledby="strip-heading">
    <h2 id="strip-heading" class="sr">${tongues.de("display-waiting")}</h2>
    <ul class="desks" data-fit>
      ${board.waiting.map((queue) => {
        const desk = desks.get(queue.desk);
        return html`<${Queue} key=${queue.desk} queue=${queue} desk=${desk} tongues=${tongues} />`;
      })}
    </ul>
    ${board.closes_at && html`<p class="until">${until(board, tongues, office)}</p>`}
  </section>`;
}

function Queue({ queue, desk, tongues }) {
  const said = queue.open || queue.count > 0; // nobody asks how long it takes at a closed door
  const wait = said ? waitOf(queue.wait, tongues) : null;
  return html`<li class="queue" style=${coloured(desk)} data-desk=${queue.desk} data-open=${String(queue.open)}>
    ${desk && deskSign({ desk, night: true })}
    <div class="queue-words" data-box>
      <h3>${nameOf(desk)}</h3>
      <p>
        ${said && html`<span class="count">${tongues.de("display-count", { count: queue.count })}</span>`}
        ${wait && html`<span class="wait">${wait}</span>`}
        ${!queue.open && html`<span class="shut">${tongues.de("display-desk-closed")}</span>`}
      </p>
    </div>
  </li>`;
}

// Read from afar there is room for one desk at a time; where a line is short, for its name and its figures in turn.
function linesOf(board, desks, letters) {
  const queues = board.waiting.flatMap((queue) => {
    const fits = nameOf(desks.get(queue.desk)).length + FIGURES <= letters;
    return fits ? [{ queue, named: true, counted: true }] : [{ queue, named: true }, { queue, counted: true }];
  });
  return board.closes_at ? [...queues, {}] : queues;
}

function Line({ queue, named, counted, board, desks, tongues, office }) {
  const desk = desks.get(queue?.desk);
  return html`<section class="strip" aria-labelledby="strip-heading">
    <h2 id="strip-heading" class="sr">${tongues.de("display-waiting")}</h2>
    <ul class="desks" data-fit>
      <li class="queue" style=${coloured(desk)} data-desk=${queue?.desk} data-open=${String(queue?.open ?? true)}>
        ${desk && deskSign({ desk, night: true })}
        <div class="queue-words" data-box>
          ${named && html`<h3>${nameOf(desk)}</h3>`}
          ${counted && html`<p><${Figures} queue=${queue} tongues=${tongues} /></p>`}
          ${!queue && html`<p class="until">${until(board, tongues, office)}</p>`}
        </div>
      </li>
    </ul>
  </section>`;
}

// Signs take less room than words.
function Figures({ queue, tongues }) {
  const said = queue.open || queue.count > 0;
  const wait = said ? waitOf(queue.wait, tongues) : null;
  return html`
    ${said && html`<span class="count">${icon("users")} ${number(queue.count)}<span class="sr"> ${tongues.de("display-count", { count: queue.count })}</span></span>`}
    ${wait && html`<span class="wait">${icon("clock")} ${wait}</span>`}
    ${!queue.open && html`<span class="shut">${tongues.de("display-desk-closed")}</span>`}`;
}

function until(board, tongues, office) {
  const at = office.time(board.closes_at);
  return html`${icon("clock")} <span>${tongues.de("display-until", { time: at })}</span>`;
}

export function Clock({ office }) {
  const now = office.now();
  return html`<p class="clock">${now !== null && time(office.time(now))}</p>`;
}
