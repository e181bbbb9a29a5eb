// The watchdog's food: a sign of life in the browser's log every ten seconds, read by device/queue-kiosk. It is given only
// when the page is drawn and says something, so a frozen page, an empty one and a crashed tab give none.
const EVERY_MS = 10_000;

function sign() {
  requestAnimationFrame(() => {
    if (document.querySelector("#kiosk h1")) console.info("kiosk alive");
  });
}

addEventListener("load", sign);
setInterval(sign, EVERY_MS);
