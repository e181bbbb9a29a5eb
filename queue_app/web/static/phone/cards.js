// The cards of the page, in the order a waiting person needs them: my number, how long, where I have been and go next.
import { html } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { aheadText, nativeDigits, textIn, waitText } from "./wording.js";

export function DeskName({ desk, view }) {
  if (!desk) return null;
  const name = textIn(desk.names, view.language);
  return html`<span class="desk-name" style=${{ color: view.colourOf(desk.id) }}>
    ${deskSign({ desk, night: view.night })}<b lang=${name?.lang} dir="auto">${name?.text}</b>
  </span>`;
}

export function Digits({ ticket, view, as = "h1" }) {
  const native = nativeDigits(ticket.digits, view.language);
  // As wide as the card allows, however long the number is.
  return html`<${as} class="number" style=${{ "--chars": ticket.number.length }}>${number(ticket.number)}<//>
    ${native && html`<p class="native" dir="ltr">${native}</p>`}`;
}

export function NumberCard({ ticket, view, children }) {
  const desk = view.desk(ticket.desk);
  return html`<section class="card number-card" aria-label=${view.t("phone-your-number")}>
    <${DeskName} desk=${desk} view=${view} />
    <${Digits} ticket=${ticket} view=${view} />
    ${children}
  </section>`;
}

export function Ahead({ ticket, view }) {
  if (ticket.ahead === null) return html`<p>${view.t("phone-planned")}</p>`;
  const next = ticket.ahead === 0;
  return html`<p class=${next ? "next" : ""}>${aheadText(view.t, ticket.ahead)}</p>`;
}

export function WaitCard({ ticket, view }) {
  const wait = waitText(view.t, ticket.wait);
  if (ticket.later_until) {
    const time = view.time(ticket.later_until);
    const until = view.t("phone-later-until", { time });
    return html`<section class="card wait-card">${icon("clock-pause")}<p>${until}</p></section>`;
  }
  if (!wait) return null;
  return html`<section class="card wait-card">
    ${icon("clock")}
    <p><span>${view.t("phone-wait-about")}</span> <b>${wait}</b></p>
  </section>`;
}

const WORD = { done: "done", left: "left", missed: "missed", parked: "parked", planned: "later", waiting: "later" };

// Where a stop stands for its visitor: she is at one of them now, whatever the office calls its state.
function standing(stop, isCurrent) {
  return isCurrent && ["waiting", "called", "serving"].includes(stop.state) ? "now" : WORD[stop.state] ?? "now";
}

export function StopsCard({ ticket, view }) {
  const { t, language } = view;
  const current = ticket.stops.findIndex((stop) => stop.desk === ticket.desk && stop.state === ticket.state);
  return html`<section class="card stops-card" aria-label=${t("phone-stops")}>
    <ol>
      ${ticket.stops.map((stop, index) => {
        const how = standing(stop, index === current);
        const desk = view.desk(stop.desk);
        const name = textIn(desk?.names, language);
        const concern = view.concern(stop);
        const word = t(`phone-stop-${how}`);
        return html`<li key=${index} class=${how} aria-current=${how === "now" ? "step" : null}>
          ${desk && deskSign({ desk, night: view.night })}
          <span class="what">
            <span><bdi lang=${name?.lang}>${name?.text}</bdi></span>
            ${concern && html`<small><bdi lang=${concern.lang}>${concern.text}</bdi></small>`}
            ${stop.instead_of && html`<${Instead} stop=${stop} view=${view} />`}
          </span>
          <span class="how">${how === "done" ? html`${icon("check")}<span class="unseen">${word}</span>` : word}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}

function Instead({ stop, view }) {
  const name = textIn(view.desk(stop.instead_of)?.names, view.language);
  return name && html`<small>${view.t("phone-stop-instead-of", { desk: name.text })}</small>`;
}
