// Tells the staff whether calls can be heard here. Only an enrolled screen is believed; for others this is silent.
import { send } from "/static/shared/api.js";

const EVERY = 60_000;
const SOON = 2_000;

// `version()`: of this page, once known. `onUnknown()`: the server does not know this screen, or not any more.
export function reporter(site, version, onUnknown) {
  let told = null;
  let at = -Infinity;
  let refused = false;

  async function tell({ sound, board, settings }) {
    const now = performance.now();
    if (refused || !board || !settings || now - at < (sound === told ? EVERY : SOON)) return;
    [told, at] = [sound, now];
    try {
      const answer = await send("POST", `/api/v1/sites/${encodeURIComponent(site)}/screens/report`, { sound, page: version() });
      refused = !answer.known;
      if (refused) onUnknown();
    } catch {
      [told, at] = [null, now + EVERY / 2]; // no answer: the server has other worries for a while
    }
  }

  return { tell };
}
