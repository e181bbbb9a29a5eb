// The house's devices: which kiosk and which screen is there, and since when one is not.

import { html, useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { icon } from "../shared/signs.js";
import { useLook } from "./look.js";
import { useRoom } from "./room.js";

const LOOK_AGAIN_MS = 30_000;
const DEVICE_ICONS = { kiosk: "hand-finger", display: "device-tv", printer: "printer" };

/** `onRevoke` takes the right to ask away, where that is offered; another `version` looks again at once. */
export function Devices({ onRevoke, version }) {
  const { t, site } = useRoom();
  const [devices, setDevices] = useState([]);
  useEffect(() => {
    let timer = 0;
    let over = false;
    const look = async () => {
      // What was said half a minute ago may stay: the line itself says when the server is away.
      const found = await get(`/api/v1/sites/${encodeURIComponent(site)}/devices`).catch(() => null);
      if (over) return;
      if (found) setDevices(found);
      timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [site, version]);
  const printers = useLook(`/api/v1/sites/${encodeURIComponent(site)}/printers`);
  if (!devices.length && !printers.length) return null;
  return html`<section class="card" aria-labelledby="devices">
    <h2 id="devices">${t("console-rec-devices")}</h2>
    <ul class="devices">
      ${devices.map(
        (one) => html`<li key=${`${one.kind}/${one.name}`} data-here=${String(one.here)}>
          ${icon(DEVICE_ICONS[one.kind])} <strong>${one.name}</strong> <span>${said(t, one)}</span>
          ${tells(t, one).map(([bad, words]) => html`<span class=${bad ? "bad" : "fine"} key=${words}>${words}</span>`)}
          ${onRevoke &&
          html`<button type="button" class="plain" data-revoke aria-label=${t("console-set-revoke-this", { name: one.name })} onClick=${() => onRevoke(one)}>
            ${t("console-set-revoke")}</button>`}
        </li>`,
      )}
      ${printers.map(
        (one) => html`<li key=${`printer/${one.name}`} data-here=${String(one.state === "ready")}>
          ${icon("printer")} <span class=${sound(one) ? "fine" : "bad"}>${printerSaid(t, one)}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}

// What a kiosk or a screen tells of itself, and whether somebody has to do something about it.
function tells(t, { kind, page, version, waiting, left, printer }) {
  const found = [];
  if (version) found.push([false, t("console-rec-device-version", { version })]);
  if (page) found.push([false, t(`console-rec-kiosk-page-${page}`)]);
  if (waiting) found.push([true, t("console-rec-kiosk-waiting", { count: waiting })]);
  if (left !== undefined && left !== null) found.push([false, t("console-rec-kiosk-left", { count: left })]);
  if (printer) found.push([Boolean(printer.state) && !sound(printer), printerSaid(t, printer)]);
  else if (kind === "kiosk" && page) found.push([false, t("console-rec-kiosk-own-printer")]);
  return found;
}

const sound = ({ state }) => state === "ready" || state === "low";

function printerSaid(t, { name, state }) {
  if (!state) return t("console-rec-kiosk-printer-unheard", { name });
  return state === "ready" ? t("console-rec-kiosk-printer", { name }) : t(`console-printer-${state.replace("_", "-")}`, { name });
}

// A printer asks for nothing by itself, so its silence says nothing.
function said(t, { kind, here, last_seen: seen, invited_until: until }) {
  if (until) return t(new Date(until) > new Date() ? "console-rec-device-invited" : "console-rec-device-link-over");
  if (!seen) return t("console-rec-device-never");
  const at = new Intl.DateTimeFormat(t.lang, { dateStyle: "short", timeStyle: "short" }).format(new Date(seen));
  return here ? t("console-rec-device-here") : kind === "printer" ? t("console-rec-device-seen", { at }) : t("console-rec-device-gone", { at });
}
