// The number: huge, with the desk's sign, the wait, what to have ready, and two ways to keep it.
import { html, useEffect, useLayoutEffect, useRef, useState } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { AppointmentNote } from "./appointment.js";
import { deskOf, named } from "./catalogue.js";
import { useFit } from "./fit.js";
import { Keep, usePrint } from "./keep.js";
import { Ring } from "./ring.js";
import { sayDigits, sayNumber, sayWait } from "./sayings.js";

const NATIVE = { ar: "٠١٢٣٤٥٦٧٨٩", fa: "۰۱۲۳۴۵۶۷۸۹", ps: "۰۱۲۳۴۵۶۷۸۹" };
const GERMAN = new Set(["de", "de-simple"]); // called in German in any case
const UNTOUCHED_MS = 1_000;
const MOST_CONCERNS = 5;
const TURNS = { up: 0, "up-right": 45, right: 90, "down-right": 135, down: 180, "down-left": 225, left: 270, "up-left": 315 };

export function NumberPage({ t, catalogue, ticket, looks, idle, add, home }) {
  const { given } = ticket;
  const print = usePrint({ t, given, catalogue, stay: idle.stay });
  const page = useFit([t, given, looks, print.state]);
  return html`<main class="page number-page" ref=${page}>
    <h1 tabindex="-1" data-say="kiosk/kiosk-your-number">${t("kiosk-your-number")}</h1>
    <${Card} t=${t} catalogue=${catalogue} given=${given} night=${looks.contrast} />
    <div class="beside">
      <${AppointmentNote} t=${t} catalogue=${catalogue} given=${given} />
      <${Substitute} t=${t} catalogue=${catalogue} given=${given} />
      <div class="facts">
        <${Wait} t=${t} given=${given} />
        <${Documents} t=${t} catalogue=${catalogue} given=${given} />
      </div>
      <${Keep} t=${t} given=${given} printed=${print.state} />
    </div>
    ${!GERMAN.has(t.code) && html`<${Announce} t=${t} ticket=${ticket} />`}
    <nav class="foot" aria-label=${t("kiosk-way")}>
      ${print.possible && html`<button type="button" class="foot-button" data-say="kiosk/kiosk-print" aria-disabled=${print.state === "printing"} onClick=${print.start}>
        ${icon("printer")}<span>${t(["asked", "printed"].includes(print.state) ? "kiosk-print-again" : "kiosk-print")}</span>
      </button>`}
      ${given.stops.length < MOST_CONCERNS && catalogue.open && !given.offline && html`<button type="button" class="foot-button add" data-say="kiosk/kiosk-add" onClick=${add}>
        ${icon("circle-plus")}<span>${t("kiosk-add")}</span>
      </button>`}
      <${Done} t=${t} idle=${idle} home=${home} />
    </nav>
    ${print.frame}
  </main>`;
}

// Everybody is called in German; in her own language, too, unless she taps this off.
function Announce({ t, ticket: { given, beHeard } }) {
  return html`<button type="button" class="foot-button announce" data-say="kiosk/kiosk-announce" aria-pressed=${String(given.speak)}
    onClick=${() => beHeard(given, !given.speak)}>
    ${icon(given.speak ? "volume" : "volume-off")}<span>${t("kiosk-announce")}</span><span class="switch" aria-hidden="true"></span>
  </button>`;
}

// Not only letters and colour: the desk has a shape, and the digits alone name the ticket.
function Card({ t, catalogue, given, night }) {
  const desk = deskOf(catalogue, given.desk);
  const name = named(desk, t);
  const card = useRef(null);
  useLayoutEffect(() => {
    card.current.style.setProperty("--desk", night ? desk.colour_night : desk.colour);
    card.current.style.setProperty("--chars", given.number.length);
  }, [desk, night, given]);
  const native = NATIVE[t.code] && String(given.digits).replace(/\d/g, (digit) => NATIVE[t.code][digit]);
  return html`<section class="number-card" ref=${card}>
    <p class="desk-name" data-say=${`common/desk-${desk.id}`}>${deskSign({ desk, night })}<span lang=${name.lang}>${name.text}</span></p>
    <p class="huge" data-say=${sayNumber(given)}>${number(given.number)}</p>
    ${native && html`<p class="native" dir="ltr" aria-hidden="true">${native}</p>`}
    <${Route} t=${t} catalogue=${catalogue} given=${given} night=${night} />
    <${Way} t=${t} desk=${desk} />
  </section>`;
}

// One ticket, several desks: one after the other, each with its sign. Two concerns of one desk are one walk.
function Route({ t, catalogue, given, night }) {
  const desks = given.stops.filter(({ state }) => state !== "done" && state !== "left").map(({ desk }) => desk);
  const walks = desks.filter((desk, nth) => desk !== desks[nth - 1]);
  if (desks.length < 2) return null;
  return html`<ol class="route" aria-label=${t("kiosk-route")}>${walks.map((id, nth) => {
    const desk = deskOf(catalogue, id);
    const { text, lang } = named(desk, t);
    const count = desks.filter((one) => one === id).length;
    return html`<li key=${id} data-here=${String(nth === 0)} data-say=${nth > 0 ? `common/desk-${id}` : null}>
      ${nth > 0 && icon("arrow-right", { class: "turns" })}${deskSign({ desk, night })}<span lang=${lang}>${text}</span>
      ${count > 1 && html`<bdi class="times" dir="ltr">× ${count}</bdi>`}
    </li>`;
  })}</ol>`;
}

// Where the desk is, as a picture; the words are those on the signs in the house.
function Way({ t, desk: { way } }) {
  const arrow = useRef(null);
  useLayoutEffect(() => {
    arrow.current?.style.setProperty("--turn", `${TURNS[way.arrow]}deg`);
  }, [way]);
  if (!way) return null;
  const { text, lang } = way.text[t.code] ? { text: way.text[t.code], lang: t.lang } : { text: way.text.de, lang: "de" };
  return html`<p class="way">
    <span class="when" data-say="kiosk/kiosk-when-called">${t("kiosk-when-called")}</span>
    <span class="where"><span class="arrow" ref=${arrow}>${icon("arrow-up")}</span>${way.floor > 0 && icon("stairs-up")}<bdi lang=${lang}>${text}</bdi></span>
  </p>`;
}

// Another desk took over: said plainly, else the visitor thinks that the machine was wrong.
function Substitute({ t, catalogue, given }) {
  const away = deskOf(catalogue, given.stops[0].instead_of);
  if (!away) return null;
  const names = { closed: named(away, t).text, open: named(deskOf(catalogue, given.desk), t).text };
  return html`<p class="substitute">${icon("info-circle")}<span>${t("kiosk-instead", names)}</span></p>`;
}

function Wait({ t, given: { wait, ahead, offline } }) {
  if (offline) return html`<${Fact} sign="wifi-off" title=${t("kiosk-offline-valid")} say="kiosk/kiosk-offline-valid kiosk/kiosk-offline-wait">${t("kiosk-offline-wait")}</${Fact}>`;
  if (wait && wait.high_minutes !== null) return html`<${Fact} sign="clock" title=${t("kiosk-wait")} say=${sayWait(wait)}>${waitText(t, wait)}</${Fact}>`;
  return ahead !== null && html`<${Fact} sign="users" title=${t("kiosk-ahead-title")} say=${`kiosk/kiosk-ahead-title ${sayDigits(ahead)}`}>${t("kiosk-ahead", { count: ahead })}</${Fact}>`;
}

function waitText(t, { low_minutes: low, high_minutes: high }) {
  if (low >= 60) return t("kiosk-wait-long");
  if (low === 0) return high <= 5 ? t("kiosk-wait-soon") : t("kiosk-wait-up-to", { minutes: String(high) });
  // One string, so that the range is isolated as a whole: in Arabic, too, it reads from the lower number.
  return t("kiosk-wait-range", { range: `${low}–${high}` });
}

function Documents({ t, catalogue, given }) {
  const byId = new Map(catalogue.documents.map((document) => [document.id, document]));
  const wanted = given.documents.map((id) => byId.get(id)).filter(Boolean).map(({ id, ...document }) => ({ id, ...named(document, t) }));
  if (!wanted.length) return null;
  return html`<${Fact} sign="folder" title=${t("kiosk-bring")} say="kiosk/kiosk-bring" list>
    ${wanted.map(({ id, text, lang }) => html`<li key=${id} lang=${lang} data-say=${`concerns/document-${id}`}>${text}</li>`)}
  </${Fact}>`;
}

function Fact({ sign, title, say, list, children }) {
  const value = list ? html`<ul class="value">${children}</ul>` : html`<p class="value">${children}</p>`;
  return html`<section class="card fact"><h2 data-say=${say}>${icon(sign)}<span>${title}</span></h2>${value}</section>`;
}

// The ring shows how long the page stays by itself; every touch begins it anew. In the first second a tap was meant for
// the page before.
function Done({ t, idle, home }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), UNTOUCHED_MS);
    return () => clearTimeout(timer);
  }, []);
  return html`<button type="button" class="foot-button help done" data-say="kiosk/kiosk-done" disabled=${!ready} onClick=${home}>
    <span class="closing">${icon("check")}${idle.seconds && html`<${Ring} seconds=${idle.seconds.quiet} round=${idle.touches} />`}</span>
    <span>${t("kiosk-done")}</span>
  </button>`;
}
