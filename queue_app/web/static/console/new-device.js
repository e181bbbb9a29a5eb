// A new kiosk or screen: a link and its QR code, shown once. Whoever opens it first becomes the device.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { Dialog } from "./dialog.js";
import { useRoom } from "./room.js";

const KINDS = ["display", "kiosk"];
const LAYOUTS = ["full", "door"];
const LOOK_MS = 2000;

export function NewDevice({ data, press, act }) {
  const { t } = useRoom();
  const [kind, setKind] = useState("display");
  const [name, setName] = useState("");
  const [shows, setShows] = useState("full"); // a layout, or "screen " and the id of a configured screen
  const [invited, setInvited] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    if (press.locked) return;
    const [, screen] = shows.split(" ");
    const more = kind !== "display" ? {} : screen ? { screen } : { layout: shows };
    const found = await act("set-invite", "/settings/devices/invite", { kind, name: name.trim(), ...more }, () => t("console-set-did-invited", { name }));
    if (found) setInvited({ ...found, kind, name: name.trim() });
  };
  const close = () => (setInvited(null), setName(""));
  return html`<section class="card" aria-labelledby="new-device">
    <h2 id="new-device">${t("console-set-new-device")}</h2>
    <form class="new-closure" onSubmit=${submit}>
      <fieldset class="ticks">
        <legend>${t("console-set-device-kind")}</legend>
        ${KINDS.map(
          (one) => html`<label class="tick" key=${one}>
            <input type="radio" name="device-kind" value=${one} checked=${one === kind} onChange=${() => setKind(one)} /> ${t(`console-set-device-${one}`)}
          </label>`,
        )}
      </fieldset>
      <p class="field"><label for="device-name">${t("console-set-device-name")}</label>
        <input id="device-name" required maxlength="80" autocomplete="off" value=${name} onInput=${(event) => setName(event.target.value)} aria-describedby="device-name-hint" />
        <span id="device-name-hint" class="hint">${t("console-set-device-name-hint")}</span></p>
      ${kind === "display" &&
      html`<p class="field"><label for="device-shows">${t("console-set-device-shows")}</label>
        <select id="device-shows" value=${shows} onChange=${(event) => setShows(event.target.value)}>
          ${LAYOUTS.map((one) => html`<option key=${one} value=${one}>${t(`console-set-device-${one}`)}</option>`)}
          ${data.screens.map(({ id }) => html`<option key=${id} value=${`screen ${id}`}>${t("console-set-device-screen", { id })}</option>`)}
        </select></p>`}
      <p class="hint">${t("console-set-device-printers")}</p>
      <p class="dialog-buttons"><button type="submit" class="big" data-invite aria-disabled=${String(press.locked || !name.trim())}>${t("console-set-invite")}</button></p>
    </form>
    ${invited && html`<${Invitation} ...${invited} onClose=${close} />`}
  </section>`;
}

function Invitation({ kind, name, link, qr, until, onClose }) {
  const { t, site } = useRoom();
  const [state, setState] = useState("waits"); // waits, there or over
  const close = useRef(null);
  useLayoutEffect(() => close.current.focus(), []);
  useEffect(() => {
    const look = async () => {
      const found = await get(`/api/v1/sites/${encodeURIComponent(site)}/devices`).catch(() => []); // asked again in a moment
      if (found.some((one) => one.kind === kind && one.name === name && one.last_seen)) setState("there");
      else if (new Date(until) < new Date()) setState("over");
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const at = new Intl.DateTimeFormat(t.lang, { timeStyle: "short" }).format(new Date(until));
  return html`<${Dialog} title=${t("console-set-invite-title", { name })} onClose=${onClose}>
    ${state === "waits" &&
    html`<p>${t(`console-set-invite-how-${kind}`)}</p>
      <img class="invite-qr" src=${qr} alt=${t("console-set-invite-qr")} />
      <p class="invite-link"><code data-link>${link}</code></p>
      <p class="hint">${t("console-set-invite-until", { at })}</p>`}
    <p role="status" data-invited=${state}>${state === "waits" ? "" : t(`console-set-invite-${state}`, { name })}</p>
    <p class="dialog-buttons"><button type="button" class="big" ref=${close} onClick=${onClose}>${t("console-help-close")}</button></p>
  <//>`;
}
