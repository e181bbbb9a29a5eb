// Makes a text smaller until it fits its box: a way or a message may be longer than anybody thought.

const STEP = 0.92;
const LEAST = 0.3;

export function fit(box) {
  if (!box) return;
  for (let size = 1; size > LEAST; size *= STEP) {
    box.style.setProperty("--fit", size.toFixed(3));
    if (box.scrollWidth <= box.clientWidth + 1 && box.scrollHeight <= box.clientHeight + 1) return;
  }
}
