// The page to which the sign-in service of the house sends a browser back. It hands over what it was given, once, and
// goes on to the console; or it says in a sentence what went wrong.

import { html, render, useLayoutEffect, useRef } from "../shared/html.js";
import { get, send, setLanguage } from "../shared/api.js";
import { loadTexts } from "../shared/texts.js";
import { cameBySso, preferredLanguage, rememberSso } from "./preferences.js";

const PATIENCE_MS = 40_000;
const GIVEN = ["state", "code", "iss", "error"];
const toConsole = (site) => `/console/${encodeURIComponent(site)}`;

const lang = preferredLanguage();
setLanguage(lang);
const t = await loadTexts(lang, ["console"]);
document.documentElement.lang = lang;
document.title = t("console-sign-in");
const query = new URLSearchParams(location.search);
history.replaceState(null, "", location.pathname); // a code in the address would be offered again by every reload
const root = document.getElementById("console");
root.replaceChildren();

function Back({ trouble }) {
  const link = useRef(null);
  useLayoutEffect(() => link.current?.focus(), [trouble]);
  if (!trouble) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-sso-finishing")}</p></main>`;
  const site = cameBySso();
  return html`<main class="enter">
    <section class="enter-card" aria-labelledby="trouble-head">
      <h1 id="trouble-head">${t("console-sso-trouble")}</h1>
      <p class="trouble" role="alert">${trouble}</p>
      <a class="big sso-back" ref=${link} href=${site ? toConsole(site) : "/"}>${t("console-sso-back")}</a>
    </section>
  </main>`;
}

async function finish() {
  const given = Object.fromEntries(GIVEN.filter((name) => query.has(name)).map((name) => [name, query.get(name)]));
  try {
    return await send("POST", "/api/v1/sso/finish", given, { patience: PATIENCE_MS });
  } catch (no) {
    // Handed over twice, by a reload or a double click: the first time may have let her in.
    if (no.code === "sso_stale") return await get("/api/v1/session").catch(() => Promise.reject(no));
    throw no;
  }
}

render(html`<${Back} />`, root);
try {
  const { site } = await finish();
  rememberSso(site);
  location.replace(toConsole(site));
} catch (no) {
  const away = !no.status || no.status >= 500;
  render(html`<${Back} trouble=${away ? t("console-sign-in-away") : no.message || t("console-fault")} />`, root);
}
