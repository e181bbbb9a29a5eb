// The bar on top: which counter, in which state since when, how the queue stands, and the rarer buttons.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { ToAccount } from "./account.js";
import { withWhom } from "./along.js";
import { Languages, Marks } from "./bar.js";
import { ToCalendar } from "./to-calendar.js";
import { Since } from "./clock.js";
import { KioskMarks } from "./kiosks.js";
import { ToLock } from "./lock.js";
import { Menu } from "./menu.js";
import { useRoom } from "./room.js";
import { PrinterMarks } from "./printers.js";
import { ScreenMarks } from "./screens.js";

const ICONS = { free: "user-check", called: "bell-ringing", serving: "circle-check", paused: "coffee" };

export function Head({ data, live, clock, session, onAway, onShut, onHelp, onReception, onLead, onCallHelp, onAlong, onSettings, onFloat, onSignOut }) {
  const { t, words } = useRoom();
  const { counter, current, board } = data;
  const desks = board.desks.filter((desk) => counter.desks.includes(desk.id));
  const onBreak = counter.state === "paused" && !counter.company;
  return html`<header class="head">
    <h1>${desks.map(words.desk).join(", ")} · ${words.counter(counter)}</h1>
    <${State} ...${{ data, counter, current, clock }} />
    ${counter.together && html`<span class="mark" data-together>${t("console-two-here")}</span>`}
    <${Marks} board=${board} live=${live} />
    <${ScreenMarks} site=${board.site} />
    <${KioskMarks} site=${board.site} />
    <${PrinterMarks} site=${board.site} />
    <p class="summary">${summary(data, clock, { t, words })}</p>
    <div class="head-buttons">
      <button type="button" class="plain" aria-keyshortcuts="A" onClick=${onAway}>
        ${icon(onBreak ? "player-play" : "coffee")}
        <span>${t(onBreak ? "console-resume" : "console-pause")}</span>
      </button>
      <${Menu} sign="dots-vertical" label=${t("console-more")}>
        <button type="button" aria-keyshortcuts="C" onClick=${onShut}>${t("console-close-counter")} <kbd>C</kbd></button>
        <button type="button" aria-keyshortcuts="?" onClick=${onHelp}>${t("console-help")} <kbd>?</kbd></button>
        <button type="button" aria-keyshortcuts="T" data-reception onClick=${onReception}>${t("console-reception")} <kbd>T</kbd></button>
        ${onLead && html`<button type="button" data-lead onClick=${onLead}>${t("console-lead")}</button>`}
        <${ToCalendar} letter />
        <button type="button" aria-keyshortcuts="G" data-along onClick=${onAlong}>${t(counter.company ? "console-come-back" : "console-come-along")} <kbd>G</kbd></button>
        <button type="button" data-call-help onClick=${onCallHelp}>${t("console-call-help")} <kbd>H H</kbd></button>
        <button type="button" onClick=${onSettings}>${t("console-settings")}</button>
        ${onFloat && html`<button type="button" data-float onClick=${onFloat}>${t("console-float")}</button>`}
        <${Languages} />
        <p>${t("console-signed-in-as", { name: session.name })}</p>
        <${ToAccount} />
        <${ToLock} />
        <button type="button" onClick=${onSignOut}>${t("console-sign-out")}</button>
      <//>
    </div>
  </header>`;
}

function State({ data, counter, current, clock }) {
  const { t, words } = useRoom();
  const company = withWhom(counter, data, { t, words });
  const state = counter.state === "paused" ? "paused" : (current?.state ?? "free");
  const since = state === "serving" ? current.begun_at : state === "called" ? current.called_at : null;
  return html`<p class="state state-${state}">
    ${icon(company ? "walk" : ICONS[state])} <span>${company || t(`console-state-${state}`)}</span> ${since && html`<${Since} iso=${since} clock=${clock} />`}
  </p>`;
}

function summary({ counts, longest_minutes: longest, board }, clock, { t, words }) {
  const parts = [t("console-summary", { count: counts.waiting })];
  if (longest !== null) parts.push(t("console-summary-longest", { minutes: clock.minutesNow(longest) }));
  if (board.closes_at && !board.always_open) parts.push(t("console-summary-closes", { time: words.time(board.closes_at, board.timezone) }));
  return parts.join(" · ");
}
