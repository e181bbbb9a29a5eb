// The offer to be told while this page is closed (web push). Nothing happens before the visitor taps it. What the browser
// then keeps is a worker that belongs to this very address, and it goes as soon as the ticket is over.
import { get, send } from "/static/shared/api.js";
import { html, useEffect, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";

const scope = location.pathname;
const address = `/api/v1/tickets/${scope.split("/")[2]}/push`;

export function supported() {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

async function mine() {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found && new URL(found.scope).pathname === scope ? found : null;
}

async function subscription() {
  return (await mine())?.pushManager.getSubscription() ?? null;
}

function tell(found, { language, near }) {
  const { endpoint, keys } = found.toJSON();
  return send("POST", address, { endpoint, p256dh: keys.p256dh, auth: keys.auth, language, near });
}

async function turnOn(wish) {
  // First of all: browsers ask only as long as they remember the tap.
  if ((await Notification.requestPermission()) !== "granted") throw new DOMException("refused", "NotAllowedError");
  await navigator.serviceWorker.register("/t/worker.js", { scope });
  const { pushManager } = await navigator.serviceWorker.ready;
  const { key } = await get(address);
  await (await pushManager.getSubscription())?.unsubscribe(); // one that was made with another key cannot be used
  const found = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  await tell(found, wish);
}

async function turnOff() {
  await forget();
  await send("DELETE", address);
}

// Nothing stays behind in the browser.
export async function forget() {
  const registration = await mine();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
  for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
  await registration?.unregister();
}

// Where it is on already, the server learns of another language or place, and what was told while away is cleared.
export async function refresh(wish) {
  const found = supported() && (await subscription());
  if (!found) return;
  for (const shown of await (await mine()).getNotifications()) shown.close();
  await tell(found, wish).catch((failure) => {
    if (!failure.status && failure.name !== "TypeError") throw failure; // no answer: what it knew still holds
  });
}

export function PushCard({ view, near }) {
  const { t, language } = view;
  const [state, setState] = useState(null); // on, off, busy, failed; null while nobody knows
  useEffect(() => { subscription().then((found) => setState(found ? "on" : "off")); }, []);
  if (state === null) return null;
  async function toggle() {
    const to = state === "on" ? "off" : "on";
    setState("busy");
    try {
      await (to === "on" ? turnOn({ language, near }) : turnOff());
      setState(to);
    } catch (failure) {
      // Refused, or a browser without a push service, or no answer: the page itself goes on working.
      console.warn(failure.name);
      setState("failed");
      await forget();
    }
  }
  const on = state === "on";
  return html`<section class="card hint push" data-push=${state} aria-labelledby="push-title">
    ${icon(on ? "bell-check" : "bell")}
    <div>
      <p id="push-title"><b>${t("phone-push-title")}</b></p>
      <p role="status">${t(`phone-push-${{ on: "on", failed: "failed" }[state] ?? "privacy"}`)}</p>
    </div>
    ${state !== "failed" && html`<button type="button" disabled=${state === "busy"} onClick=${toggle}>
      ${icon(on ? "bell-off" : "bell-ringing")}${t(on ? "phone-push-turn-off" : "phone-push-turn-on")}</button>`}
  </section>`;
}
