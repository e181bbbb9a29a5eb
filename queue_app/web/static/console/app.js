// The page from outside: texts, sign-in, choice of a counter, work. One stage at a time.

import { html, useCallback, useEffect, useMemo, useRef, useState } from "../shared/html.js";
import { get, send, setLanguage } from "../shared/api.js";
import { loadTexts } from "../shared/texts.js";
import { ACCOUNT, Account } from "./account.js";
import { Calendar } from "./calendar.js";
import { Counters } from "./counters.js";
import { HouseSettings, SETTINGS } from "./house-settings.js";
import { Lead } from "./lead.js";
import { preferredLanguage, rememberLanguage } from "./preferences.js";
import { Room, useNight, wording } from "./room.js";
import { Reception } from "./reception.js";
import { CALENDAR } from "./to-calendar.js";
import { SignIn } from "./sign-in.js";
import { signOutThere } from "./sso.js";
import { Work } from "./work.js";

const TRY_AGAIN_MS = 3000;
// In the address, so that the page of the reception can be kept as a bookmark and stays after a reload.
const RECEPTION = "#tresen";
const LEAD = "#leitung";

function useTexts() {
  const [texts, setTexts] = useState(null);
  const choose = useCallback(async (lang) => {
    setLanguage(lang);
    try {
      const t = await loadTexts(lang, ["console"]);
      document.documentElement.lang = lang;
      setTexts({ t, lang });
    } catch {
      setTimeout(choose, TRY_AGAIN_MS, lang); // the server went away between the page and its texts
    }
  }, []);
  useEffect(() => {
    choose(preferredLanguage());
  }, []);
  return [texts, choose];
}

export function App({ site }) {
  const [texts, chooseLanguage] = useTexts();
  const night = useNight();
  const room = useMemo(() => texts && { ...texts, site, night, words: wording(texts.t, texts.lang) }, [texts, night]);
  if (!room) return html`<div class="blank" aria-busy="true"></div>`;
  const onLanguage = (lang) => {
    rememberLanguage(lang);
    chooseLanguage(lang);
  };
  return html`<${Room.Provider} value=${{ ...room, onLanguage }}><${Stages} site=${site} t=${room.t} /><//>`;
}

function Stages({ site, t }) {
  const [stage, setStage] = useState({ name: "loading" });
  const again = useRef(0);

  const look = useCallback(async () => {
    clearTimeout(again.current);
    try {
      setStage(await stageNow(site));
    } catch (no) {
      if (no.status === 401) return setStage({ name: "signed-out" });
      setStage((now) => ({ ...now, away: true }));
      again.current = setTimeout(look, TRY_AGAIN_MS);
    }
  }, [site]);

  useEffect(() => {
    look();
    addEventListener("hashchange", look);
    return () => {
      clearTimeout(again.current);
      removeEventListener("hashchange", look);
    };
  }, [look]);
  const toReception = () => (location.hash = RECEPTION);
  const toLead = leads(stage.session) ? () => (location.hash = LEAD) : null;

  const signedOut = useCallback((word) => setStage({ name: "signed-out", word }), []);
  const leave = async () => {
    try {
      await send("DELETE", "/api/v1/session", {}, { csrf: stage.session.csrf_token });
      signedOut("console-signed-out");
      await signOutThere(site);
    } catch (no) {
      if (no.status === 401) return signedOut("console-signed-out");
      throw no; // still signed in: the part that asked says so
    }
  };

  switch (stage.name) {
    case "signed-out":
      return html`<${SignIn} word=${stage.word} onDone=${look} />`;
    case "choose":
      return html`<${Counters}
        session=${stage.session}
        word=${stage.word}
        onOpen=${(counter) => setStage({ name: "work", session: stage.session, counter })}
        onReception=${toReception}
        onLead=${toLead}
        onSignOut=${leave}
        onSignedOut=${() => signedOut("console-session-over")}
      />`;
    case "reception":
      return html`<${Reception}
        session=${stage.session}
        onBack=${() => (location.hash = "")}
        onLead=${toLead}
        onSignOut=${leave}
        onSignedOut=${() => signedOut("console-session-over")}
      />`;
    case "lead":
      return html`<${Lead}
        session=${stage.session}
        onBack=${() => (location.hash = "")}
        onReception=${toReception}
        onSignOut=${leave}
        onRefused=${(no) => (no.status === 401 ? signedOut("console-session-over") : (location.hash = ""))}
      />`;
    case "calendar":
      return html`<${Calendar}
        session=${stage.session}
        onBack=${() => (location.hash = "")}
        onRefused=${(no) => (no.status === 401 ? signedOut("console-session-over") : (location.hash = ""))}
      />`;
    case "settings":
      return html`<${HouseSettings}
        session=${stage.session}
        onBack=${toLead}
        onRefused=${(no) => (no.status === 401 ? signedOut("console-session-over") : (location.hash = ""))}
      />`;
    case "account":
      return html`<${Account}
        session=${stage.session}
        onBack=${() => (location.hash = "")}
        onSignOut=${leave}
        onSignedOut=${() => signedOut("console-session-over")}
      />`;
    case "work":
      return html`<${Work}
        key=${stage.counter}
        session=${stage.session}
        counter=${stage.counter}
        onReception=${toReception}
        onLead=${toLead}
        onGone=${(word) => setStage({ name: "choose", session: stage.session, word })}
        onSignOut=${leave}
        onSignedOut=${() => signedOut("console-session-over")}
      />`;
    default:
      return html`<main class="blank" aria-busy="true">
        <p role="status">${t(stage.away ? "console-server-away" : "console-loading")}</p>
      </main>`;
  }
}

function leads(session) {
  return ["lead", "admin"].includes(session?.role);
}

/** Where this browser stands: at its counter when it has one, else before the choice. */
async function stageNow(site) {
  const session = await get("/api/v1/session");
  if (session.site !== site) {
    location.replace(`/console/${encodeURIComponent(session.site)}`);
    return { name: "loading" };
  }
  if (location.hash === ACCOUNT) return { name: "account", session };
  if (location.hash === CALENDAR) return { name: "calendar", session };
  if (location.hash === RECEPTION) return { name: "reception", session };
  if (location.hash === LEAD && leads(session)) return { name: "lead", session };
  if (location.hash === SETTINGS && leads(session)) return { name: "settings", session };
  const counters = await get(`/api/v1/sites/${encodeURIComponent(site)}/counters`);
  const mine = counters.filter((counter) => counter.mine && counter.state !== "closed");
  const counter = mine.find(({ id }) => id === session.counter) ?? mine[0];
  return counter ? { name: "work", session, counter: counter.id } : { name: "choose", session };
}
