// The catalogue of the house: fetched at the start, after every visitor and each minute. The server answers 304 as long
// as nothing has changed, and then nothing is made of it. One copy stays on the device, for a start without a network.
import { useCallback, useEffect, useRef, useState } from "/static/shared/html.js";
import { getNewer, knock } from "/static/shared/api.js";
import { aged } from "./offline/give.js";

const FRESH_MS = 60_000;
const AGAIN_MS = 3_000;

export function useCatalogue(site, store) {
  const [catalogue, setCatalogue] = useState(null);
  const [problem, setProblem] = useState(null);
  const tag = useRef(null); // of the catalogue that is shown
  const gone = useRef(false);
  const refresh = useCallback(async () => {
    try {
      if (gone.current) await knock();
      const newer = await getNewer(`/api/v1/sites/${encodeURIComponent(site)}/catalogue`, tag.current);
      if (newer) setCatalogue((before) => (same(before, newer.found) ? before : newer.found));
      if (newer) tag.current = newer.tag;
      gone.current = false;
      setProblem(null);
    } catch (why) {
      tag.current = null;
      const kept = await store.keptCatalogue().catch(() => null); // a browser without storage has no copy
      setCatalogue((before) => whatHolds(before ?? kept ?? null));
      gone.current = true;
      setProblem(why.code ?? "unreachable");
    }
  }, [site, store]);
  useEffect(() => {
    refresh();
  }, [refresh]);
  useEffect(() => {
    if (catalogue && !problem) store.keepCatalogue(catalogue).catch(() => {}); // as above
  }, [store, catalogue, problem]);
  useEffect(() => {
    const timer = setInterval(refresh, problem ? AGAIN_MS : FRESH_MS);
    return () => clearInterval(timer);
  }, [refresh, problem]);
  return { catalogue, problem, refresh };
}

// Without a server the desks close by the clock. What changes nothing draws nothing anew.
function whatHolds(catalogue) {
  const now = catalogue && aged(catalogue, Date.now());
  return JSON.stringify(now) === JSON.stringify(catalogue) ? catalogue : now;
}

// Unchanged, it stays the same object, and nothing is drawn anew.
function same(before, found) {
  return before?.revision === found.revision && before?.enrolled === found.enrolled;
}

// The name of a thing in the visitor's language, else in German with its own `lang`.
export function named(thing, t) {
  const text = thing.names[t.code];
  return text ? { text, lang: t.lang } : { text: thing.names.de, lang: "de" };
}

export function deskOf(catalogue, id) {
  return catalogue.desks.find((desk) => desk.id === id);
}
