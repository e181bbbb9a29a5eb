// Signing in by the service of the house: the button, and the way out when somebody signs out.

import { html, useEffect, useRef, useState } from "../shared/html.js";
import { get, send } from "../shared/api.js";
import { cameBySso, rememberSso } from "./preferences.js";
import { useRoom } from "./room.js";

const PATIENCE_MS = 40_000; // the server asks the service meanwhile, and gives up sooner
const OFF = { on: false, button: null, only: false };

const address = (site, deed = "") => `/api/v1/sites/${encodeURIComponent(site)}/sso${deed}`;

/** How this site lets people in; null until it is known. Whatever goes wrong, a password will do. */
export function useSso(site) {
  const [sso, setSso] = useState(null);
  useEffect(() => {
    get(address(site)).then(setSso, () => setSso(OFF));
  }, [site]);
  return sso;
}

export function BySso({ sso }) {
  const { t, lang } = useRoom();
  const { go, busy, trouble } = useWay(sso);
  const button = useRef(null);
  useEffect(() => {
    if (sso.only) button.current.focus();
  }, []);

  return html`<div class="sso">
    <button type="button" class="big" data-sso ref=${button} aria-disabled=${busy} aria-describedby="sso-trouble" onClick=${() => go()}>
      ${busy ? t("console-sso-busy") : (sso.button?.[lang] ?? t("console-sso"))}
    </button>
    <p id="sso-trouble" class="trouble sso-trouble" role="alert">${trouble}</p>
    ${!sso.only && html`<p class="sso-or"><span>${t("console-sso-or")}</span></p>`}
  </div>`;
}

/** In the own account: from the password to the service. */
export function JoinSso({ session }) {
  const { t, site } = useRoom();
  const sso = useSso(site);
  const { go, busy, trouble } = useWay(sso);
  if (!sso?.on) return null;
  return html`<section class="enter-card" aria-labelledby="sso-own">
    <h2 id="sso-own">${t("console-sso-own")}</h2>
    ${sso.joined
      ? html`<p>${t("console-sso-joined")}</p>`
      : html`<p class="hint">${t("console-sso-join-hint")}</p>
          <p id="sso-trouble" class="trouble sso-trouble" role="alert">${trouble}</p>
          <p>
            <button type="button" class="plain" data-sso-join aria-disabled=${busy} aria-describedby="sso-trouble" onClick=${() => go({ join: true }, session.csrf_token)}>
              ${t(busy ? "console-sso-busy" : "console-sso-join")}
            </button>
          </p>`}
  </section>`;
}

/** The way to the service: `go(body, csrf)` leaves this page, or says why not. */
function useWay(sso) {
  const { t, site } = useRoom();
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const backAgain = ({ persisted }) => persisted && setBusy(false); // by the browser's own button, from a kept page
    addEventListener("pageshow", backAgain);
    return () => removeEventListener("pageshow", backAgain);
  }, []);
  const go = async (body = {}, csrf = undefined) => {
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      const { url } = await send("POST", address(site, "/start"), body, { csrf, patience: PATIENCE_MS });
      rememberSso(site);
      location.assign(url);
    } catch (no) {
      setTrouble(sentence(no, sso, t));
      setBusy(false);
    }
  };
  return { go, busy, trouble };
}

function sentence(no, sso, t) {
  if (no.code === "sso_unreachable" && !sso.only) return t("console-sso-away");
  if (no.status === 429) return t("console-too-many-tries-soon");
  if (!no.status || no.status >= 500) return t("console-sign-in-away");
  return no.message || t("console-fault");
}

/** Name and password, folded away where they are for admins alone. */
export function Fold({ when, children }) {
  const { t } = useRoom();
  if (!when) return children;
  return html`<details class="sso-fold">
    <summary>${t("console-sso-password")}</summary>
    <div>${children}</div>
  </details>`;
}

/** Whoever came by the service is led there to sign out, where the house wants it. Here she is out already. */
export async function signOutThere(site) {
  if (!cameBySso()) return;
  rememberSso(null);
  const way = await send("POST", address(site, "/leave")).catch(() => null); // away or switched off: nothing is lost
  if (way?.url) location.assign(way.url);
}
