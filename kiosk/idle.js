// A kiosk that is left alone goes back to its start. It says so first and gives more time to whoever asks (WCAG 2.2.1).
import { useCallback, useEffect, useRef, useState } from "/static/shared/html.js";

const TICK_MS = 250;
// Seconds without a touch: `quiet`, then with the question "still there?" for `asked` more.
export const PATIENCE = {
  visit: { quiet: 20, asked: 10 },
  number: { quiet: 20, asked: 0 }, // a ring on the page shows the time it stays
  asking: { quiet: 60, asked: 10 }, // the visitor was told to wait
};

// `visit` null: nobody is there. `left`: seconds until the page goes, or null; `touches` counts up with each touch of the number's page.
export function useIdle(visit, home) {
  const [left, setLeft] = useState(null);
  const [touches, setTouches] = useState(0);
  const asked = left !== null;
  const touched = useRef(performance.now());
  const counts = useRef(false);
  counts.current = visit === "number"; // elsewhere nothing shows them, and each would draw the whole page anew
  const stretch = useRef(1);
  const stay = useCallback(() => {
    touched.current = performance.now();
    setLeft(null);
    if (counts.current) setTouches((count) => count + 1);
  }, []);
  const more = useCallback(() => {
    stretch.current = 2; // for the rest of this visit: who is slow once is slow on the next page, too
    stay();
  }, [stay]);

  useEffect(() => {
    if (asked) return undefined; // the question is answered by its own button, not by the finger going down on it
    const kinds = ["pointerdown", "keydown"];
    for (const kind of kinds) addEventListener(kind, stay, { capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, stay, { capture: true });
    };
  }, [stay, asked]);
  useEffect(() => {
    stay();
    if (!visit) {
      stretch.current = 1;
      return undefined;
    }
    const timer = setInterval(() => {
      const { quiet, asked } = secondsOf(visit, stretch.current);
      const idle = (performance.now() - touched.current) / 1000;
      if (idle >= quiet + asked) home();
      else setLeft(idle >= quiet ? Math.ceil(quiet + asked - idle) : null);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [visit, home, stay]);
  return { left, touches, stay, more, seconds: visit && secondsOf(visit, stretch.current) };
}

function secondsOf(visit, stretch) {
  const { quiet, asked } = PATIENCE[visit];
  return { quiet: quiet * stretch, asked };
}
