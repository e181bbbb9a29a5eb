// "Soon": a word before the call, at the place in the line that the visitor chooses. Who went out for some air has to be
// back in time. Kept in this tab only, so that nothing stays on the phone.
import { html, useEffect, useRef, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { nudge } from "./tone.js";

const KEY = "near";
const PLACES = [1, 2, 3, 5, 10];
const AT_FIRST = 2;

function read() {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? AT_FIRST : Number(kept);
}

// {place, choose, near}: `near` while so few are ahead. Whoever is next at once is told by the page as a whole.
export function useNear(ticket) {
  const [place, setPlace] = useState(read);
  const waits = ticket?.state === "waiting" && ticket.ahead !== null && !ticket.later_until;
  const near = Boolean(place) && waits && ticket.ahead <= place;
  const was = useRef(null);
  const known = Boolean(ticket);
  useEffect(() => {
    if (!known) return;
    if (near && was.current === false) nudge(); // who opens the page near the front is looking at it
    was.current = near;
  }, [near, known]);
  const choose = (wish) => {
    sessionStorage.setItem(KEY, String(wish));
    setPlace(wish);
  };
  return { place, choose, near };
}

export function NearCard({ view, near: { place, choose, near } }) {
  const { t } = view;
  return html`<section class="card near" data-near=${String(near)} aria-labelledby="near-title">
    <div role="status">${near && html`<p class="near-now">${icon("walk")}<b>${t("phone-near-now")}</b></p>`}</div>
    <p id="near-title">${t("phone-near-title")}</p>
    <div class="near-places" role="group" aria-labelledby="near-title">
      ${PLACES.map((wish) => html`<button type="button" key=${wish} aria-pressed=${String(wish === place)}
        onClick=${() => choose(wish)}><bdi>${wish}</bdi></button>`)}
      <button type="button" aria-pressed=${String(place === 0)} onClick=${() => choose(0)}>${t("phone-near-never")}</button>
    </div>
  </section>`;
}
