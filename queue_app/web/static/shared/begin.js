// Starts a page for the person before it. On a bad network one lost file would leave half a page, or none: then it loads
// again as soon as the server answers. Once begun it is hers, and nothing reloads it. Like the kiosk's and the screen's
// own starts it imports nothing beforehand, as that could get lost, too.
const PAUSE_MS = 2_000;

try {
  await import(document.querySelector("script[data-main]").dataset.main);
} catch (failure) {
  console.error(failure);
  let answer = null;
  while (!answer?.ok) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    answer = await fetch(location.href, { cache: "no-store" }).catch(() => null); // else the browser's own error page
  }
  location.reload();
}
