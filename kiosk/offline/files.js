// Puts the files of the page aside, so that it starts without a network (worker.js). A version is complete or not there.
import { get } from "/static/shared/api.js";

const KEPT = "kiosk-files-";
const COMPLETE = "/kiosk/complete"; // the last entry of a version; worker.js uses none without it
const AT_ONCE = 6;

// Browsers have service workers on https and on the device itself only; without them the page that is open goes on, but
// cannot be loaded anew.
export async function keepFiles(site) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/kiosk/assets/worker.js", { scope: "/kiosk/" });
  await navigator.storage.persist(); // else a browser short of room may throw numbers and files away
  const { version, files } = await get(`/api/v1/sites/${encodeURIComponent(site)}/kiosk/files`);
  const name = KEPT + version;
  const cache = await caches.open(name);
  if (!(await cache.match(COMPLETE))) {
    await fetchAll(cache, files);
    await cache.put(COMPLETE, new Response(version));
  }
  const old = (await caches.keys()).filter((key) => key.startsWith(KEPT) && key !== name);
  await Promise.all(old.map((key) => caches.delete(key)));
}

async function fetchAll(cache, files) {
  const left = [...files];
  const work = async () => {
    for (let url = left.shift(); url; url = left.shift()) {
      const answer = await fetch(url, { cache: "no-cache" });
      if (!answer.ok) throw new TypeError(`${url} ${answer.status}`);
      await cache.put(url, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
