// Long words, large type, small screens: a page that would not fit is set smaller step by step, all of it alike, until
// it does. Nothing has to be scrolled, no word is broken, and the tiles of a page keep one size of type.
import { useLayoutEffect, useRef } from "/static/shared/html.js";

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];

// A ref for the page; `--fit` on it is the step. `what`: whatever its size depends on.
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
  for (const step of STEPS) {
    page.style.setProperty("--fit", step);
    if (fits(page)) return;
  }
  page.dataset.tight = "yes"; // then words may break and the page may scroll, but nothing is cut off
}

function fits(page) {
  if (page.scrollHeight > page.clientHeight) return false;
  return [...page.querySelectorAll(".tile, .card, .foot-button")].every((box) => box.scrollWidth <= box.clientWidth);
}
