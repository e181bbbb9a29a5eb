// The code that whoever has an appointment types on her phone to say that she is here. Only screens of the house know it.
import { html } from "/static/shared/html.js";
import { get } from "/static/shared/api.js";
import { icon, number } from "/static/shared/signs.js";

const AGAIN = 60_000;
const SOON = 1_000;

/** Keeps `onCode` told of the code, as long as the house has one. */
export async function arrivalCode(site, now, onCode) {
  let wait = AGAIN;
  try {
    const { code, until } = await get(`/api/v1/sites/${encodeURIComponent(site)}/arrival-code`);
    onCode(code);
    wait = Math.min(AGAIN * 10, Math.max(SOON, Date.parse(until) - now() + SOON));
  } catch (no) {
    if (no.status === 404 || no.status === 401) onCode(null); // there is none, or not for this screen
  }
  setTimeout(arrivalCode, wait, site, now, onCode);
}

export function Arrival({ arrival, tongues }) {
  return arrival && html`<p class="notice arrival" data-fit>
    ${icon("device-mobile")} <span>${tongues.de("display-arrival")}: <b>${number(arrival)}</b></span>
  </p>`;
}
