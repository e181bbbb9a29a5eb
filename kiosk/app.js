// Which page the visitor sees, and the way between the pages.
import { html, useCallback, useEffect, useMemo, useRef, useState } from "/static/shared/html.js";
import { useCatalogue } from "./catalogue.js";
import { CHECK_IN, Code } from "./code.js";
import { Concerns, Pages, Question } from "./concerns.js";
import { useFonts } from "./fonts.js";
import { Bar, Foot, Strip } from "./frame.js";
import { useIdle } from "./idle.js";
import { useKeys } from "./keys.js";
import { Languages } from "./languages.js";
import { PLAIN, useLooks } from "./looks.js";
import { Closed, Enrol, Loading, Refused, Working } from "./notices.js";
import { NumberPage } from "./number.js";
import { useStandby } from "./offline/standby.js";
import { Store } from "./offline/store.js";
import { useRenewal } from "./renew.js";
import { useScanner } from "./scanner.js";
import { StillThere } from "./still-there.js";
import { useTicket } from "./ticket.js";
import { play } from "./tones.js";
import { FIRST, useTongue } from "./tongue.js";
import { useVoice } from "./voice.js";

const START = { page: "language", group: null, fork: null, adding: false };
const DRAWN_MS = 100; // first the page that the finger asked for, then what nobody waits for
const BODIES = {
  language: Languages, pages: Pages, concerns: Concerns, question: Question, code: Code, closed: Closed, asking: Working,
  refused: Refused, number: NumberPage,
};

export function Kiosk({ site }) {
  const [at, setAt] = useState(START);
  const store = useMemo(() => new Store(site), [site]);
  const { catalogue, problem, refresh } = useCatalogue(site, store);
  const [looks, setLooks] = useLooks(catalogue?.kiosk);
  const { t, speak } = useTongue(catalogue?.languages, problem);
  useFonts(catalogue, problem);
  const standby = useStandby(site, store, catalogue, problem);
  const ticket = useTicket(site, standby);
  const view = catalogue && viewOf(at, ticket, catalogue);
  const page = `${view}/${at.group}/${at.fork}/${at.adding}`;

  const goTo = useCallback((where) => setAt((was) => ({ ...was, group: null, fork: null, ...where })), []);
  const toNumber = useCallback(() => {
    ticket.keep();
    goTo({ page: "pages", adding: false });
  }, [ticket.keep, goTo]);
  const stay = useRef(null);
  const voice = useVoice({ site, t, page, silent: !visitOf(view, looks, ticket), headphones: catalogue?.kiosk.headphones, stay });
  const home = useCallback(() => {
    ticket.forget();
    voice.forget();
    setAt(START);
    setLooks(PLAIN);
    speak(FIRST);
    setTimeout(refresh, DRAWN_MS);
  }, [ticket.forget, voice.forget, setLooks, speak, refresh]);
  // Who was asked for one more concern and says nothing still has a number to see.
  const idle = useIdle(visitOf(view, looks, ticket, voice.on), at.adding ? toNumber : home);
  stay.current = idle.stay;
  useRefreshWhenInTrouble(ticket, refresh);
  useRenewal(visitOf(view, looks, ticket) === null, standby.old);
  useFocusOnHeading(page, Boolean(t && view));
  useTones(view, idle.left !== null);
  const back = () => {
    if (at.fork) goTo({ group: at.group });
    else if (at.group) goTo({});
    else if (at.adding) toNumber();
    else if (ticket.state !== "none" && view !== "number") ticket.forget();
    else if (view !== "number") home();
  };
  useScanner({
    found: (code) => view !== "number" && !at.adding && ticket.checkIn(code),
    enrol: (path) => catalogue?.enrolled === false && location.assign(path),
  });
  useLanguageOfAppointment(at, ticket, speak);
  useKeys({ back, voice, language: view === "number" || at.adding ? null : home });

  if (!t || !catalogue) return html`<${Loading} t=${t} problem=${problem} />`;
  // A token that is taken away does not take the number from who has just got it.
  if (view !== "number" && (catalogue.enrolled === false || ticket.problem?.status === 401)) {
    return html`<${Enrol} t=${t} site=${site} again=${home} />`;
  }

  const choose = async (code) => {
    // Otherwise the strip then says that there is no connection.
    if (!(await speak(code, () => goTo({ page: "pages" })))) refresh();
  };
  const take = async (concern) => {
    if (!at.adding) ticket.take({ concerns: [concern], language: t.code });
    else if (await ticket.add(ticket.given, concern)) goTo({ page: "pages", adding: false });
  };
  const checkIn = (code) => ticket.checkIn(code);
  const walkIn = () => {
    ticket.forget();
    goTo({ page: "pages" });
  };
  const add = () => goTo({ page: "pages", adding: true });
  const shared = {
    t, catalogue, problem, at, goTo, view, ticket, idle, looks, setLooks, voice, choose, take, checkIn, walkIn, add, back, home, toNumber,
  };
  return html`
    <${Strip} t=${t} catalogue=${catalogue} problem=${problem} voice=${voice} />
    <div class="kiosk" data-page=${view}>
      <${Bar} ...${shared} />
      <${BODIES[view]} key=${page} ...${shared} />
      <${Foot} ...${shared} />
    </div>
    ${idle.left !== null && html`<${StillThere} t=${t} idle=${idle} voice=${voice} />`}`;
}

function viewOf(at, ticket, catalogue) {
  if (ticket.state === "given" && !at.adding) return "number";
  if (ticket.state === "refused") return "refused";
  if (ticket.state === "asking" && ticket.slow) return "asking";
  if (at.page === "language") return "language";
  if (!catalogue.open) return "closed";
  if (at.fork === CHECK_IN) return "code";
  if (catalogue.forks.some(({ id }) => id === at.fork)) return "question";
  return catalogue.pages.some(({ id }) => id === at.group) ? "concerns" : "pages";
}

// What kind of patience the page has now (idle.js); null when there is nothing of a visitor on it.
function visitOf(view, looks, ticket, listens = false) {
  if (view === "number" || view === "asking") return view;
  const touched = listens || looks !== PLAIN || ticket.state !== "none";
  return !view || (view === "language" && !touched) ? null : "visit";
}

// Closed, full, a concern that is gone: what this page knows of the house is out of date. And when an answer takes long,
// this finds out whether there is a server at all.
function useRefreshWhenInTrouble({ state, slow }, refresh) {
  useEffect(() => {
    if (state === "refused" || slow === "long") refresh();
  }, [state, slow, refresh]);
}

// Who holds up a QR code on the first page has chosen no language: hers is the one she booked in.
function useLanguageOfAppointment({ page }, { checking, given, problem }, speak) {
  const language = page === "language" && checking ? (given?.language ?? problem?.details?.language) : null;
  useEffect(() => {
    if (language) speak(language);
  }, [language, speak]);
}

// A number, a "no" and the question "are you still there?" are heard, too.
function useTones(view, asked) {
  useEffect(() => {
    if (view === "number" || view === "refused") play(view);
  }, [view]);
  useEffect(() => {
    if (asked) play("question");
  }, [asked]);
}

// Whoever hears the page or uses keys begins at the top of each new one.
function useFocusOnHeading(page, there) {
  const first = useRef(true);
  useEffect(() => {
    if (!there) return;
    if (!first.current) document.querySelector("h1")?.focus({ preventScroll: true });
    first.current = false;
  }, [page, there]);
}
