// The calendar of a desk, by day or by week: what is booked, blocked and closed, and beneath it the walk-ins expected.
// Arrows go from entry to entry, Enter opens, M moves, U takes that back, Delete gives up, B blocks.

import { html, useEffect, useMemo, useReducer, useRef, useState } from "../shared/html.js";
import { deskSign, icon } from "../shared/signs.js";
import { Languages, Marks } from "./bar.js";
import { BlockTime, Details, GiveUp, MoveEntry } from "./calendar-dialogs.js";
import { changeable, Day } from "./calendar-day.js";
import { UndoMove, useMoves } from "./calendar-undo.js";
import { Notice, Unknown } from "./foot.js";
import { useFresh } from "./fresh.js";
import { useKeys } from "./keys.js";
import { Menu } from "./menu.js";
import { lettersOn } from "./preferences.js";
import { LetBe, Press } from "./press.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { sentenceFor } from "./sentences.js";

const BETWEEN_NEWS_MS = 2000; // nobody waits for a calendar to change, and a busy house has news every second
const NARROW = "(max-width: 46rem)";

export function Calendar({ session, onBack, onRefused }) {
  const { t, site, night, words } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const [desk, setDesk] = useState("");
  const [days, setDays] = useState(() => (matchMedia(NARROW).matches ? 1 : 7));
  const [from, setFrom] = useState("");
  const [open, setOpen] = useState(null); // the dialog: {name, one}
  const part = `agenda?days=${days}${desk && `&desk=${desk}`}${from && `&from=${from}`}`;
  const view = useFresh(site, part, onRefused, BETWEEN_NEWS_MS);
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, session, view, changed }), []);
  const { data, live } = view;
  useEffect(() => {
    document.title = t("console-calendar");
  }, [t]);
  useEffect(() => {
    if (live.live) press.online();
  }, [live.live]);
  useEffect(() => {
    // A week is shown from its Monday on.
    if (data && days === 7) setFrom((now) => monday(now || data.today));
  }, [data?.today, days]);
  useEffect(() => {
    const back = () => document.visibilityState === "visible" && view.fresh().catch(() => {});
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, []);

  /** One deed; resolves to whether it was done. */
  const act = async (action, path, body, said) => {
    let done = false;
    try {
      await press.run(action, async () => {
        saying.tell(said(await press.to(path, body)), "said");
        done = true;
      });
    } catch (no) {
      if (no instanceof LetBe) return false;
      if (no.status === 401) onRefused(no);
      else saying.tell(sentenceFor(no, { number: "", here: "" }, t), no.status === 409 ? "calm" : "trouble");
    }
    return done;
  };
  const moves = useMoves(act, saying.tell);
  const close = () => setOpen(null);
  const step = (by) => setFrom(shifted(from || data.today, by * days));
  const toDays = (count) => (setDays(count), setFrom(count === 7 ? monday(from || data.today) : from <= data.today ? data.today : from));
  const [grid, walk] = useWalk();
  const chosen = () => {
    const id = document.activeElement?.dataset?.entry;
    return data?.days.flatMap((day) => day.entries).find((one) => String(one.id) === id);
  };
  const withChosen = (name) => () => {
    const one = chosen();
    if (one && changeable(one)) setOpen({ name, one });
  };
  useKeys(
    {
      ArrowDown: () => walk(0, 1),
      ArrowUp: () => walk(0, -1),
      ArrowRight: () => walk(document.dir === "rtl" ? -1 : 1, 0),
      ArrowLeft: () => walk(document.dir === "rtl" ? 1 : -1, 0),
      PageDown: () => step(1),
      PageUp: () => step(-1),
      Delete: withChosen("give-up"),
      m: withChosen("move"),
      b: () => data?.desk && setOpen({ name: "block" }),
      u: moves.takeBack,
      d: () => toDays(1),
      w: () => toDays(7),
    },
    lettersOn(),
  );

  if (!data) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const deskOf = (id) => data.board.desks.find((one) => one.id === id) ?? { id };
  const dialog = { data, press, saying, act, onClose: close, one: open?.one };
  return html`<div class="reception calendar">
    <header class="head">
      <h1>${t("console-calendar")}${data.desk && ` · ${words.desk(deskOf(data.desk))}`}</h1>
      <${Marks} board=${data.board} live=${live} />
      <div class="head-buttons">
        <button type="button" class="plain" data-back onClick=${onBack}>${t("console-reception-back")}</button>
        <${Menu} sign="dots-vertical" label=${t("console-more")}><${Languages} /><//>
      </div>
    </header>
    <main class="calendar-main">
      <div class="calendar-bar">
        <div class="calendar-ways" role="group" aria-label=${t("console-calendar-when")}>
          <button type="button" class="plain" onClick=${() => step(-1)} aria-label=${t("console-calendar-before")}>${icon("chevron-left")}</button>
          <button type="button" class="plain" onClick=${() => setFrom(days === 7 ? monday(data.today) : data.today)}>${t("console-calendar-today")}</button>
          <button type="button" class="plain" onClick=${() => step(1)} aria-label=${t("console-calendar-after")}>${icon("chevron-right")}</button>
          ${[1, 7].map((count) => html`<button type="button" key=${count} class="plain" aria-pressed=${String(days === count)}
            onClick=${() => toDays(count)}>${t(count === 1 ? "console-calendar-day" : "console-calendar-week")} <kbd aria-hidden="true">${count === 1 ? "D" : "W"}</kbd></button>`)}
        </div>
        ${data.desks.length > 1 && html`<label class="field-row"><span>${t("console-calendar-desk")}</span>
          <select value=${data.desk} onChange=${(event) => setDesk(event.target.value)}>
            ${data.desks.map((id) => html`<option key=${id} value=${id}>${words.desk(deskOf(id))}</option>`)}
          </select></label>`}
        ${data.desk && html`<button type="button" class="plain" data-block onClick=${() => setOpen({ name: "block" })}>
          ${icon("calendar-off")} ${t("console-calendar-block")} <kbd aria-hidden="true">B</kbd></button>`}
      </div>
      ${!data.desk && html`<p class="hint">${t("console-calendar-no-desk")}</p>`}
      <div class="calendar-days" data-days=${data.days.length} ref=${grid} aria-busy=${String(view.of !== part)}>
        ${data.days.filter((day) => data.days.length === 1 || worthAColumn(day, data)).map((day) => html`<${Day} key=${day.date} ...${{ data, day }} onOpen=${(name, one) => setOpen({ name, one })} />`)}
      </div>
      ${data.desk && html`<p class="hint">${deskSign({ desk: deskOf(data.desk), night })} ${t("console-calendar-legend")}</p>`}
      <div class="reception-foot">
        ${press.unknown ? html`<${Unknown} press=${press} />` : saying.notice && html`<${Notice} ...${saying} />`}
        <${UndoMove} ...${{ moves, press }} />
      </div>
    </main>
    <p class="heard" role="status">${saying.said}</p>
    ${open?.name === "details" && html`<${Details} ...${dialog} onDo=${(name) => setOpen({ name, one: open.one })} />`}
    ${open?.name === "move" && html`<${MoveEntry} ...${dialog} onMoved=${moves.note} />`}
    ${open?.name === "give-up" && html`<${GiveUp} ...${dialog} />`}
    ${(open?.name === "block" || open?.name === "blocked") && html`<${BlockTime} ...${dialog} />`}
  </div>`;
}

/** Weekends are shown when something is there. */
function worthAColumn({ date, spans, entries, blocks, absences }, { today }) {
  const weekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
  return !weekend || date === today || [spans, entries, blocks, absences].some((some) => some.length > 0);
}

/** The focus goes by arrows over the entries: up and down within a day, sideways to the same place of another day. */
function useWalk() {
  const grid = useRef(null);
  const walk = (across, down) => {
    const columns = [...grid.current.children].map((day) => [...day.querySelectorAll("[data-stop]")]).filter((some) => some.length);
    if (!columns.length) return;
    const x = columns.findIndex((some) => some.includes(document.activeElement));
    if (x < 0) return columns[0][0].focus();
    const y = columns[x].indexOf(document.activeElement);
    const column = columns[Math.min(columns.length - 1, Math.max(0, x + across))];
    column[Math.min(column.length - 1, Math.max(0, y + down))].focus();
  };
  return [grid, walk];
}

/** The date so many days later. */
function shifted(date, by) {
  const then = new Date(`${date}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + by);
  return then.toISOString().slice(0, 10);
}

/** The Monday of the week that a date lies in. */
function monday(date) {
  return shifted(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
}
