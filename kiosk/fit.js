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

// The step at which a page last fitted, by all that its size depends on: each step tried costs a layout of the page. And
// the step of the last page of the same build, from which a page that is new is tried first.
const known = new Map();
const alike = new Map();
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
  const looks = `${JSON.stringify(root.dataset)} ${innerWidth} ${innerHeight} `;
  const build = `${looks} ${page.closest(".kiosk").dataset.page} ${page.querySelectorAll(".tile").length}`;
  // Figures are all of one width.
  const key = `${looks} ${root.lang} ${short(document.getElementById("kiosk").textContent.replace(/\d/g, "0"))}`;
  const fitsAt = (step) => {
    const [space, type] = steps[step];
    page.style.setProperty("--space", space);
    page.style.setProperty("--type", type);
    return fits(page);
  };
  const sure = known.get(key);
  const at = sure !== undefined && fitsAt(sure) ? sure : largest(steps.length, alike.get(build) ?? 0, fitsAt);
  alike.set(build, Math.min(at, steps.length - 1));
  if (at < steps.length) remember(key, at);
  else page.dataset.tight = "yes"; // then words may break and the page may scroll, but nothing is cut off
}

// A number instead of the text of a whole page, which would be kept for each visit. Two texts of one number cost a guess.
function short(text) {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found = (Math.imul(found, 31) + text.charCodeAt(at)) | 0;
  return found;
}

// The first step at which a page fits, `count` when there is none; it, or the last of all, is the one that was tried last.
// The guess is mostly right or nearly so, and what is then left is found by halves.
function largest(count, guess, fitsAt) {
  let [from, to] = [0, count];
  let tried = guess;
  for (let next = guess; from < to; next = to === tried && tried === guess ? tried - 1 : (from + to) >> 1) {
    tried = next;
    if (fitsAt(tried)) to = tried;
    else from = tried + 1;
  }
  const last = Math.min(from, count - 1);
  if (tried !== last) fitsAt(last);
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
