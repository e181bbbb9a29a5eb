// The newest calls, as large as the room allows: number, counter and way matter equally.
import { html } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { arrow, coloured, inTurn, linesOf, nameOf, words } from "./parts.js";

export function Stage({ calls, desks, tongues, size }) {
  const over = calls.every((call) => call.answered);
  const heading = over ? "display-last-called" : "display-please-come";
  const newest = coloured(desks.get(calls[0].desk));
  return html`<section class="stage" data-calls=${calls.length} data-over=${String(over)} style=${newest}
    aria-labelledby="stage-heading">
    <h2 id="stage-heading" class="heading" data-fit>${icon(over ? "history" : "bell-ringing")} ${words(tongues.all(heading))}</h2>
    <ol class="calls" style=${{ "--ems": ems(calls) }}>
      ${calls.map((call) => html`<${Call} key=${call.call} call=${call} desk=${desks.get(call.desk)} tongues=${tongues} size=${size} />`)}
    </ol>
  </section>`;
}

// The width of the longest number in its own font size: one size for all calls, so that they stand in columns.
// Measured in the number font: the widest letter with its space takes 1.26, a digit 0.58.
function ems(calls) {
  return 0.1 + 0.58 * Math.max(...calls.map((call) => call.number.length));
}

function Call({ call, desk, tongues, size }) {
  const called = html`<p class="called-number">${number(call.number)}</p>`;
  const pointed = html`${call.way && arrow(call.way.arrow, tongues.de(`display-arrow-${call.way.arrow}`))}
    <p class="plate" aria-hidden="true">${number(call.counter)}</p>`;
  return html`<li class="call" style=${coloured(desk)} data-number=${call.number} data-fresh=${String(call.fresh)}
    data-answered=${String(call.answered)}>
    <div class="call-in">
      ${size.afar
        ? html`<div class="top">${called}<div class="go">${pointed}</div></div><${Line} call=${call} tongues=${tongues} letters=${size.way} />`
        : html`${called}<div class="go">${pointed}<${Where} call=${call} desk=${desk} tongues=${tongues} /></div>`}
    </div>
  </li>`;
}

// Read from afar, the way is one line: in two languages and as signs, one after the other.
function Line({ call: { way, counter }, tongues, letters }) {
  const said = way ? languagesOf(way, tongues).flatMap((lang) => linesOf(way.text[lang], letters).map((text) => ({ lang, text }))) : [];
  const now = inTurn([...said, null]);
  return html`<div class="where" data-fit>
    ${now
      ? html`<p class="way" lang=${now.lang} dir="auto">${now.text}</p>`
      : html`<p class="counter">${tongues.de("display-counter", { counter })} ${way && html`<span class="signs">${signs(way, tongues)}</span>`}</p>`}
  </div>`;
}

function Where({ call, desk, tongues }) {
  return html`<div class="where" data-fit>
    <p class="counter">
      ${tongues.de("display-counter", { counter: call.counter })}
      <span class="desk">${desk && deskSign({ desk, night: true })} <span class="desk-name">${nameOf(desk)}</span></span>
      ${call.way && html`<span class="signs">${signs(call.way, tongues)}</span>`}
    </p>
    ${call.way && ways(call.way, tongues)}
  </div>`;
}

// Floor and room: signs and figures need no language.
function signs(way, tongues) {
  return html`<span class="sign">
      <span class="sr">${tongues.de("display-floor")}</span>
      ${icon("stairs")}${number(tongues.de("display-floor-sign", { floor: way.floor }))}
    </span>
    ${way.room &&
    html`<span class="sign"><span class="sr">${tongues.de("display-room")}</span>${icon("door")}${number(way.room)}</span>`}`;
}

// The way in German, as on the signs in the house, and in one more language.
function ways(way, tongues) {
  return languagesOf(way, tongues).map((lang) => html`<p class="way" key=${lang} lang=${lang} dir="auto">${way.text[lang]}</p>`);
}

function languagesOf(way, tongues) {
  const third = tongues.third()?.code;
  return ["de", way.text[third] ? third : "en"].filter((lang) => way.text[lang]);
}

// For screen readers: every call once, when it appears.
export function spoken(call, tongues) {
  return tongues.de("display-announcement", {
    number: call.number,
    counter: call.counter,
    way: call.way?.text.de ?? "",
  });
}
