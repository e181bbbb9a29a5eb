// Shows what the house tells this phone while its page is closed. It belongs to one ticket's page (its scope), keeps no
// files and answers no requests.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function pages() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.split("#")[0] === self.registration.scope);
}

// Browsers want every notice to be shown. While the page itself is being looked at, and rings, it comes without a sound.
async function show({ title, body, lang, dir, call }) {
  const silent = (await pages()).some(({ visibilityState }) => visibilityState === "visible");
  await self.registration.showNotification(title, {
    body, lang, dir, silent,
    tag: "ticket", // the newer takes the place of the older
    renotify: !silent,
    requireInteraction: call,
    ...(call && !silent && { vibrate: [500, 150, 500, 150, 900] }),
  });
}

async function open() {
  const [page] = await pages();
  return page ? page.focus() : self.clients.openWindow(self.registration.scope);
}

self.addEventListener("push", (event) => event.waitUntil(show(event.data.json())));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});
