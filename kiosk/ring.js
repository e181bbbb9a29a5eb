// How long a page still stays, as a ring that closes: calm, and read without words.
import { html, useEffect, useRef } from "/static/shared/html.js";

const STEP_MS = 250; // a ring that moves with every frame keeps a weak device from hearing the finger
const CALM_STEP_MS = 1_000; // for who wants less motion

// Begins anew whenever `round` changes.
export function Ring({ seconds, round = 0 }) {
  const ring = useRef(null);
  useEffect(() => {
    const from = performance.now();
    const show = () => {
      const gone = Math.min(1, (performance.now() - from) / (seconds * 1000));
      ring.current.style.strokeDashoffset = String(100 * gone);
    };
    show();
    const timer = setInterval(show, matchMedia("(prefers-reduced-motion: reduce)").matches ? CALM_STEP_MS : STEP_MS);
    return () => clearInterval(timer);
  }, [seconds, round]);
  return html`<svg class="ring" viewBox="0 0 36 36" aria-hidden="true">
    <circle class="ring-all" cx="18" cy="18" r="15.9" /><circle ref=${ring} cx="18" cy="18" r="15.9" pathLength="100" />
  </svg>`;
}
