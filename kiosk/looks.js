// How the page looks for this visitor: large type, strong contrast, everything low. All of it ends with the visit.
import { useCallback, useEffect, useState } from "/static/shared/html.js";

export const PLAIN = { large: false, contrast: false, low: false };
const MM_PER_INCH = 25.4;
// Where people who stand and people who sit reach with ease: DIN 18040-1, heights above the floor.
const REACH_MM = { from: 850, to: 1050 };
const SMALLEST_MM = 20;
const NEAREST_MM = 4;
// Two rows of tiles, the bar and the foot need this much; a window that has less is not the configured screen.
const LEAST_BAND_PX = 560;

// The looks are on the root at once, before the page measures whether it fits (fit.js).
export function useLooks(kiosk) {
  const [looks, keep] = useState(PLAIN);
  const setLooks = useCallback((wanted) => {
    const { dataset } = document.documentElement;
    dataset.size = wanted.large ? "large" : "normal";
    if (wanted.contrast) dataset.theme = "contrast";
    else delete dataset.theme;
    setReach(kiosk, wanted.low);
    keep(wanted);
  }, [kiosk]);
  useEffect(() => {
    const fit = () => setReach(kiosk, document.documentElement.dataset.reach === "low");
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, [kiosk]);
  return [looks, setLooks];
}

function setReach(kiosk, wanted) {
  const { dataset, style } = document.documentElement;
  const band = kiosk && bandOf(kiosk);
  const low = band && (wanted || kiosk.low_reach);
  dataset.reach = low ? "low" : "all";
  style.setProperty("--smallest", band ? `${band.smallest}px` : "0px");
  style.setProperty("--nearest", band ? `${band.nearest}px` : "0px");
  style.setProperty("--band", band ? `${band.height}px` : "auto");
  style.setProperty("--below", low ? `${band.below}px` : "0px");
}

// Whether a button should offer it: not where it is always so, nor in a window that is not the configured screen.
export function offersLow(kiosk) {
  return !kiosk.low_reach && bandOf(kiosk) !== null;
}

// The pixels between 0.85 and 1.05 m, from the screen's size and the height at which it hangs; null in another window.
export function bandOf({ screen_inches: inches, orientation, lower_edge_cm: edge }, { innerWidth: width, innerHeight: height } = window) {
  if ((orientation === "portrait") !== height > width) return null;
  const perMm = Math.hypot(width, height) / (inches * MM_PER_INCH);
  const below = Math.max(0, (REACH_MM.from - edge * 10) * perMm);
  const top = Math.min(height, (REACH_MM.to - edge * 10) * perMm);
  if (top - below < LEAST_BAND_PX) return null;
  return { below: Math.round(below), height: Math.floor(top - below), smallest: Math.ceil(SMALLEST_MM * perMm), nearest: Math.ceil(NEAREST_MM * perMm) };
}
