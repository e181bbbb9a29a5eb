// A sign of life in the browser's log, read by device/queue-display: it feeds the watchdog of the device, and says whether
// the panel may sleep. Given only while the page draws, so a frozen page and a crashed tab give none.
import { isClosed } from "./view.js";

const EVERY = 10_000;
const NIGHT_AFTER = 10 * 60_000; // closed for so long: who leaves last still finds her way
const MORNING = 20 * 60_000; // so long before opening the panel is on again; some need a minute to warm up

let at = -Infinity;
let closedSince = null;

export function signOfLife(seen) {
  const now = performance.now();
  const closed = Boolean(seen.board) && isClosed(seen);
  closedSince = closed ? (closedSince ?? now) : null;
  if (now - at < EVERY) return;
  at = now;
  const night = closed && now - closedSince >= NIGHT_AFTER && !isMorning(seen);
  requestAnimationFrame(() => console.info(`display alive ${night ? "night" : "day"}`));
}

// By the hours that were heard last: a server that is switched off for the night does not keep the wall awake.
function isMorning({ board, office }) {
  return Boolean(board.opens_at) && Date.parse(board.opens_at) - office.now() < MORNING;
}
