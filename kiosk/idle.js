// A kiosk that is left alone goes back to the start, but says so first and can be asked for more time (WCAG 2.2.1).
import { useCallback, useEffect, useRef, useState } from "/static/shared/html.js";

const WARN_SECONDS = 20;
const LEAVE_SECONDS = 10;
const NUMBER_SECONDS = 20; // the number page stays so long by itself, its ring shows it

export function useIdle(busy, home, numberShown) {
  const [left, setLeft] = useState(null);
  const touched = useRef(performance.now());
  const stretch = useRef(1);
  const stay = useCallback((longer = false) => {
    touched.current = performance.now();
    if (longer) stretch.current = 2;
    setLeft(null);
  }, []);
  useEffect(() => {
    const touch = () => stay();
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touch);
    return () => {
      for (const kind of ["pointerdown", "keydown"]) removeEventListener(kind, touch);
    };
  }, [stay]);
  useEffect(() => {
    stretch.current = 1;
    stay();
    if (!busy) return undefined;
    const timer = setInterval(() => {
      const idle = (performance.now() - touched.current) / 1000;
      const warnAt = (numberShown ? NUMBER_SECONDS - LEAVE_SECONDS : WARN_SECONDS) * stretch.current;
      if (idle >= warnAt + LEAVE_SECONDS) home();
      else setLeft(idle >= warnAt ? Math.ceil(warnAt + LEAVE_SECONDS - idle) : null);
    }, 250);
    return () => clearInterval(timer);
  }, [busy, home, numberShown, stay]);
  return { left, warning: left !== null && !numberShown, stay, of: LEAVE_SECONDS };
}
