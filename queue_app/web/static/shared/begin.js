// Starts a page for the person before it. On a bad network one lost file would leave half a page, or none: then it loads
// again as soon as the server answers, each time a little later. Once begun it is hers, and nothing reloads it.
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
const TRIES = "begin-tries"; // a reload forgets everything else

try {
  await import(document.querySelector("script[data-main]").dataset.main);
  sessionStorage.removeItem(TRIES);
} catch (failure) {
  console.error(failure);
  await again(Number(sessionStorage.getItem(TRIES) ?? 0));
}

async function again(tries) {
  sessionStorage.setItem(TRIES, tries + 1);
  const pause = Math.min(FIRST_MS * 2 ** tries, LONGEST_MS);
  let answer = null;
  while (!answer?.ok) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    answer = await fetch(location.href, { cache: "no-store" }).catch(() => null); // else the browser's own error page
  }
  location.reload();
}
