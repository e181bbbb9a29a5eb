// The own account: where this clerk is signed in, and ending a session that was forgotten somewhere.

import { html, useEffect, useRef, useState } from "../shared/html.js";
import { get, send } from "../shared/api.js";
import { Languages } from "./bar.js";
import { useRoom } from "./room.js";
import { JoinSso } from "./sso.js";

export const ACCOUNT = "#konto";

/** The way there, wherever it says who is signed in. */
export function ToAccount({ plain }) {
  const { t } = useRoom();
  return html`<button type="button" class=${plain ? "plain" : ""} data-account onClick=${() => (location.hash = ACCOUNT)}>
    ${t("console-account")}
  </button>`;
}

export function Account({ session, onBack, onSignOut, onSignedOut }) {
  const { t } = useRoom();
  const [sessions, setSessions] = useState(null);
  const [said, setSaid] = useState("");
  const busy = useRef(false);
  useEffect(() => {
    document.title = t("console-account");
  }, [t]);

  const run = async (work, done = "") => {
    if (busy.current) return;
    busy.current = true;
    try {
      setSessions(await work());
      setSaid(done);
    } catch (no) {
      if (no.status === 401) return onSignedOut();
      setSaid(no.message && no.status ? no.message : t("console-server-away"));
    } finally {
      busy.current = false;
    }
  };
  useEffect(() => {
    run(() => get("/api/v1/sessions"));
  }, []);
  const end = (which) => run(() => send("POST", `/api/v1/sessions/${which}`, {}, { csrf: session.csrf_token }), t("console-account-ended"));

  return html`<main class="enter enter-wide">
    <header class="enter-head">
      <p>${t("console-signed-in-as", { name: session.name })}</p>
      <${Languages} />
      <button type="button" class="plain" data-back onClick=${onBack}>${t("console-reception-back")}</button>
      <button type="button" class="plain" onClick=${() => onSignOut().catch(() => setSaid(t("console-server-away")))}>${t("console-sign-out")}</button>
    </header>
    <section class="enter-card" aria-labelledby="sessions">
      <h1 id="sessions">${t("console-account-sessions")}</h1>
      <p class="hint">${t("console-account-hint")}</p>
      <ul class="sessions">
        ${sessions?.map((one) => html`<${Session} key=${one.id} one=${one} onEnd=${() => end(`${one.id}/end`)} />`)}
      </ul>
      <p role="status">${sessions ? said : said || t("console-loading")}</p>
      ${sessions?.length > 1 &&
      html`<p><button type="button" class="big" data-end-others onClick=${() => end("end-others")}>${t("console-account-end-others")}</button></p>`}
    </section>
    <${JoinSso} session=${session} />
  </main>`;
}

function Session({ one, onEnd }) {
  const { t } = useRoom();
  const at = (iso) => new Intl.DateTimeFormat(t.lang, { dateStyle: "short", timeStyle: "short" }).format(new Date(iso));
  const what = t(`console-account-${one.device}`);
  const since = t("console-account-since", { at: at(one.began_at) });
  return html`<li data-session=${one.own ? "own" : "other"}>
    <p>
      <strong>${what}</strong> ${one.own && html`<span>(${t("console-account-here")})</span>`}<br />
      ${since}<br />
      ${t("console-account-used", { at: at(one.used_at) })}
    </p>
    ${!one.own &&
    html`<button type="button" class="plain" data-end aria-label=${`${t("console-account-end")}: ${what}, ${since}`} onClick=${onEnd}>
      ${t("console-account-end")}
    </button>`}
  </li>`;
}
