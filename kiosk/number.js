// The number: huge, with the desk's sign, the wait, what to have ready, and two ways to keep it.
import { html, useEffect, useLayoutEffect, useRef, useState } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { deskOf, named } from "./catalogue.js";
import { useFit } from "./fit.js";
import { Keep, usePrint } from "./keep.js";
import { Ring } from "./ring.js";

const NATIVE = { ar: "٠١٢٣٤٥٦٧٨٩", fa: "۰۱۲۳۴۵۶۷۸۹", ps: "۰۱۲۳۴۵۶۷۸۹" };
const UNTOUCHED_MS = 1_000;

export function NumberPage({ t, catalogue, ticket, looks, idle, home }) {
  const { given } = ticket;
  const print = usePrint(t, given, idle.stay);
  const page = useFit([t, given, looks, print.state]);
  return html`<main class="page number-page" ref=${page}>
    <h1 tabindex="-1">${t("kiosk-your-number")}</h1>
    <${Card} t=${t} catalogue=${catalogue} given=${given} night=${looks.contrast} />
    <div class="beside">
      <${Substitute} t=${t} catalogue=${catalogue} given=${given} />
      <div class="facts">
        <${Wait} t=${t} given=${given} />
        <${Documents} t=${t} catalogue=${catalogue} given=${given} />
      </div>
      <${Keep} t=${t} given=${given} printed=${print.state} />
    </div>
    <nav class="foot" aria-label=${t("kiosk-way")}>
      <button type="button" class="foot-button" aria-disabled=${print.state === "printing"} onClick=${print.start}>
        ${icon("printer")}<span>${t(print.state === "asked" ? "kiosk-print-again" : "kiosk-print")}</span>
      </button>
      <${Done} t=${t} idle=${idle} home=${home} />
    </nav>
    ${print.frame}
  </main>`;
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
    <p class="desk-name">${deskSign({ desk, night })}<span lang=${name.lang}>${name.text}</span></p>
    <p class="huge">${number(given.number)}</p>
    ${native && html`<p class="native" dir="ltr" aria-hidden="true">${native}</p>`}
  </section>`;
}

// Another desk took over: said plainly, else the visitor thinks that the machine was wrong.
function Substitute({ t, catalogue, given }) {
  const away = deskOf(catalogue, given.stops[0].instead_of);
  if (!away) return null;
  const names = { closed: named(away, t).text, open: named(deskOf(catalogue, given.desk), t).text };
  return html`<p class="substitute">${icon("info-circle")}<span>${t("kiosk-instead", names)}</span></p>`;
}

function Wait({ t, given: { wait, ahead } }) {
  if (wait && wait.high_minutes !== null) return html`<${Fact} sign="clock" title=${t("kiosk-wait")}>${waitText(t, wait)}</${Fact}>`;
  return ahead !== null && html`<${Fact} sign="users" title=${t("kiosk-ahead-title")}>${t("kiosk-ahead", { count: ahead })}</${Fact}>`;
}

function waitText(t, { low_minutes: low, high_minutes: high }) {
  if (low >= 60) return t("kiosk-wait-long");
  if (low === 0) return high <= 5 ? t("kiosk-wait-soon") : t("kiosk-wait-up-to", { minutes: String(high) });
  // One string, so that the range is isolated as a whole: in Arabic, too, it reads from the lower number.
  return t("kiosk-wait-range", { range: `${low}–${high}` });
}

function Documents({ t, catalogue, given }) {
  const byId = new Map(catalogue.documents.map((document) => [document.id, document]));
  const wanted = given.documents.map((id) => byId.get(id)).filter(Boolean).map((document) => named(document, t));
  if (!wanted.length) return null;
  return html`<${Fact} sign="folder" title=${t("kiosk-bring")} list>
    ${wanted.map(({ text, lang }) => html`<li key=${text} lang=${lang}>${text}</li>`)}
  </${Fact}>`;
}

function Fact({ sign, title, list, children }) {
  const value = list ? html`<ul class="value">${children}</ul>` : html`<p class="value">${children}</p>`;
  return html`<section class="card fact"><h2>${icon(sign)}<span>${title}</span></h2>${value}</section>`;
}

// The ring shows how long the page stays by itself; every touch begins it anew. In the first second a tap was meant for
// the page before.
function Done({ t, idle, home }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), UNTOUCHED_MS);
    return () => clearTimeout(timer);
  }, []);
  return html`<button type="button" class="foot-button help done" disabled=${!ready} onClick=${home}>
    ${icon("check")}<span>${t("kiosk-done")}</span>
    ${idle.seconds && html`<${Ring} seconds=${idle.seconds.quiet} round=${idle.touches} />`}
  </button>`;
}
