// Which page the visitor sees, and the way between the pages.
import { html, useCallback, useEffect, useRef, useState } from "/static/shared/html.js";
import { setLanguage } from "/static/shared/api.js";
import { loadTexts } from "/static/shared/texts.js";
import { useCatalogue } from "./catalogue.js";
import { useIdle } from "./idle.js";
import { Bar, Foot, IdleWarning, Strip } from "./frame.js";
import { Languages } from "./languages.js";
import { Concerns, Pages } from "./concerns.js";
import { NumberPage } from "./number.js";
import { Closed, Enrol, Failed, Loading, Working } from "./notices.js";
import { useTicket } from "./ticket.js";

const FIRST = "de";
const PARTS = ["kiosk"];
const START = { page: "language", group: null };

export function Kiosk({ site }) {
  const [t, setTexts] = useState(null);
  const [at, setAt] = useState(START);
  const [looks, setLooks] = useState({ large: false, contrast: false });
  const { catalogue, problem, refresh } = useCatalogue(site);
  const ticket = useTicket(site);
  const choice = useRef(0); // a slow language must not win over the one chosen after it

  const speak = useCallback(async (code) => {
    const mine = ++choice.current;
    const texts = await loadTexts(code, PARTS);
    if (mine === choice.current) {
      setLanguage(code);
      setTexts(() => texts);
    }
  }, []);

  const home = useCallback(() => {
    ticket.forget();
    setAt(START);
    setLooks({ large: false, contrast: false });
    speak(FIRST).catch(() => {}); // German is already loaded; it is only put back
    refresh();
  }, [speak, refresh]);

  useEffect(() => {
    speak(FIRST).catch(() => setTimeout(() => speak(FIRST), 2000));
  }, [speak]);
  useLooks(t, looks);
  const idle = useIdle(at.page !== "language" || looks.large || looks.contrast || ticket.state !== "none", home, ticket.state === "given");
  useFocusOnHeading(`${at.page}/${at.group}/${ticket.state}/${t?.code}`);

  if (!t) return html`<${Loading} />`;
  if (problem === "unknown_device" || ticket.problem?.code === "unknown_device") return html`<${Enrol} t=${t} />`;
  if (!catalogue) return html`<${Loading} t=${t} problem=${problem} />`;

  const choose = async (code) => {
    await speak(code);
    setAt({ page: "pages", group: null });
  };
  const take = (concern) => ticket.take({ concerns: [concern], language: t.code });
  const back = () => {
    if (ticket.state !== "none") ticket.forget();
    else setAt(at.page === "concerns" ? { page: "pages", group: null } : START);
  };
  const shared = { t, catalogue, site, take, home, back, at };
  return html`
    <${Strip} t=${t} catalogue=${catalogue} problem=${problem} />
    <div class="kiosk" data-page=${ticket.state === "given" ? "number" : at.page}>
      <${Bar} t=${t} catalogue=${catalogue} looks=${looks} setLooks=${setLooks} home=${home} start=${at.page === "language"} />
      ${body({ ...shared, ticket, choose, setAt })}
      <${Foot} ...${shared} ticket=${ticket} choose=${choose} />
    </div>
    ${idle.warning && html`<${IdleWarning} t=${t} idle=${idle} />`}`;
}

function body(all) {
  const { ticket, at, catalogue } = all;
  if (ticket.state === "given") return html`<${NumberPage} ...${all} given=${ticket.given} />`;
  if (ticket.state === "asking") return html`<${Working} ...${all} slow=${ticket.slow} />`;
  if (ticket.state === "failed") return html`<${Failed} ...${all} problem=${ticket.problem} />`;
  if (!catalogue.open) return html`<${Closed} ...${all} />`;
  if (at.page === "language") return html`<${Languages} ...${all} />`;
  if (at.page === "concerns") return html`<${Concerns} ...${all} />`;
  return html`<${Pages} ...${all} />`;
}

function useLooks(t, looks) {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = t?.lang ?? "de";
    root.dir = t?.dir ?? "ltr";
    root.dataset.size = looks.large ? "large" : "normal";
    if (looks.contrast) root.dataset.theme = "contrast";
    else delete root.dataset.theme;
  }, [t, looks]);
}

// Whoever hears the page or uses keys begins at the top of each new one.
function useFocusOnHeading(page) {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.querySelector("h1")?.focus({ preventScroll: true });
    first.current = false;
    scrollTo(0, 0);
  }, [page]);
}
