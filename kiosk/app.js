// Which page the visitor sees, and the way between the pages.
import { html, useCallback, useEffect, useRef, useState } from "/static/shared/html.js";
import { useCatalogue } from "./catalogue.js";
import { Concerns, Pages } from "./concerns.js";
import { Bar, Foot, Strip } from "./frame.js";
import { useIdle } from "./idle.js";
import { Languages } from "./languages.js";
import { Closed, Enrol, Loading, Refused, Working } from "./notices.js";
import { NumberPage } from "./number.js";
import { StillThere } from "./still-there.js";
import { useTicket } from "./ticket.js";
import { FIRST, useTongue } from "./tongue.js";

const START = { page: "language", group: null };
const PLAIN = { large: false, contrast: false };
const BODIES = {
  language: Languages, pages: Pages, concerns: Concerns, closed: Closed, asking: Working, refused: Refused,
  number: NumberPage,
};

export function Kiosk({ site }) {
  const [at, setAt] = useState(START);
  const [looks, setLooks] = useLooks();
  const { catalogue, problem, refresh } = useCatalogue(site);
  const { t, speak } = useTongue(catalogue?.languages, problem);
  const ticket = useTicket(site);
  const view = catalogue && viewOf(at, ticket, catalogue);

  const home = useCallback(() => {
    ticket.forget();
    setAt(START);
    setLooks(PLAIN);
    speak(FIRST);
    refresh();
  }, [ticket.forget, setLooks, speak, refresh]);
  const idle = useIdle(visitOf(view, looks, ticket), home);
  useRefreshWhenInTrouble(ticket, refresh);
  useFocusOnHeading(`${view}/${at.group}`);

  if (!t || !catalogue) return html`<${Loading} t=${t} problem=${problem} />`;
  // A token that is taken away does not take the number from who has just got it.
  if (view !== "number" && (catalogue.enrolled === false || ticket.problem?.status === 401)) {
    return html`<${Enrol} t=${t} site=${site} again=${home} />`;
  }

  const choose = async (code) => {
    if (await speak(code)) setAt({ page: "pages", group: null });
    else refresh(); // the strip then says that there is no connection
  };
  const back = () => {
    if (ticket.state !== "none") ticket.forget();
    else if (at.page === "concerns") setAt({ page: "pages", group: null });
    else home();
  };
  const take = (concern) => ticket.take({ concerns: [concern], language: t.code });
  const shared = { t, catalogue, problem, at, setAt, view, ticket, idle, looks, setLooks, choose, take, back, home };
  return html`
    <${Strip} t=${t} catalogue=${catalogue} problem=${problem} />
    <div class="kiosk" data-page=${view} key=${`${view}/${at.group}`}>
      <${Bar} ...${shared} />
      <${BODIES[view]} ...${shared} />
      <${Foot} ...${shared} />
    </div>
    ${idle.left !== null && html`<${StillThere} t=${t} idle=${idle} />`}`;
}

function viewOf(at, ticket, catalogue) {
  if (ticket.state === "given") return "number";
  if (ticket.state === "refused") return "refused";
  if (ticket.state === "asking" && ticket.slow) return "asking";
  if (at.page === "language") return "language";
  if (!catalogue.open) return "closed";
  return catalogue.pages.some(({ id }) => id === at.group) ? "concerns" : "pages";
}

// What kind of patience the page has now (idle.js); null when there is nothing of a visitor on it.
function visitOf(view, looks, ticket) {
  if (view === "number" || view === "asking") return view;
  const touched = looks !== PLAIN || ticket.state !== "none";
  return !view || (view === "language" && !touched) ? null : "visit";
}

// Large type and strong contrast are on the root at once, before the page measures whether it fits (fit.js).
function useLooks() {
  const [looks, keep] = useState(PLAIN);
  const setLooks = useCallback((wanted) => {
    const { dataset } = document.documentElement;
    dataset.size = wanted.large ? "large" : "normal";
    if (wanted.contrast) dataset.theme = "contrast";
    else delete dataset.theme;
    keep(wanted);
  }, []);
  return [looks, setLooks];
}

// Closed, full, a concern that is gone: what this page knows of the house is out of date. And when an answer takes long,
// this finds out whether there is a server at all.
function useRefreshWhenInTrouble({ state, slow }, refresh) {
  useEffect(() => {
    if (state === "refused" || slow === "long") refresh();
  }, [state, slow, refresh]);
}

// Whoever hears the page or uses keys begins at the top of each new one.
function useFocusOnHeading(page) {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.querySelector("h1")?.focus({ preventScroll: true });
    first.current = false;
  }, [page]);
}
