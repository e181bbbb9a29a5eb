// Two ways to take the number along: the phone (QR code or photograph) and paper.
import { html, useCallback, useRef, useState } from "/static/shared/html.js";
import { get, send } from "/static/shared/api.js";
import { icon } from "/static/shared/signs.js";
import { paperOf } from "./offline/give.js";

const READY_MS = 8_000;
const PRINT_MS = 30_000;
const LOOK_MS = 400;

export function Keep({ t, given, printed }) {
  const [qr, setQr] = useState(!given.offline); // what the server does not know yet cannot be followed
  const photograph = printed === "asked" ? "kiosk-print-nothing" : qr ? "kiosk-photograph" : "kiosk-photograph-only";
  return html`<section class="card keep">
    ${qr && html`<img class="qr" src=${`/api/v1/tickets/${given.secret}/qr.svg`} alt=${t("kiosk-qr")} onError=${() => setQr(false)} />`}
    <div>
      ${qr && html`<h2 data-say="kiosk/kiosk-on-phone">${t("kiosk-on-phone")}</h2>`}
      <p class="photo" role="status" data-say=${`kiosk/${photograph}`}>${icon("camera")}<span>${t(photograph)}</span></p>
    </div>
  </section>`;
}

// Paper from a printer in the house's network, or from one of this machine. Which it is does not change during a visit.
export function usePrint(about) {
  const byMachine = useOwnPrinter(about);
  const byHouse = useHousePrinter(about);
  return about.catalogue.printer ? byHouse : byMachine;
}

// The server prints, and knows what became of it: staff are told, the visitor photographs the screen.
function useHousePrinter({ given, stay }) {
  const [state, setState] = useState("none"); // none, printing, printed, asked (nothing came out)
  const start = useCallback(async () => {
    if (state === "printing") return;
    setState("printing");
    setState(await printed(given.secret).catch(() => false) ? "printed" : "asked");
    stay();
  }, [state, given]);
  return { state, start, frame: null, possible: !given.offline };
}

async function printed(secret) {
  const prints = `/api/v1/tickets/${secret}/prints`;
  let { id, state } = await send("POST", prints);
  for (const until = performance.now() + PRINT_MS; state === "printing" && performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    ({ state } = await get(`${prints}/${id}`));
  }
  return state === "printed";
}

// The paper ticket is a page of its own, printed from a hidden frame while the number stays in sight. Nobody can know
// from here whether paper came out, so nothing is said but what to do if it did not.
function useOwnPrinter({ t, given, catalogue, stay }) {
  const [state, setState] = useState("none"); // none, printing, asked
  const [round, setRound] = useState(0);
  const frame = useRef(null);
  const start = useCallback(() => {
    if (state === "printing") return;
    setState("printing");
    setRound((count) => count + 1);
  }, [state]);
  const loaded = async () => {
    if (await isReady(frame.current?.contentDocument)) frame.current?.contentWindow.print();
    setState("asked");
    stay(); // a print dialogue may have stood there for a while
  };
  // A ticket the server does not know is given to the page by its frame.
  const hold = (element) => {
    frame.current = element;
    if (element && given.offline) element.ticket = paperOf(given, catalogue);
  };
  const page = given.offline ? `/kiosk/${encodeURIComponent(catalogue.site.id)}/paper` : `/api/v1/tickets/${given.secret}/print`;
  const shown = round > 0 && html`<iframe class="printing" key=${round} ref=${hold} aria-hidden="true" tabindex="-1" title=${t("kiosk-print")}
    src=${page} onLoad=${loaded}></iframe>`;
  return { state, start, frame: shown, possible: true };
}

// The page says on its root element when data, fonts and QR code are there, or that they will not come.
async function isReady(page) {
  const until = performance.now() + READY_MS;
  while (page && !page.documentElement.dataset.ready && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page?.documentElement.dataset.ready === "yes";
}
