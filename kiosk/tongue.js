// The language of the page. All of them are fetched beforehand, so that choosing one needs no network.
import { useCallback, useEffect, useRef, useState } from "/static/shared/html.js";
import { setLanguage } from "/static/shared/api.js";
import { loadTexts } from "/static/shared/texts.js";

export const FIRST = "de";
const PARTS = ["kiosk"];
const AGAIN_MS = 2_000;

export function useTongue(languages, problem) {
  const [t, setTexts] = useState(null);
  const choice = useRef(0); // a slow language must not win over the one chosen after it
  const known = useRef(new Map());

  // Whether the page speaks it now. Without a network, a language never fetched before cannot be had. What is done
  // `then` is drawn together with the new language: a page drawn twice is what makes a tap slow.
  const speak = useCallback(async (code, then = () => {}) => {
    const mine = ++choice.current;
    try {
      if (!known.current.has(code)) known.current.set(code, await loadTexts(code, PARTS));
      if (mine !== choice.current) return false;
      const texts = known.current.get(code);
      setLanguage(code);
      setDocument(texts); // before anything is drawn: how large a word is depends on its language
      setTexts(() => texts);
      then();
      return true;
    } catch {
      return false;
    }
  }, []);

  useEffect(() => {
    if (t) return undefined;
    speak(FIRST);
    const timer = setInterval(() => speak(FIRST), AGAIN_MS);
    return () => clearInterval(timer);
  }, [t, speak]);
  useEffect(() => {
    if (!problem) fetchBeforehand(languages);
  }, [languages, problem]);
  return { t, speak };
}

function setDocument(t) {
  Object.assign(document.documentElement, { lang: t.lang, dir: t.dir });
  document.title = t("kiosk-title");
}

// One after the other: the visitor's own requests go first.
async function fetchBeforehand(languages = []) {
  for (const { code } of languages) {
    try {
      await loadTexts(code, PARTS);
    } catch {
      return; // no network: again when it is back, and choosing a language fetches it, too
    }
  }
}
