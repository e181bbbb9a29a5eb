// The kiosk's page: one visitor after the other, nothing kept of any of them. It starts itself and heals itself; nobody
// stands beside it to reload it.
const LOOK_MS = 3_000;
const LONGEST_MS = 60_000;
let healing = false;

// Not while a visitor looks at a number, and not while the server is away: that would leave the browser's own error page.
async function heal() {
  if (healing) return;
  healing = true;
  const since = performance.now();
  while (true) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const free = document.querySelector("[data-page=language]") || !document.querySelector("[data-page] h1");
    if (!free && performance.now() - since < LONGEST_MS) continue;
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (answer?.ok) return location.reload();
  }
}

addEventListener("error", heal);
addEventListener("unhandledrejection", heal);
const site = decodeURIComponent(location.pathname.split("/")[2] ?? "");
Promise.all([import("/static/shared/html.js"), import("./app.js"), import("./taps.js"), import("./tones.js")])
  .then(([{ html, render }, { Kiosk }, { guardTaps }, { soundTaps }]) => {
    guardTaps();
    soundTaps();
    const root = document.getElementById("kiosk");
    root.replaceChildren();
    render(html`<${Kiosk} site=${site} />`, root);
  })
  .catch((failure) => {
    console.error(failure);
    heal();
  });
