// Starts the screen and starts it again when something went wrong: nobody stands beside it to reload the page.

const AGAIN_AFTER = 10_000;
let healing = false;

async function heal() {
  if (healing) return;
  healing = true;
  // Reloading while the server is away would leave the browser's own error page on the wall, for good.
  for (;;) {
    await new Promise((later) => setTimeout(later, AGAIN_AFTER));
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (answer?.ok) return location.reload();
  }
}

window.addEventListener("error", heal);
window.addEventListener("unhandledrejection", heal);
window.addEventListener("display-renew", heal);
import("./screen.js")
  .then((screen) => screen.start(document.querySelector("#screen")))
  .catch((failure) => {
    console.error(failure);
    heal();
  });
