// The letters of every language are fetched beforehand: a word that is drawn with other letters a moment later is measured
// and drawn twice, and that is what the visitor feels as slow.
import { useEffect } from "/static/shared/html.js";

const WEIGHTS = [400, 600, 700, 800]; // all that the styles use

export function useFonts(catalogue, problem) {
  useEffect(() => {
    if (catalogue && !problem) fetchFonts(catalogue);
  }, [catalogue, problem]);
}

// One language after the other, in the order in which they are offered: the visitor's own requests go between.
async function fetchFonts({ languages, concerns }) {
  const families = getComputedStyle(document.body).fontFamily;
  for (const { code, name } of languages) {
    const letters = [name, ...concerns.map(({ names }) => names[code] ?? "")].join("");
    try {
      await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 1em ${families}`, letters)));
    } catch {
      return; // no network: what is on a page fetches its own
    }
  }
}
