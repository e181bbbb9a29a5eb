// The visitor who is here now, and the buttons.

import { html } from "../shared/html.js";
import { NEED_ICONS } from "../shared/needs.js";
import { deskSign, icon, number } from "../shared/signs.js";
import { Company, Wanted } from "./along.js";
import { ACTIONS, canAct, primaryOf } from "./deeds.js";
import { useTick } from "./clock.js";
import { freeSpeakers } from "./desk-choice.js";
import { useRoom } from "./room.js";

export function Person({ data, clock, onPaper }) {
  const { t } = useRoom();
  const { current, counter, waiting } = data;
  if (current) return html`<${Visitor} data=${data} entry=${current} clock=${clock} onPaper=${onPaper} />`;
  if (counter.company) return html`<${Company} data=${data} />`;
  if (data.check) return html`<${Papers} data=${data} />`;
  const said = counter.state === "paused" ? "console-away" : waiting.length ? "console-next-up" : "console-nobody-waiting";
  return html`<section class="person person-none">
    <h2>${t("console-nobody-here")}</h2>
    <p>${t(said, { number: waiting[0]?.number ?? "" })}</p>
    <${Wanted} data=${data} />
  </section>`;
}

/** Nobody waits for a helper, but somebody whose papers she could look through waits for another desk. */
function Papers({ data: { check, board } }) {
  const { t, words } = useRoom();
  const desk = board.desks.find((one) => one.id === check.desk) ?? { id: check.desk };
  return html`<section class="person person-none" data-check=${check.id}>
    <h2>${t("console-nobody-here")}</h2>
    <p>
      ${icon("file-search")} ${t("console-check-offer", { number: check.number, desk: words.desk(desk), concern: check.concern_name })}
    </p>
    <p class="hint">${words.language(check.language)} · ${check.because}</p>
  </section>`;
}

function Visitor({ data, entry, clock, onPaper }) {
  const { t, night, words } = useRoom();
  const deskOf = (id) => data.board.desks.find((desk) => desk.id === id) ?? { id };
  const desk = deskOf(entry.desk);
  const free = freeSpeakers(data, entry, words);
  const from = entry.from_desk && words.desk(deskOf(entry.from_desk));
  return html`<section class="person" ref=${(box) => paint(box, desk, night)} aria-labelledby="who">
    <p class="person-top">
      <span class="person-desk">${deskSign({ desk, night })} ${words.desk(desk)}</span>
      <span class="person-waited">${t("console-waited", { minutes: entry.waited_minutes })}</span>
    </p>
    <h2 id="who" class="person-number">${number(entry.number)}</h2>
    <p class="person-concern">
      ${entry.concern_name}
      ${entry.urgent && html` <strong class="urgent">${icon("alert-triangle")} ${t("console-urgent")}</strong>`}
    </p>
    <ul class="chips">
      <li>${icon("language")} ${words.language(entry.language)}</li>
      ${entry.needs.map((need) => html`<li key=${need}>${icon(NEED_ICONS[need] ?? "lifebuoy")} ${words.need(need)}</li>`)}
      ${entry.papers === "now" && html`<li class="papers">${icon("file-search")} ${t("console-papers-now")}</li>`}
      ${entry.papers === "done" && html`<li>${icon("file-check")} ${t("console-papers-done")}</li>`}
      ${entry.short && html`<li>${icon("bolt")} ${t("console-short")}</li>`}
      ${entry.companion &&
      html`<li class="companion">${icon("users")} ${t("console-along-comes", { counter: words.counter(entry.companion) })}</li>`}
      ${entry.interpreter &&
      !entry.companion &&
      html`<li class="interpreter">${icon("messages")} ${t("console-interpreter")}${free && `: ${t("console-interpreter-free-short", { counters: free })}`}</li>`}
      ${entry.instead_of &&
      html`<li>${icon("arrows-exchange")} ${t("console-instead-of", { desk: words.desk(deskOf(entry.instead_of)) })}</li>`}
      ${entry.then.length > 0 &&
      html`<li>${icon("route")} ${t("console-then", { desks: entry.then.map((id) => words.desk(deskOf(id))).join(", ") })}</li>`}
    </ul>
    ${entry.follow_ups.map((one) => html`<p class="given" key=${one.id} data-given=${one.id}>
      ${icon("calendar-event")}
      <span>${t("console-follow-up-next", { desk: words.desk(deskOf(one.desk)), when: words.moment(one.at, data.board.timezone) })}</span>
      <strong>${t("console-follow-up-code", { code: one.code })}</strong>
      ${onPaper && html`<button type="button" class="plain" onClick=${onPaper}>${icon("printer")} ${t("console-follow-up-print")}</button>`}
    </p>`)}
    ${entry.state === "called" && html`<${Rung} data=${data} entry=${entry} clock=${clock} />`}
    ${entry.note &&
    html`<p class="note">
      ${from ? t("console-note-from", { desk: from, note: entry.note }) : t("console-note-said", { note: entry.note })}
    </p>`}
  </section>`;
}

function Rung({ data, entry, clock }) {
  useTick(1000);
  const { t } = useRoom();
  const { rings } = data;
  // The last of the times goes for every further call.
  const seconds = rings.seconds[Math.min(entry.calls, rings.most, rings.seconds.length) - 1];
  const left = seconds - (clock.now() - Date.parse(entry.rung_at)) / 1000 / (data.board.pace || 1);
  const last = entry.calls >= rings.most;
  return html`<p class="rung">
    ${icon("bell-ringing")} ${t("console-rung", { calls: entry.calls, most: rings.most })}
    ${last && html` <span class="hint">${t("console-missed-soon", { seconds: Math.max(0, Math.ceil(left)) })}</span>`}
    ${!last && left <= 0 && html` <span class="hint">${t("console-ring-again")}</span>`}
  </p>`;
}

/** The card wears its desk's colour. Set from here because the colour is data and styles in HTML are forbidden. */
function paint(box, desk, night) {
  box?.style.setProperty("--desk", (night ? desk.colour_night : desk.colour) ?? "");
}

export function Buttons({ data, press, onPrimary, onAction }) {
  const { t } = useRoom();
  const primary = primaryOf(data);
  return html`<section class="buttons" aria-label=${t("console-actions")}>
    <button
      type="button"
      id="primary"
      class="primary"
      data-means=${primary}
      data-slow=${press.slow}
      aria-disabled=${press.locked}
      aria-keyshortcuts=${primary === "begin" ? "Space Enter" : "Space"}
      onClick=${onPrimary}
    >
      <span>${t(`console-${primary}`)}</span>
      <kbd aria-hidden="true">${t("console-key-space")}</kbd>
    </button>
    <div class="actions">
      ${ACTIONS.map((action) => ({ ...action, can: canAct(action, data.current) })).map(
        ({ name, key, icon: sign, can }) => html`<button
          key=${name}
          type="button"
          data-action=${name}
          data-off=${!can}
          aria-disabled=${press.locked || !can}
          aria-keyshortcuts=${key.toUpperCase()}
          onClick=${() => !press.locked && onAction(name)}
        >
          ${icon(sign)} <span>${t(`console-${name}`)}</span> <kbd aria-hidden="true">${key.toUpperCase()}</kbd>
        </button>`,
      )}
    </div>
  </section>`;
}
