// The catalogue of the house: fetched at the start, after every visitor and each minute. The server answers 304 as long
// as nothing has changed.
import { useCallback, useEffect, useState } from "/static/shared/html.js";
import { get } from "/static/shared/api.js";

const FRESH_MS = 60_000;
const AGAIN_MS = 3_000;

export function useCatalogue(site) {
  const [catalogue, setCatalogue] = useState(null);
  const [problem, setProblem] = useState(null);
  const refresh = useCallback(async () => {
    try {
      const found = await get(`/api/v1/sites/${encodeURIComponent(site)}/catalogue`);
      setCatalogue((before) => (same(before, found) ? before : found));
      setProblem(null);
    } catch (why) {
      setProblem(why.code ?? "unreachable");
    }
  }, [site]);
  useEffect(() => {
    refresh();
  }, [refresh]);
  useEffect(() => {
    const timer = setInterval(refresh, problem ? AGAIN_MS : FRESH_MS);
    return () => clearInterval(timer);
  }, [refresh, problem]);
  return { catalogue, problem, refresh };
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
