// The paper ticket, 80 or 58 mm wide: in the visitor's language with German beneath, so that everybody in the house can
// read it. No concern on it: paper gets lost. `data-ready` on the root element tells the kiosk when it may print.
import { html, render } from "/static/shared/html.js";
import { get } from "/static/shared/api.js";
import { deskSign, number } from "/static/shared/signs.js";
import { loadTexts } from "/static/shared/texts.js";
import { aheadText, dateText, nativeDigits, textIn, timeText, waitText } from "/static/phone/wording.js";

const PIXELS_PER_MM = 96 / 25.4;
const root = document.documentElement;
const address = location.pathname.replace(/\/print$/, "");

// Lines in the visitor's language, German beneath.
function Both({ texts: [own, german], say, class: kind }) {
  const lines = (t) => say(t).map((line) => html`<span class="line">${line}</span>`);
  return html`<div class=${kind} dir=${own.dir}>${lines(own)}
    ${german && html`<small lang="de" dir="ltr">${lines(german)}</small>`}</div>`;
}

function Desk({ desk, texts: [own, german] }) {
  const name = textIn(desk.names, own.code);
  const other = german && name.text !== desk.names.de && desk.names.de;
  return html`<span class="desk">
    ${deskSign({ desk })}<bdi lang=${name.lang}>${name.text}</bdi>
    ${other && html`<small lang="de" dir="ltr">${other}</small>`}
  </span>`;
}

function Desks({ ticket, texts, title }) {
  const desks = new Map(ticket.desks.map((desk) => [desk.id, desk]));
  const names = ticket.stops.map((stop) => html`<${Desk} desk=${desks.get(stop.desk)} texts=${texts} />`);
  if (names.length === 1) return html`<p class="first">${names[0]}</p>`;
  return html`${title}<ol>${names.map((name, index) => html`<li key=${index}>${name}</li>`)}</ol>`;
}

function Wait({ ticket, texts }) {
  const say = (t) => {
    const wait = waitText(t, ticket.wait);
    const ahead = ticket.ahead !== null && aheadText(t, ticket.ahead);
    return [ahead, wait && `${t("phone-wait-about")} ${wait}`].filter(Boolean);
  };
  return say(texts[0]).length > 0 && html`<${Both} class="wait" texts=${texts} say=${say} />`;
}

function Paper({ ticket, texts }) {
  const [own] = texts;
  const native = nativeDigits(ticket.digits, own.code);
  const when = new Intl.DateTimeFormat("de", { dateStyle: "medium", timeStyle: "short", timeZone: ticket.timezone });
  const both = (id) => html`<${Both} texts=${texts} say=${(t) => [t(id)]} class=${id} />`;
  return html`
    <p class="head" lang="de" dir="ltr"><b>${ticket.site_name}</b> <span>${when.format(new Date(ticket.now))}</span></p>
    ${ticket.demo && html`<p class="demo">DEMO</p>`}
    ${both("phone-your-number")}
    <h1 class="number" style=${{ "--chars": ticket.number.length }}>${number(ticket.number)}</h1>
    ${native && html`<p class="native" dir="ltr">${native}</p>`}
    <${Desks} ticket=${ticket} texts=${texts} title=${both("phone-paper-desks")} />
    <${Wait} ticket=${ticket} texts=${texts} />
    ${(ticket.appointments ?? []).map((one) => html`<${Both} key=${one.code} class="given" texts=${texts} say=${(t) => [
      t("phone-appointment"),
      `${dateText(one.at, t.lang, ticket.timezone)}, ${timeText(one.at, t.lang, ticket.timezone)}`,
      t("phone-appointment-code", { code: one.code }),
    ]} />`)}
    ${both("phone-paper-called")}
    ${!ticket.offline && html`<div class="follow">
      <img src=${`${address}/qr.svg`} alt=${own("phone-paper-follow")} />
      ${both("phone-paper-follow")}
    </div>`}
    ${both("phone-paper-keep")}`;
}

// Receipt paper has no pages: one page, as long as the ticket is.
function fitPage(width) {
  const height = Math.ceil(document.body.getBoundingClientRect().height / PIXELS_PER_MM) + 2;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
  document.adoptedStyleSheets = [sheet];
}

try {
  const ticket = frameElement?.ticket ?? (await get(address)); // a kiosk without a server knows its ticket itself
  const own = await loadTexts(ticket.language, ["phone"]);
  const german = own.lang === "de" ? null : await loadTexts("de", ["phone"]);
  root.lang = own.lang;
  root.dir = own.dir;
  root.dataset.paper = ticket.paper_mm;
  render(html`<${Paper} ticket=${ticket} texts=${[own, german]} />`, document.getElementById("ticket"));
  await Promise.all([document.fonts.ready, document.querySelector("img")?.decode()]);
  fitPage(ticket.paper_mm);
  root.dataset.ready = "yes";
} catch (failure) {
  root.dataset.ready = "failed"; // the kiosk then says "please photograph the screen"
  if (!failure.status && failure.name !== "TypeError") throw failure; // unknown or unreachable is no fault of ours
}
