// One day of the calendar: its entries in time order, and beneath them each hour with what is booked and expected.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { useRoom } from "./room.js";

/** What has not happened yet can still be moved and given up. */
export const changeable = ({ state }) => state === "booked" || state === "to_confirm";

export function Day({ data, day, onOpen }) {
  const { t, lang, words } = useRoom();
  const zone = data.board.timezone;
  const at = (iso) => words.time(iso, zone);
  const title = new Intl.DateTimeFormat(lang, { weekday: "short", day: "numeric", month: "numeric", timeZone: "UTC" }).format(
    new Date(`${day.date}T12:00:00Z`),
  );
  const rows = [
    ...day.entries.map((one) => ({ at: one.at, order: 1, row: html`<${Entry} key=${one.id} ...${{ one, at, onOpen }} />` })),
    ...day.blocks.map((one) => ({ at: one.begins, order: 0, row: html`<${Blocked} key=${`b${one.id}`} ...${{ data, one, at, onOpen }} />` })),
    ...day.absences.map((one, nth) => ({ at: one.begins, order: 0, row: html`<${Absence} key=${`a${nth}`} ...${{ data, one, at }} />` })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.order - b.order);
  const open = day.spans.map(({ opens, closes }) => `${at(opens)}–${at(closes)}`).join(", ");
  return html`<section class="calendar-day" data-date=${day.date} data-today=${String(day.date === data.today)} aria-labelledby=${`day-${day.date}`}>
    <h2 id=${`day-${day.date}`}>${title}</h2>
    <p class="hint">${open || t(day.closed ? "console-calendar-holiday" : "console-calendar-closed")}</p>
    <ol class="entries">${rows.map(({ row }) => row)}</ol>
    ${day.hours.length > 0 && html`<${Hours} ...${{ day, at }} />`}
  </section>`;
}

function Entry({ one, at, onOpen }) {
  const { t, words } = useRoom();
  return html`<li>
    <button type="button" data-stop data-entry=${one.id} data-state=${one.state} onClick=${() => onOpen("details", one)}>
      <span class="entry-top"><b>${at(one.at)}</b> <span class="entry-code">${one.code}</span>
        <span class="entry-how">${icon("language")} ${words.language(one.language)}</span></span>
      <span class="entry-what">${one.concern_names.join(", ")}</span>
      ${one.state !== "booked" && html`<span class="entry-how">${t(`console-calendar-${one.state.replace("_", "-")}`)}</span>`}
    </button>
  </li>`;
}

function Blocked({ data, one, at, onOpen }) {
  const { t, words } = useRoom();
  const counter = data.counters.find(({ id }) => id === one.counter);
  return html`<li>
    <button type="button" data-stop data-blocked=${one.id} onClick=${() => onOpen("blocked", one)}>
      <span class="entry-top">${icon("calendar-off")} <b>${at(one.begins)}–${at(one.ends)}</b></span>
      <span class="entry-what">${t("console-calendar-blocked")}${counter && ` · ${words.counter(counter)}`}</span>
      ${one.reason && html`<span class="entry-how">${one.reason}</span>`}
    </button>
  </li>`;
}

/** As a calendar said it: nothing to press here. */
function Absence({ data, one, at }) {
  const { t, words } = useRoom();
  const counter = data.counters.find(({ id }) => id === one.counter);
  return html`<li class="absence">
    ${icon("user-off")} ${at(one.begins)}–${at(one.ends)} · ${t("console-calendar-away")} ${counter && words.counter(counter)}
  </li>`;
}

/** How full each hour is. The bar is for the eye, the words beside it for everybody. */
function Hours({ day, at }) {
  const { t } = useRoom();
  return html`<ol class="hours" aria-label=${t("console-calendar-forecast")}>
    ${day.hours.map((one) => {
      const there = Math.max(0, one.minutes - one.away);
      const share = (minutes) => (one.minutes ? Math.min(1, minutes / one.minutes) : 0).toFixed(3);
      const free = Math.max(0, there - one.booked - one.walk_ins);
      const over = one.booked + one.walk_ins > there;
      const paint = (bar) => {
        bar?.style.setProperty("--booked", share(one.booked));
        bar?.style.setProperty("--walk-ins", share(one.walk_ins));
        bar?.style.setProperty("--away", share(one.away));
      };
      return html`<li key=${one.at} data-hour=${one.at} data-over=${String(over)}
        title=${t("console-calendar-hour", { booked: one.booked, walkins: one.walk_ins, there, free })}>
        <span class="bar" ref=${paint} aria-hidden="true"><i></i><i></i><i></i></span>
        <span aria-hidden="true">${at(one.at).slice(0, 2)}</span>
        <span class="heard">${at(one.at)}: ${t("console-calendar-hour", { booked: one.booked, walkins: one.walk_ins, there, free })}</span>
      </li>`;
    })}
  </ol>`;
}
