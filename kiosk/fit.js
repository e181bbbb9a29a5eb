// Long words, large type, small screens: a page that would not fit is set smaller step by step until it does, first its
// pictures and spaces, then its type. Nothing has to be scrolled, no word is broken, and all tiles of a page stay alike.
import { useLayoutEffect, useRef } from "/static/shared/html.js";

const STEPS = [
  [1, 1], [0.85, 1], [0.7, 1], [0.7, 0.94], [0.7, 0.88], [0.64, 0.82], [0.64, 0.76], [0.64, 0.7], [0.58, 0.64],
];
// Whoever asked for large type gets it at the cost of the pictures.
const LARGE_STEPS = [
  [1, 1], [0.85, 1], [0.7, 1], [0.58, 1], [0.58, 0.94], [0.58, 0.88], [0.58, 0.82], [0.58, 0.76], [0.58, 0.7], [0.58, 0.64],
];

// A ref for the page; `--space` and `--type` on it are the step. `what`: whatever its size depends on.
export function useFit(what) {
  const page = useRef(null);
  useLayoutEffect(() => {
    const fit = () => setSmaller(page.current);
    fit();
    addEventListener("resize", fit);
    document.fonts.addEventListener("loadingdone", fit);
    return () => {
      removeEventListener("resize", fit);
      document.fonts.removeEventListener("loadingdone", fit);
    };
  }, what);
  return page;
}

function setSmaller(page) {
  delete page.dataset.tight;
  const steps = document.documentElement.dataset.size === "large" ? LARGE_STEPS : STEPS;
  for (const [space, type] of steps) {
    page.style.setProperty("--space", space);
    page.style.setProperty("--type", type);
    if (fits(page)) return;
  }
  page.dataset.tight = "yes"; // then words may break and the page may scroll, but nothing is cut off
}

// With everything low (low.css) the page may be no box of its own: then the whole kiosk has to fit.
function fits(page) {
  const boxes = [page.closest(".kiosk"), page, ...page.querySelectorAll(".tile, .tiles, .choices, .card, .number-card, .beside, .foot-button")];
  return boxes.every((box) => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight);
}
