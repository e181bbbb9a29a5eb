// The phone page: which ticket, which language, which view.
import { html, render, useEffect, useRef, useState } from "/static/shared/html.js";
import { setLanguage } from "/static/shared/api.js";
import { loadTexts } from "/static/shared/texts.js";
import { follow } from "./follow.js";
import { choose, LANGUAGES, pick } from "./language.js";
import { useNear } from "./near.js";
import { LanguageSheet } from "./sheet.js";
import { Called, Missed, Over, Parked, Serving, Unknown, Waiting } from "./states.js";
import { keepAwake, ring } from "./tone.js";
import { LiveMark, Top } from "./top.js";
import { viewOf } from "./view.js";
import { LaterSheet, LeaveSheet, Wishes } from "./wishes.js";

const VIEWS = { planned: Waiting, waiting: Waiting, called: Called, serving: Serving, parked: Parked, missed: Missed };
const PARTS = ["phone"];
const AGAIN_AFTER = 3000;

function Phone({ secret }) {
  const [seen, setSeen] = useState({ ticket: null, shownAt: null, gone: false, live: null });
  const [t, setTexts] = useState(null);
  const [wish, setWish] = useState(null); // later, leave, language, or nothing
  const [said, setSaid] = useState("");
  const line = useRef(null);
  const { ticket, gone } = seen;
  const languages = ticket?.languages ?? LANGUAGES;
  const [chosen, setChosen] = useState(0); // counts choices, so that one is a reason to look again
  const language = ticket || gone ? pick(languages.map(({ code }) => code), ticket?.language) : null;

  useEffect(() => { line.current = follow(secret, setSeen); }, []);
  useTexts(language, chosen, setTexts);
  useCall(ticket, () => setWish(null));
  const near = useNear(ticket);
  const Notices = useNotices({ ticket, gone, language, place: near.place });
  useEffect(() => setSaid(""), [ticket?.state]);
  const view = viewOf({ t, language, ticket, live: seen.live, Notices });
  useRoot({ t, ticket, gone, colour: ticket && view.colourOf(ticket.desk) });

  if (!t) return null;
  const Body = VIEWS[ticket?.state] ?? Over;
  const close = () => setWish(null);
  return html`
    <${Top} ticket=${ticket} t=${t} onLanguage=${() => setWish("language")}
      name=${languages.find(({ code }) => code === language)?.name}>
      ${!gone && html`<${LiveMark} seen=${seen} view=${view} />`}
    </${Top}>
    <main class=${gone ? "unknown" : ticket.state}>
      ${gone ? html`<${Unknown} t=${t} />` : html`<${Body} ticket=${ticket} view=${view} near=${near} />`}
    </main>
    <p class="unseen" role="status">${said}</p>
    ${!gone && html`<${Wishes} t=${t} ticket=${ticket} ask=${setWish} />`}
    ${wish === "later" && ticket.state === "waiting" && html`<${LaterSheet} t=${t} line=${line.current} onClose=${close}
      onDone=${(minutes) => setSaid(t("phone-later-done", { minutes }))} />`}
    ${wish === "leave" && html`<${LeaveSheet} t=${t} line=${line.current} number=${ticket.number} onClose=${close} />`}
    ${wish === "language" && html`<${LanguageSheet} t=${t} languages=${languages} current=${language} onClose=${close}
      onChoose=${(code) => { choose(code); setChosen(chosen + 1); close(); }} />`}`;
}

function useTexts(language, chosen, setTexts) {
  useEffect(() => {
    if (!language) return undefined;
    let wanted = true; // the answer to an earlier choice may come later
    setLanguage(language);
    const load = () => loadTexts(language, PARTS).then(
      (t) => wanted && setTexts(() => t),
      () => wanted && setTimeout(load, AGAIN_AFTER),
    );
    load();
    return () => { wanted = false; };
  }, [language, chosen]);
}

// Notices to a closed page are offered by few houses, and what is left of them goes with the ticket: their module is
// asked for only then.
function useNotices({ ticket, gone, language, place }) {
  const [found, setFound] = useState(null);
  const over = gone || ["done", "left"].includes(ticket?.state);
  const wanted = Boolean("serviceWorker" in navigator && (over || ticket?.push));
  useEffect(() => {
    if (!wanted || found) return undefined;
    const load = () => import("./push.js").then((push) => setFound(() => push), () => setTimeout(load, AGAIN_AFTER));
    load();
    return undefined;
  }, [wanted, found]);
  useEffect(() => { if (found && over) found.forget(); }, [found, over]);
  useEffect(() => { if (found && ticket?.push && !over) found.refresh({ language, near: place }); }, [found, language, place]);
  return ticket?.push && found?.supported() ? found.PushCard : null;
}

// The page as a whole takes its state and the desk's colour; the demo wall reads the state from here.
function useRoot({ t, ticket, gone, colour }) {
  const state = gone ? "unknown" : (ticket?.state ?? "loading");
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.state = state;
    if (colour) root.style.setProperty("--desk", colour);
    if (!t) return;
    root.lang = t.lang;
    root.dir = t.dir;
    document.title = gone ? t("phone-unknown") : t("phone-title", { number: ticket.number });
  }, [t, state, colour]);
}

// Rings once for each ring of the office; a sheet that is open must not hide the call.
function useCall(ticket, onCall) {
  const rung = useRef(null);
  useEffect(() => {
    if (ticket?.state !== "called" || ticket.call === rung.current) return;
    rung.current = ticket.call;
    onCall();
    ring();
    window.scrollTo(0, 0);
  }, [ticket?.state, ticket?.call]);
}

document.addEventListener("visibilitychange", keepAwake);
const secret = location.pathname.split("/")[2] ?? "";
render(html`<${Phone} secret=${secret} />`, document.getElementById("page"));
