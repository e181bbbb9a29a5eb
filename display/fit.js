// Makes texts smaller until they fit their boxes: a way or a message may be longer than anybody thought.
// An element with data-fit shrinks as a whole; the boxes inside it that must not overflow carry data-box.

const STEP = 0.94;
const LEAST = 0.3;
const LEADING = 0.12; // of a letter's size: the room that fonts keep above and below their letters may stick out
const fitted = new WeakMap();

export function fitAll(root) {
  for (const element of root.querySelectorAll("[data-fit]")) {
    // Measuring costs a layout; only what has changed is measured again. Letters get wider when their font arrives.
    const now = [element.textContent, element.clientWidth, element.clientHeight, document.fonts.status].join("|");
    if (fitted.get(element) === now) continue;
    fit(element);
    fitted.set(element, now);
  }
}

function fit(element) {
  const boxes = [element, ...element.querySelectorAll("[data-box]")];
  for (let size = 1; size > LEAST; size *= STEP) {
    element.style.setProperty("--fit", size.toFixed(3));
    if (boxes.every(holds)) return;
  }
}

function holds(box) {
  const leading = LEADING * parseFloat(getComputedStyle(box).fontSize);
  return box.scrollWidth <= box.clientWidth + 1 && box.scrollHeight <= box.clientHeight + 1 + leading;
}
