// The number: huge, with the desk's sign, the wait, what to have ready, and two ways to keep it.
import { html, useEffect, useRef } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { named } from "./catalogue.js";

const STAYS_SECONDS = 20;
const NATIVE = { ar: "٠١٢٣٤٥٦٧٨٩", fa: "۰۱۲۳۴۵۶۷۸۹", ps: "۰۱۲۳۴۵۶۷۸۹" };

export function NumberPage({ t, catalogue, given, home }) {
  const desk = catalogue.desks.find(({ id }) => id === given.desk);
  const name = named(desk, t);
  const card = useRef(null);
  useEffect(() => card.current.style.setProperty("--desk", desk.colour), [desk]);
  const native = NATIVE[t.code] && [...String(given.digits)].map((digit) => NATIVE[t.code][digit]).join("");
  return html`<main class="page number-page">
    <h1 tabindex="-1">${t("kiosk-your-number")}</h1>
    <section class="number-card" ref=${card} role="status">
      <p class="desk-name">${deskSign({ desk })}<span lang=${name.lang}>${name.text}</span></p>
      <p class="huge" data-length=${given.number.length}>${number(given.number)}</p>
      ${native && html`<p class="native" dir="ltr" aria-hidden="true">${native}</p>`}
    </section>
    <${Substitute} t=${t} catalogue=${catalogue} given=${given} />
    <div class="facts">
      <${Wait} t=${t} given=${given} />
      <${Documents} t=${t} catalogue=${catalogue} given=${given} />
    </div>
    <section class="card keep">
      <img class="qr" src=${`/api/v1/tickets/${given.secret}/qr.svg`} alt=${t("kiosk-qr")} />
      <div><h2>${t("kiosk-on-phone")}</h2><p class="photo">${icon("camera")}<span>${t("kiosk-photograph")}</span></p></div>
    </section>
    <nav class="foot" aria-label=${t("kiosk-way")}>
      <button type="button" class="foot-button" onClick=${() => print(given)}>${icon("printer")}<span>${t("kiosk-print")}</span></button>
      <button type="button" class="foot-button help done" onClick=${home}><${Ring} />${icon("check")}<span>${t("kiosk-done")}</span></button>
    </nav>
  </main>`;
}

function Substitute({ t, catalogue, given }) {
  const instead = catalogue.desks.find(({ id }) => id === given.stops[0].instead_of);
  if (!instead) return null;
  const [closed, open] = [instead, catalogue.desks.find(({ id }) => id === given.desk)].map((desk) => named(desk, t).text);
  return html`<p class="substitute">${icon("info-circle")}<span>${t("kiosk-instead", { closed, open })}</span></p>`;
}

function Wait({ t, given }) {
  const { wait, ahead } = given;
  if (!wait) return html`<section class="card fact">${icon("users")}<h2>${t("kiosk-ahead-title")}</h2><p class="value">${t("kiosk-ahead", { count: ahead ?? 0 })}</p></section>`;
  return html`<section class="card fact">${icon("clock")}<h2>${t("kiosk-wait")}</h2><p class="value">${waitText(t, wait)}</p></section>`;
}

function waitText(t, { low_minutes: low, high_minutes: high }) {
  if (high <= 5) return t("kiosk-wait-soon");
  if (low >= 60) return t("kiosk-wait-long");
  return t("kiosk-wait-range", { range: `${low}–${high}` });
}

function Documents({ t, catalogue, given }) {
  const byId = new Map(catalogue.documents.map((document) => [document.id, document]));
  const wanted = given.documents.map((id) => byId.get(id)).filter(Boolean);
  if (!wanted.length) return null;
  return html`<section class="card fact">${icon("folder")}<h2>${t("kiosk-bring")}</h2>
    <ul class="value">${wanted.map((document) => html`<li key=${document.id} lang=${named(document, t).lang}>${named(document, t).text}</li>`)}</ul>
  </section>`;
}

// How long the page still stays, as a ring that closes. A touch anywhere begins it anew.
function Ring() {
  const ring = useRef(null);
  useEffect(() => {
    const play = () => ring.current?.animate(
      [{ strokeDashoffset: "0" }, { strokeDashoffset: "100" }], { duration: STAYS_SECONDS * 1000, fill: "forwards" },
    );
    play();
    addEventListener("pointerdown", play);
    return () => removeEventListener("pointerdown", play);
  }, []);
  return html`<svg class="ring" viewBox="0 0 36 36" aria-hidden="true"><circle ref=${ring} cx="18" cy="18" r="15.9" pathLength="100" /></svg>`;
}

// The 80 mm page is a document of its own, printed from a hidden frame so that the number stays in sight.
function print(given) {
  document.querySelector("iframe.printing")?.remove();
  const frame = document.createElement("iframe");
  frame.className = "printing";
  frame.title = "";
  frame.src = `/api/v1/tickets/${given.secret}/print#now`;
  document.body.append(frame);
}
