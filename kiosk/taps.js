// What hands do on a public touchscreen that they do not mean.
const DOUBLE_MS = 350;
const NEAR_PX = 40;

// The second tap of an unsteady hand falls on whatever the next page shows at that spot: another tile, or "Done" while
// the number has only just appeared. A burst of taps on one spot therefore counts once. Keys and programs (`detail` 0)
// mean what they do.
export function guardTaps() {
  let last = { at: -Infinity, x: 0, y: 0 };
  addEventListener("click", (event) => {
    if (event.detail === 0) return;
    const now = { at: event.timeStamp, x: event.clientX, y: event.clientY };
    const again = now.at - last.at < DOUBLE_MS && Math.hypot(now.x - last.x, now.y - last.y) < NEAR_PX;
    last = now;
    if (!again) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
  // A long press opens the browser's menu, a drag takes a picture along: both lead away from the page.
  for (const kind of ["contextmenu", "dragstart"]) addEventListener(kind, (event) => event.preventDefault());
}
