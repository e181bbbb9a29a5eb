// Queue, parked, missed, planned: one table behind four tabs. Arrows walk through the rows.

import { html, useState } from "../shared/html.js";
import { NEED_ICONS } from "../shared/needs.js";
import { deskSign, icon, number } from "../shared/signs.js";
import { ROW_DEEDS } from "./deeds.js";
import { freeSpeakers } from "./desk-choice.js";
import { useRoom } from "./room.js";
import { FIRST } from "./view.js";

export const LISTS = ["waiting", "parked", "missed", "planned"];
// A long wait is said in words and colour from here on; the office has no figure of its own for it.
const LONG_MINUTES = 30;

export function Lists({ data, clock, list, press, session, whole, onWhole, onList, onDeed }) {
  const { t } = useRoom();
  return html`<div class="lists">
    <div class="tabs" role="tablist" aria-label=${t("console-lists")} onKeyDown=${(event) => walkTabs(event, list, onList)}>
      ${LISTS.map(
        (name) => html`<button
          key=${name}
          type="button"
          role="tab"
          id="tab-${name}"
          aria-selected=${name === list}
          aria-controls="panel"
          tabindex=${name === list ? 0 : -1}
          onClick=${() => onList(name)}
        >
          ${t("console-list-count", { list: t(`console-${name}`), count: data.counts[name] })}
        </button>`,
      )}
    </div>
    <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${list}" data-list=${list}>
      ${data[list].length
        ? html`<${Table} key=${list} ...${{ data, clock, list, press, session, onDeed }} />
            <${Rest} ...${{ data, list, whole, onWhole }} />`
        : html`<p class="empty">${t(`console-empty-${list}`)}</p>`}
    </div>
  </div>`;
}

function walkTabs(event, list, onList) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = LISTS[(LISTS.indexOf(list) + step + LISTS.length) % LISTS.length];
  onList(next);
  document.getElementById(`tab-${next}`).focus();
}

// Roles are written out: on narrow pages rows become blocks, and a browser then forgets that this is a table.
function Table({ data, clock, list, press, session, onDeed }) {
  const { t } = useRoom();
  const [active, setActive] = useState(null); // the stop whose row the keyboard is in
  const rows = data[list];
  const at = rows.some((entry) => entry.id === active) ? active : rows[0].id;
  const columns = ["desk", "number", "concern", "language", ...(list === "waiting" ? ["because", "waited"] : ["remark", "since"]), "deeds"];
  return html`<table role="table" aria-label=${t(`console-${list}`)} aria-rowcount=${data.counts[list] + 1} onKeyDown=${walkRows}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((name) => html`<th key=${name} role="columnheader" class="column-${name}" scope="col">
          <span>${t(`console-column-${name}`)}</span>
        </th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (entry, index) => html`<${Row} key=${entry.id} ...${{ data, entry, index, clock, list, press, session, onDeed }}
          active=${entry.id === at} onActive=${setActive} />`,
      )}
    </tbody>
  </table>`;
}

function walkRows(event) {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  const here = event.target.closest("tr");
  if (!step || !here) return;
  event.preventDefault();
  const deed = event.target.dataset.rowDeed;
  const row = here[step];
  if (!row && event.key === "ArrowDown") here.closest(".panel").querySelector("[data-rest]")?.focus();
  (row?.querySelector(`[data-row-deed="${deed}"]`) ?? row?.querySelector("[data-row-deed]"))?.focus();
}

/** Of a long list the first entries are here; the others come when they are asked for, and go again. */
function Rest({ data, list, whole, onWhole }) {
  const { t } = useRoom();
  const shown = data[list].length;
  const left = data.counts[list] - shown;
  if (data.counts[list] <= FIRST) return null;
  const turn = async ({ currentTarget: button }) => {
    const panel = button.closest(".panel");
    const byKey = button === document.activeElement;
    await onWhole(!whole);
    // Whoever came by keys goes on where she was: at the first of those who came.
    if (byKey && !whole) requestAnimationFrame(() => deedOf(panel, shown)?.focus());
  };
  const back = (event) => {
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    if (event.key === "ArrowUp") deedOf(event.target.closest(".panel"), shown - 1)?.focus();
  };
  return html`<button type="button" class="plain rest" data-rest aria-expanded=${whole} onClick=${turn} onKeyDown=${back}>
    ${left ? t("console-list-rest", { count: left }) : t("console-list-first", { count: FIRST })}
  </button>`;
}

function deedOf(panel, index) {
  return panel.querySelectorAll("tbody tr")[index]?.querySelector("[data-row-deed]");
}

function Row({ data, entry, index, clock, list, press, session, active, onActive, onDeed }) {
  const { t, night, words } = useRoom();
  const desk = data.board.desks.find(({ id }) => id === entry.desk) ?? { id: entry.desk };
  const minutes = clock.minutesNow(entry.waited_minutes);
  const long = list === "waiting" && minutes >= LONG_MINUTES;
  const mayCall = data.may.call && !data.current && data.counter.state === "open";
  const deeds = ROW_DEEDS[list].filter((deed) => deed !== "call" || mayCall);
  return html`<tr role="row" aria-rowindex=${index + 2} data-stop=${entry.id} onFocusIn=${() => onActive(entry.id)}>
    <td role="cell" class="column-desk">${deskSign({ desk, night })}<span class="heard">${words.desk(desk)}</span></td>
    <th role="rowheader" scope="row" class="column-number">${number(entry.number)}</th>
    <td role="cell" class="column-concern">
      ${entry.concern_name}
      ${entry.short && html` · ${t("console-short")}`}
      ${entry.urgent && html` <strong class="urgent">${icon("alert-triangle")} ${t("console-urgent")}</strong>`}
      ${" "}<${Signs} data=${data} entry=${entry} />
    </td>
    <td role="cell" class="column-language">${words.language(entry.language)}</td>
    <td role="cell" class="column-because">${entry.because || remark(entry, list, data, { t, words })}</td>
    <td role="cell" class="column-waited">
      <span class=${long ? "long" : ""}>
        ${long && html`${icon("clock-exclamation")}<span class="heard">${t("console-long-wait")} </span>`}${t("console-minutes", { minutes })}
      </span>
    </td>
    <td role="cell" class="column-deeds">
      ${deeds.map(
        (deed) => html`<button
          key=${deed}
          type="button"
          data-row-deed=${deed}
          class=${deed === "leave" ? "quiet" : "row-main"}
          tabindex=${active ? 0 : -1}
          aria-disabled=${press.locked}
          aria-label=${t(`console-row-${deed}-this`, { number: entry.number })}
          title=${deed === "leave" ? t(`console-row-${deed}`) : undefined}
          onClick=${() => onDeed(entry, deed)}
        >
          ${deed === "leave" ? icon("door-exit") : t(`console-row-${deed}`)}
        </button>`,
      )}
    </td>
  </tr>`;
}

/** Needs and a note as signs with words for the ear; the words for the eye come with the call. */
function Signs({ data, entry }) {
  const { t, words } = useRoom();
  if (!entry.needs.length && !entry.note && !entry.more && !entry.interpreter && !entry.companion) return null;
  const free = freeSpeakers(data, entry, words);
  const interpreter = free ? t("console-interpreter-free", { counters: free }) : t("console-interpreter");
  const comes = entry.companion && t("console-along-comes", { counter: words.counter(entry.companion) });
  return html`<span class="signs">
    ${entry.needs.map(
      (need) => html`<span key=${need} title=${words.need(need)}>
        ${icon(NEED_ICONS[need] ?? "lifebuoy")}<span class="heard">${words.need(need)}</span>
      </span>`,
    )}
    ${entry.companion &&
    html`<span class="companion" title=${comes}>${icon("users")}<span class="heard">${comes}</span></span>`}
    ${entry.interpreter &&
    !entry.companion &&
    html`<span class="interpreter" data-free=${String(Boolean(free))} title=${interpreter}>${icon("messages")}<span class="heard">${interpreter}</span></span>`}
    ${entry.note && html`<span title=${t("console-has-note")}>${icon("note")}<span class="heard">${t("console-has-note")}</span></span>`}
    ${entry.more > 0 &&
    html`<span title=${t("console-has-more", { count: entry.more })}>
      ${icon("route")}<span class="heard">${t("console-has-more", { count: entry.more })}</span>
    </span>`}
  </span>`;
}

function remark(entry, list, data, { t, words }) {
  if (list === "missed" && entry.called_at) {
    return t("console-last-called", { time: words.time(entry.called_at, data.board.timezone) });
  }
  return entry.more ? t("console-has-more", { count: entry.more }) : "";
}
