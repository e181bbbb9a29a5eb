// Taking a ticket, or adding a concern to the one that is there: one tap makes one. The wish gets its id once and is sent
// with it until there is an answer, for as long as the visitor stays. A server that is away is not waited for when the
// kiosk has numbers of its own (offline/).
import { useCallback, useRef, useState } from "/static/shared/html.js";
import { Refusal, requestId, send } from "/static/shared/api.js";

const NOTHING = { state: "none", given: null, problem: null, slow: null, checking: false };
const PATIENCE_MS = 5_000;
const MOMENT_MS = 600; // an answer that comes sooner needs no "one moment", which would only flicker
const LONG_MS = 2_500;
const AGAIN_MS = 1_000;
const LONGEST_MS = 35_000; // behind somebody who played with the kiosk (`kiosk_slow_seconds`)
// With numbers of its own the kiosk waits less, and hardly when the page knows already that the server is away.
const ALONE_MS = 2_200; // she has something to read within three seconds, her tap and the drawing included
const KNOWN_GONE_MS = 500;

// `state`: none, asking, given, refused. `given`: the ticket, from its first answer on. `slow`: null, moment, long.
// `problem`: why it takes so long, or why the server said no. `checking`: it is about an appointment.
export function useTicket(site, standby) {
  const [now, setNow] = useState(NOTHING);
  const wish = useRef(null);
  const hearing = useRef(null); // the secret of the ticket whose wish about its language is on the way

  const ask = useCallback(async (mine) => {
    const here = () => wish.current === mine;
    const say = (part) => here() && setNow((was) => ({ ...was, ...part }));
    const timers = [[MOMENT_MS, "moment"], [LONG_MS, "long"]].map(([ms, slow]) => setTimeout(() => say({ slow }), ms));
    mine.asking = true;
    setNow(({ given }) => ({ ...NOTHING, given, state: "asking", checking: Boolean(mine.what.code) }));
    try {
      const given = await untilAnswered(mine, here, (problem) => say({ slow: "long", problem }), mine.alone && standby);
      if (here()) say({ state: "given", given, problem: null, slow: null });
      else if (given?.offline) standby.drop(given.secret);
      else if (given && mine.first) giveBack(given);
      return here();
    } catch (problem) {
      say({ state: "refused", problem });
      return false;
    } finally {
      timers.forEach(clearTimeout);
      mine.asking = false;
    }
  }, [standby]);

  const wishFor = useCallback((url, what, { first = false, alone = false } = {}) => {
    if (wish.current?.asking) return false; // a second tap while the first is on its way
    wish.current = { url, first, alone, what: { request_id: requestId(), ...what } };
    return ask(wish.current);
  }, [ask]);
  const take = useCallback((what) => wishFor(`/api/v1/sites/${encodeURIComponent(site)}/tickets`, { needs: [], ...what }, { first: true, alone: true }), [wishFor, site]);
  // Nobody but the server knows an appointment's code.
  const checkIn = useCallback((code) => wishFor(`/api/v1/sites/${encodeURIComponent(site)}/check-ins`, { code }, { first: true }), [wishFor, site]);
  // True once it is on the ticket.
  const add = useCallback(({ secret }, concern) => wishFor(`/api/v1/tickets/${secret}/concerns`, { concern }), [wishFor]);

  // Whether her language is heard at the call. Shown at once; what the server refuses turns back. One wish after the
  // other, so that the last one counts, and each until it is answered, even when she has gone: she may rely on it.
  const beHeard = useCallback(async ({ secret, offline }, speak) => {
    if (hearing.current === secret) return;
    const show = (heard) => setNow((was) => (was.given?.secret === secret ? { ...was, given: { ...was.given, speak: heard } } : was));
    hearing.current = secret;
    show(speak);
    try {
      if (offline && (await standby.choose(secret, { speak }))) return;
      const what = { request_id: requestId(), speak };
      await untilAnswered({ url: `/api/v1/tickets/${secret}/speak`, what }, () => true, () => {});
    } catch {
      show(!speak); // the button says again what holds
    } finally {
      if (hearing.current === secret) hearing.current = null;
    }
  }, [standby]);

  const again = useCallback(() => ask(wish.current), [ask]);
  // The ticket stays as it was before a concern was to be added.
  const keep = useCallback(() => {
    wish.current = null;
    setNow(({ given }) => ({ ...NOTHING, given, state: given ? "given" : "none" }));
  }, []);
  const forget = useCallback(() => {
    wish.current = null;
    setNow(NOTHING);
  }, []);
  return { ...now, take, checkIn, add, beHeard, again, keep, forget };
}

// The answer, or null when nobody waits for it any more; throws what the server refused.
async function untilAnswered({ url, what }, here, late, standby) {
  while (true) {
    try {
      const alone = standby && (standby.gone() ? KNOWN_GONE_MS : ALONE_MS);
      return await send("POST", url, what, { patience: alone || PATIENCE_MS });
    } catch (problem) {
      const pause = pauseAfter(problem);
      if (pause === null) throw problem;
      const own = standby && problem.status !== 429 && here() ? await standby.give(what) : undefined;
      if (own) return own;
      if (own === null) throw new Refusal(0, { code: "no_numbers" });
      late(problem);
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!here()) return null;
    }
  }
}

// Milliseconds until it is worth another try, null when it is not: no answer, a server that is just starting, or a
// visitor right behind the last one.
function pauseAfter({ status, retryAfter }) {
  if (!status || status >= 502) return AGAIN_MS;
  return status === 429 && retryAfter && retryAfter * 1000 <= LONGEST_MS ? retryAfter * 1000 : null;
}

// Whoever asked has gone: a number nobody has seen must not be called.
function giveBack({ secret }) {
  send("POST", `/api/v1/tickets/${secret}/leave`).catch(() => {}); // else the clerk finds nobody and says so
}
