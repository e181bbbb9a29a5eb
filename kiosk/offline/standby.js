// The kiosk on its own: what it can still do when the server does not answer, and the way back.
import { useCallback, useEffect, useMemo, useRef } from "/static/shared/html.js";
import { CatchUp } from "./catch-up.js";
import { keepFiles } from "./files.js";
import { giveTicket } from "./give.js";

const EVERY_MS = 60_000;
const AGAIN_MS = 5_000;
const SOON_MS = 1_000;

// `give(wish)`: a ticket made here; null when there is none to be had, undefined when this kiosk gives none at all.
// `choose(secret, part)`: true when it changed a ticket that is still here. `drop(secret)`: as if it had never been.
// `old()`: whether the server has a newer page.
export function useStandby(site, store, catalogue, problem) {
  const catchUp = useMemo(() => new CatchUp(site, store), [site, store]);
  const now = useRef({});
  now.current = { catalogue, problem };
  const round = useCallback(async () => {
    const { catalogue: house, problem: gone } = now.current;
    if (!house?.enrolled || gone) return true;
    return catchUp.run(house).then(() => true, () => false); // no answer, or no storage: the next round tries again
  }, [catchUp]);

  const there = Boolean(catalogue?.enrolled) && !problem;
  useEffect(() => {
    if (!there) return undefined;
    let timer;
    let over = false;
    const go = async () => {
      const done = await round();
      if (!over) timer = setTimeout(go, done ? EVERY_MS : AGAIN_MS);
    };
    go();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [there, round]);
  useEffect(() => {
    // Without them the kiosk works as long as the page stays; the next start tries again.
    if (there) keepFiles(site).catch((why) => console.warn(why));
  }, [there, site]);

  const give = useCallback((asked) => {
    const { catalogue: house } = now.current;
    if (!house?.kiosk.offline_numbers || !house.enrolled) return undefined;
    const giving = giveTicket(store, house, asked);
    giving.then(() => setTimeout(round, SOON_MS), () => {}); // the server may only have been slow
    return giving.catch(() => undefined); // no storage: only the server can give a number
  }, [store, round]);
  const choose = useCallback((secret, part) => store.change(secret, part).catch(() => false), [store]);
  const drop = useCallback((secret) => store.remove([secret]), [store]);
  const gone = useCallback(() => Boolean(now.current.problem), []);
  const old = useCallback(() => catchUp.old, [catchUp]);
  return useMemo(() => ({ give, choose, drop, gone, old }), [give, choose, drop, gone, old]);
}
