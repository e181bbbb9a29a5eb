// Two ways to take the number along: the phone (QR code or photograph) and paper.
import { html, useCallback, useRef, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { paperOf } from "./offline/give.js";

const READY_MS = 8_000;

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

// The paper ticket is a page of its own, printed from a hidden frame while the number stays in sight. Nobody can know
// from here whether paper came out, so nothing is said but what to do if it did not.
export function usePrint({ t, given, catalogue, stay }) {
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
  return { state, start, frame: shown };
}

// The page says on its root element when data, fonts and QR code are there, or that they will not come.
async function isReady(page) {
  const until = performance.now() + READY_MS;
  while (page && !page.documentElement.dataset.ready && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page?.documentElement.dataset.ready === "yes";
}
