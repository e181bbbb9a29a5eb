// The service worker: the page starts without a network, from files that offline/files.js has put aside as one complete
// version. With a network it changes nothing: every file comes from the server, so a new version is seen at once.
const FILES = /^\/(kiosk|static|texts)\//;
const SPEECH = /^\/api\/v1\/sites\/[^/]+\/speech\//;
const KEPT = "kiosk-files-";
const COMPLETE = "/kiosk/complete";
const HEARD = "kiosk-speech";
const PATIENCE_MS = 3_000; // a network that swallows everything must not keep the page waiting
const MOST_SOUNDS = 600;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (FILES.test(pathname)) event.respondWith(fromServer(request, () => kept(request)));
  else if (SPEECH.test(pathname)) event.respondWith(spoken(request, (work) => event.waitUntil(work)));
});

// The server's answer; what is kept when there is none in time. With nothing kept the network's own failure stands.
async function fromServer(request, instead) {
  const answer = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const first = await Promise.race([answer, late]).catch(() => undefined);
  if (first && first.status < 500) return first;
  return (await instead()) ?? answer;
}

async function kept(request) {
  for (const name of (await caches.keys()).filter((key) => key.startsWith(KEPT)).reverse()) {
    const cache = await caches.open(name);
    if (await cache.match(COMPLETE)) return cache.match(request, { ignoreSearch: true, ignoreVary: true });
  }
  return undefined;
}

// A sound that was heard once can be heard without a network.
async function spoken(request, meanwhile) {
  const cache = await caches.open(HEARD);
  const answer = await fromServer(request, () => cache.match(request.url));
  if (answer.status === 200 && answer.type === "basic") meanwhile(keep(cache, request.url, answer.clone()));
  return answer;
}

async function keep(cache, url, answer) {
  await cache.put(url, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_SOUNDS)).map((old) => cache.delete(old)));
}
