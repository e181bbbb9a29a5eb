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

// The step at which a page last fitted, by all that its size depends on: each step tried costs a layout of the page.
const known = new Map();
const MOST_KNOWN = 200; // pages with a number on them are new each time

// A ref for the page; `--space` and `--type` on it are the step. `what`: whatever its size depends on.
export function useFit(what) {
  const page = useRef(null);
  useLayoutEffect(() => {
    const fit = () => setSmaller(page.current);
    const anew = () => {
      known.clear(); // letters of another font have another size
      fit();
    };
    fit();
    addEventListener("resize", fit);
    document.fonts.addEventListener("loadingdone", anew);
    return () => {
      removeEventListener("resize", fit);
      document.fonts.removeEventListener("loadingdone", anew);
    };
  }, what);
  return page;
}

function setSmaller(page) {
  delete page.dataset.tight;
  const root = document.documentElement;
  const steps = root.dataset.size === "large" ? LARGE_STEPS : STEPS;
  const looks = `${root.lang} ${JSON.stringify(root.dataset)} ${innerWidth} ${innerHeight} `;
  const key = looks + short(document.getElementById("kiosk").textContent.replace(/\d/g, "0")); // figures are all of one width
  const at = largest(steps.length, known.get(key) ?? 0, (step) => {
    const [space, type] = steps[step];
    page.style.setProperty("--space", space);
    page.style.setProperty("--type", type);
    return fits(page);
  });
  if (at < steps.length) remember(key, at);
  else page.dataset.tight = "yes"; // then words may break and the page may scroll, but nothing is cut off
}

// A number instead of the text of a whole page, which would be kept for each visit. Two texts of one number cost a guess.
function short(text) {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found = (Math.imul(found, 31) + text.charCodeAt(at)) | 0;
  return found;
}

// The first step at which a page fits, found by halves from where it is guessed: each step tried costs a layout of the
// page. It is the last one tried, too.
function largest(count, guess, fitsAt) {
  if (fitsAt(guess)) return guess;
  let [from, to] = [guess + 1, count];
  let tried = guess;
  while (from < to) {
    tried = (from + to) >> 1;
    if (fitsAt(tried)) to = tried;
    else from = tried + 1;
  }
  if (tried !== from) fitsAt(Math.min(from, count - 1));
  return from;
}

function remember(key, at) {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, at);
}

// With everything low (low.css) the page may be no box of its own: then the whole kiosk has to fit.
function fits(page) {
  const boxes = [page.closest(".kiosk"), page, ...page.querySelectorAll(".tile, .tiles, .choices, .card, .number-card, .beside, .foot-button")];
  return boxes.every((box) => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight);
}
