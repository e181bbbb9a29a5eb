// How long a page still stays, as a ring that closes: calm, and read without words.
import { html, useEffect, useRef } from "/static/shared/html.js";

// Begins anew whenever `round` changes. Who wants less motion sees it move once a second.
export function Ring({ seconds, round = 0 }) {
  const ring = useRef(null);
  useEffect(() => {
    const easing = matchMedia("(prefers-reduced-motion: reduce)").matches ? `steps(${seconds})` : "linear";
    const frames = [{ strokeDashoffset: "0" }, { strokeDashoffset: "100" }];
    const closing = ring.current.animate(frames, { duration: seconds * 1000, easing, fill: "forwards" });
    return () => closing.cancel();
  }, [seconds, round]);
  return html`<svg class="ring" viewBox="0 0 36 36" aria-hidden="true">
    <circle class="ring-all" cx="18" cy="18" r="15.9" /><circle ref=${ring} cx="18" cy="18" r="15.9" pathLength="100" />
  </svg>`;
}
