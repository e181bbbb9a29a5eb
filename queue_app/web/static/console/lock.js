// A locked console: nothing of visitors, a PIN or the password, and the silent call for help.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { get, send } from "../shared/api.js";
import { icon } from "../shared/signs.js";
import { Languages } from "./bar.js";
import { useTwice } from "./help-bar.js";
import { useRoom } from "./room.js";
import { useSessionLine } from "./session-line.js";
import { sentence } from "./sign-in.js";

export const LOCK = "console-lock";

/** Lock this and every other page of the clerk. Without a server the page at least covers itself. */
export async function lockConsole() {
  try {
    const { csrf_token: csrf } = await get("/api/v1/session");
    await send("POST", "/api/v1/session/lock", {}, { csrf });
  } finally {
    dispatchEvent(new Event(LOCK));
  }
}

/** The way there, wherever it says who is signed in. */
export function ToLock({ plain }) {
  const { t } = useRoom();
  return html`<button type="button" class=${plain ? "plain" : ""} data-lock aria-keyshortcuts="L" onClick=${() => lockConsole().catch(() => {})}>
    ${t("console-lock")} <kbd>L</kbd>
  </button>`;
}

export function Locked({ session, away, onLook, onSignOut }) {
  const { t, site } = useRoom();
  const [own, setOwn] = useState(null); // "pin" or "password", as she chose
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const secret = useRef(null);
  const by = session.pin_tries === 0 ? "password" : (own ?? "pin");
  useSessionLine(site, true, onLook);
  useLayoutEffect(() => {
    document.title = t("console-locked");
  }, [t]);
  useLayoutEffect(() => secret.current.focus(), [by]);

  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      await send("POST", "/api/v1/session/unlock", { [by]: secret.current.value }, { csrf: session.csrf_token });
    } catch (no) {
      setTrouble(wrong(no, t));
      setBusy(false);
      secret.current.value = "";
      secret.current.focus();
      return onLook(); // how many tries are left
    }
    await onLook();
    setBusy(false); // where it is still locked
  };
  const help = async () => {
    setSaid("");
    try {
      const counter = encodeURIComponent(session.counter);
      await send("POST", `/api/v1/sites/${encodeURIComponent(site)}/counters/${counter}/help`, {}, { csrf: session.csrf_token });
      setSaid(t("console-help-yours"));
    } catch (no) {
      setSaid(no.status ? no.message : t("console-sign-in-away"));
    }
  };
  const twice = useTwice(() => setSaid(t("console-press-again")), help);
  // In the field of a PIN a letter means nothing, so it stays the key that it always is.
  const pressed = (event) => {
    const typing = event.target === secret.current && by === "password";
    if (event.key.toLowerCase() !== "h" || typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (session.counter) twice();
  };
  useEffect(() => {
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });

  return html`<main class="enter" data-locked=${by}>
    <form class="enter-card" onSubmit=${submit} aria-labelledby="locked">
      <h1 id="locked">${icon("lock")} ${t("console-locked")}</h1>
      <p>${t("console-signed-in-as", { name: session.name })}</p>
      <p class="hint">${t(session.away ? "console-locked-counter" : "console-locked-said")}</p>
      <p class="field">
        <label for="secret">${t(by === "pin" ? "console-pin" : "console-password")}</label>
        ${by === "pin"
          ? html`<input id="secret" key="pin" ref=${secret} class="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="8" required aria-describedby="trouble" />`
          : html`<input id="secret" key="password" ref=${secret} type="password" autocomplete="current-password" maxlength="200" required aria-describedby="trouble" />`}
      </p>
      <p id="trouble" class="trouble" role="alert">${trouble || (away ? t("console-server-away") : "")}</p>
      <button class="big" type="submit" aria-disabled=${busy}>${t("console-unlock")}</button>
      ${session.pin_tries > 0 &&
      html`<button type="button" class="plain" data-other onClick=${() => setOwn(by === "pin" ? "password" : "pin")}>
        ${t(by === "pin" ? "console-unlock-by-password" : "console-unlock-by-pin")}
      </button>`}
    </form>
    <div class="locked-foot">
      ${session.counter && html`<button type="button" class="plain" data-call-help onClick=${help}>${t("console-call-help")} <kbd>H H</kbd></button>`}
      <button type="button" class="plain" data-sign-out onClick=${() => onSignOut().catch(() => setTrouble(t("console-server-away")))}>${t("console-sign-out")}</button>
    </div>
    <p role="status">${said}</p>
    <${Languages} />
  </main>`;
}

function wrong(no, t) {
  if (no.code === "wrong_pin" && no.details.left > 0) return t("console-wrong-pin", { left: no.details.left });
  if (no.code === "wrong_pin" || no.code === "password_needed") return t("console-password-needed");
  if (no.code === "wrong_password") return t("console-wrong-password-only");
  return sentence(no, t);
}
