// Office time in this browser: the server's clock, carried on by a clock that nobody can set (a demo's runs faster).

import { html, useEffect, useReducer } from "../shared/html.js";

export class OfficeClock {
  #at = Date.now();
  #mark = performance.now();
  pace = 1;

  set(iso, pace = 1) {
    this.#at = Date.parse(iso);
    this.#mark = performance.now();
    this.pace = pace || 1;
  }

  /** Milliseconds of office time. */
  now() {
    return this.#at + (performance.now() - this.#mark) * this.pace;
  }

  /** Whole minutes of office time since a moment that was `minutes` ago at the last news. */
  minutesNow(minutes) {
    return minutes + Math.floor(((performance.now() - this.#mark) * this.pace) / 60_000);
  }

  /** Real seconds from now to a moment of office time. */
  secondsTo(iso) {
    return (Date.parse(iso) - this.now()) / 1000 / this.pace;
  }
}

/** Renders the calling part again every `ms`. */
export function useTick(ms) {
  const [, tick] = useReducer((count) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  }, [ms]);
}

/** Minutes and seconds since a moment; a clock that was set back shows 00:00, nothing negative. */
export function Since({ iso, clock }) {
  useTick(1000);
  const seconds = Math.max(0, Math.floor((clock.now() - Date.parse(iso)) / 1000));
  const two = (number) => String(number).padStart(2, "0");
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  const text = `${hours ? `${hours}:` : ""}${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
  // No live region may read every second aloud; role=timer is silent by default.
  return html`<span class="since" role="timer" dir="ltr">${text}</span>`;
}
