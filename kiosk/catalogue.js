// The catalogue of the house: fetched at the start, kept fresh while nobody looks.
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
      setCatalogue((before) => (before?.revision === found.revision ? before : found));
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

// The name of a thing in the visitor's language, else in German with its own `lang`.
export function named(thing, t) {
  const text = thing.names[t.code] ?? (t.code === "de-simple" ? thing.names.de : undefined);
  return text ? { text, lang: t.lang } : { text: thing.names.de, lang: "de" };
}
