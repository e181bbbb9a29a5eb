// A scanner of QR codes types what it reads, as a keyboard would, only faster than any hand. What it types is kept from the
// page: letters of a link are no commands here. What turns out to be no scan but a quick hand (two thumbs on the digits)
// is given back to the page, so that no key is lost. Understood are the link of an appointment, its six digits, and the link
// that makes this device a kiosk.
import { useEffect, useRef } from "/static/shared/html.js";

const FAST_MS = 50; // from sign to sign; a quick typist needs twice as long
const OVER_MS = 120; // a scanner that ends with nothing
const MOST = 300;
const BY_HAND = 6; // keys kept back; more in a row than this is no hand
const LINK = /\/a\/([A-Za-z0-9_-]{22,64})\/?$/;
const ENROL = /\/enrol\/[A-Za-z0-9_-]{22,64}\/?$/;
const CODE = /^\d{6}$/;

/** Calls `found` with the secret or the code of an appointment that is held before the scanner, `enrol` with a path. */
export function useScanner({ found, enrol }) {
  const now = useRef(null);
  now.current = { found, enrol };
  useEffect(() => {
    let typed = "";
    let back = []; // the keys the page has not seen
    let last = -Infinity;
    let timer = 0;
    const given = new WeakSet();
    const giveBack = () => {
      const keys = back.length <= BY_HAND ? back : [];
      back = [];
      for (const key of keys) {
        const again = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        given.add(again);
        (document.activeElement ?? document.body).dispatchEvent(again);
      }
    };
    const end = () => {
      clearTimeout(timer);
      const [, secret] = LINK.exec(typed) ?? [];
      const code = secret ?? CODE.exec(typed)?.[0];
      const [link] = ENROL.exec(typed) ?? [];
      typed = "";
      if (code || link) back = [];
      else giveBack();
      if (code) now.current.found(code);
      if (link) now.current.enrol(link);
    };
    const press = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || given.has(event)) return;
      const fast = event.timeStamp - last < FAST_MS;
      const ending = event.key === "Enter" || event.key === "Tab";
      if (event.key.length !== 1 && !ending) return; // Shift stands before each capital letter
      last = event.timeStamp;
      if (!fast) {
        giveBack();
        typed = "";
      }
      if (ending && typed.length < 2) return; // somebody's own key
      if (fast && typed) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!ending) back.push(event.key);
      }
      if (ending) return end();
      typed = (typed + event.key).slice(-MOST);
      clearTimeout(timer);
      timer = setTimeout(end, OVER_MS);
    };
    addEventListener("keydown", press, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("keydown", press, { capture: true });
    };
  }, []);
}
