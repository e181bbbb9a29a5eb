// A newer version of the page is loaded when nobody stands before it, and only while the server answers: without it the
// browser's own error page would be left there.
import { useEffect } from "/static/shared/html.js";

const LOOK_MS = 30_000; // and as long nobody must have been here

export function useRenewal(free, old) {
  useEffect(() => {
    if (!free) return undefined;
    const timer = setInterval(async () => {
      const answer = old() && (await fetch(location.href, { cache: "no-store" }).catch(() => null));
      if (answer?.ok) location.reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [free, old]);
}
