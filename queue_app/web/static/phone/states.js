// One view for each state of a ticket.
import { html } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";
import { Ahead, DeskName, Digits, NumberCard, StopsCard, WaitCard } from "./cards.js";
import { Given } from "./given.js";
import { NearCard } from "./near.js";
import { SoundCard } from "./sound.js";
import { floorText, textIn } from "./wording.js";

export function Waiting({ ticket, view, near }) {
  return html`
    <${NumberCard} ticket=${ticket} view=${view}><${Ahead} ticket=${ticket} view=${view} /></${NumberCard}>
    <${WaitCard} ticket=${ticket} view=${view} />
    <${StopsCard} ticket=${ticket} view=${view} />
    <${Given} ticket=${ticket} view=${view} />
    ${ticket.state === "waiting" && html`<${NearCard} view=${view} near=${near} />`}
    <${SoundCard} view=${view} />
    <${Told} view=${view} near=${near} />`;
}

function Told({ view, near }) {
  return view.Notices && html`<${view.Notices} view=${view} near=${near.place} />`;
}

// The whole page says one thing. The desk's colour, as on the sign above the counter.
export function Called({ ticket, view }) {
  const { t } = view;
  return html`<section class="called">
    <h1 class="come">${icon("bell-ringing")}${t("phone-called")}</h1>
    <${Digits} ticket=${ticket} view=${view} as="p" />
    ${ticket.counter && html`<${Place} ticket=${ticket} view=${view} />`}
    <p class="faint">${t("phone-called-at", { time: view.time(ticket.called_at) })}</p>
  </section>`;
}

function Place({ ticket, view }) {
  const { t, language } = view;
  const way = ticket.way;
  const text = textIn(way?.text, language);
  const own = text?.lang === language; // else floor and room are said in her language, with the German text beneath
  return html`<div class="place">
      ${way && html`<span class="arrow" role="img" aria-label=${t(`phone-arrow-${way.arrow}`)}>
        ${icon(`arrow-${way.arrow}`)}</span>`}
      <span class="counter" dir="ltr" aria-hidden="true">${ticket.counter}</span>
    </div>
    <p class="where">${t("phone-counter", { counter: ticket.counter })}</p>
    ${own && html`<p class="way-text">${text.text}</p>`}
    ${way && html`<p class="way">
      ${!own && html`<span>${icon("stairs")}${floorText(t, way.floor)}</span>`}
      ${way.room && html`<span>${icon("door")}${t("phone-room", { room: way.room })}</span>`}
    </p>`}
    ${text && !own && html`<p class="way-text small" lang=${text.lang} dir="auto">${text.text}</p>`}`;
}

export function Serving({ ticket, view }) {
  const { t } = view;
  return html`
    <${NumberCard} ticket=${ticket} view=${view}>
      <p class="next">${t("phone-serving")}</p>
      ${ticket.counter && html`<p>${t("phone-counter", { counter: ticket.counter })}</p>`}
    </${NumberCard}>
    <${StopsCard} ticket=${ticket} view=${view} />
    <${Given} ticket=${ticket} view=${view} />`;
}

export function Parked({ ticket, view, near }) {
  return html`
    <${NumberCard} ticket=${ticket} view=${view} />
    <${Word} sign="player-pause" title=${view.t("phone-parked")} text=${view.t("phone-parked-text")} />
    <${StopsCard} ticket=${ticket} view=${view} />
    <${Given} ticket=${ticket} view=${view} />
    <${SoundCard} view=${view} />
    <${Told} view=${view} near=${near} />`;
}

export function Missed({ ticket, view }) {
  const { t } = view;
  return html`
    <${NumberCard} ticket=${ticket} view=${view} />
    <${Word} sign="alert-triangle" kind="warn" title=${t("phone-missed")} text=${t("phone-missed-text")}>
      <p class="ask"><${DeskName} desk=${view.desk(ticket.fallback_desk ?? "pilot")} view=${view} /></p>
    </${Word}>
    <${StopsCard} ticket=${ticket} view=${view} />
    <${Given} ticket=${ticket} view=${view} />`;
}

export function Over({ ticket, view }) {
  const { t } = view;
  const how = ticket.state === "done" ? "done" : "left";
  return html`
    <${Word} as="h1" sign=${how === "done" ? "check" : "door-exit"} kind=${`large ${how}`} title=${t(`phone-${how}`)}
      text=${t(`phone-${how}-text`)} before=${html`<p class="was">${number(ticket.number)}</p>`} />
    <${StopsCard} ticket=${ticket} view=${view} />
    <${Given} ticket=${ticket} view=${view} />`;
}

export function Unknown({ t }) {
  return html`<${Word} as="h1" sign="ticket-off" kind="large" title=${t("phone-unknown")}
    text=${t("phone-unknown-text")} />`;
}

function Word({ sign, kind = "", title, text, before, as = "h2", children }) {
  return html`<section class=${`card word ${kind}`}>
    <span class="sign">${icon(sign)}</span>
    ${before}
    <${as}>${title}<//>
    <p>${text}</p>
    ${children}
  </section>`;
}
