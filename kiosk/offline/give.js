// A ticket made on the kiosk itself: which desk, which number, and what the visitor sees of it.
import { deskOf } from "../catalogue.js";

const SECRET_BYTES = 16;

// The catalogue as it is by now, when the server cannot say so: desks close by the clock, and none opens unheard of.
export function aged(catalogue, now) {
  const past = (time) => time !== null && Date.parse(time) <= now;
  if (catalogue.always_open) return catalogue;
  const desks = catalogue.desks.map((desk) => ({ ...desk, open: desk.open && !past(desk.closes_at) }));
  const opens_at = past(catalogue.opens_at) ? null : catalogue.opens_at; // then nobody here knows whether it opened
  return { ...catalogue, desks, opens_at, open: catalogue.open && !past(catalogue.closes_at) };
}

// The date in the house, by the kiosk's clock.
export function dayIn(timeZone, now) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}

// The ticket on the page, or null when the kiosk has no number for it: the visitor is then sent to the pilot.
// `asked` is the wish the server did not answer; should it have, its ticket is given up when this one is handed over.
export async function giveTicket(store, catalogue, asked) {
  const now = Date.now();
  const house = aged(catalogue, now);
  const concern = house.concerns.find(({ id }) => id === asked.concerns[0]);
  const own = concern && deskOf(house, concern.desk);
  const desk = own?.open ? own : own && deskOf(house, own.substitute);
  if (!desk?.open) return null;
  const made = await store.take(dayIn(house.site.timezone, now), desk.letter, {
    secret: secret(), instead_of: asked.request_id, tapped: now, concerns: asked.concerns, language: asked.language, needs: asked.needs, speak: true,
  });
  return made && shown(made, desk, own, concern);
}

function shown({ number, secret, language, speak, tapped }, desk, own, concern) {
  const [letter, digits] = number.split(" ");
  const stop = { desk: desk.id, concern: concern.id, state: "waiting", instead_of: desk === own ? null : own.id };
  return {
    number, letter, digits: Number(digits), secret, language, speak, desk: desk.id, stops: [stop], ahead: null, wait: null,
    documents: concern.documents, issued_at: new Date(tapped).toISOString(), offline: true,
  };
}

// What the paper ticket shows of it (static/print/print.js).
export function paperOf(given, catalogue) {
  const { site, desks, demo, kiosk } = catalogue;
  return { ...given, desks, demo, paper_mm: kiosk.paper_mm, site_name: site.name, timezone: site.timezone, now: given.issued_at };
}

// 128 random bits, as the server makes them.
function secret() {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
