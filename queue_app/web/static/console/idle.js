// Whether somebody is at the page. The server locks a console in which nothing is done; reading and typing count, so
// the page says now and then that somebody is there. A page that slept covers itself before it asks.

import { useEffect } from "../shared/html.js";
import { send } from "../shared/api.js";

const LOOK_MS = 1000;
const SIGNS = ["keydown", "pointerdown", "wheel", "touchstart"];

/** `cover` hides the page and asks the server how it is. */
export function useIdle(session, cover) {
  useEffect(() => {
    if (!session?.idle_lock_seconds || session.locked) return undefined;
    const most = session.idle_lock_seconds * 1000;
    let at = Date.now(); // the wall clock: the steady one stands still while some machines sleep
    let told = at;
    const tell = async (now) => {
      told = now;
      try {
        await send("POST", "/api/v1/session/active", {}, { csrf: session.csrf_token });
      } catch {
        told = -Infinity; // said again with the next sign
      }
    };
    const touched = () => {
      const now = Date.now();
      if (now - at >= most) return; // too late: covered in a moment
      at = now;
      if (now - told >= most / 10) tell(now);
    };
    const look = () => {
      if (Date.now() - at < most) return;
      at = Date.now();
      cover();
    };
    const timer = setInterval(look, LOOK_MS);
    const doors = [[document, "visibilitychange"], [window, "pageshow"], [window, "focus"]];
    SIGNS.forEach((sign) => addEventListener(sign, touched, { passive: true, capture: true }));
    doors.forEach(([where, what]) => where.addEventListener(what, look));
    return () => {
      clearInterval(timer);
      SIGNS.forEach((sign) => removeEventListener(sign, touched, { capture: true }));
      doors.forEach(([where, what]) => where.removeEventListener(what, look));
    };
  }, [session, cover]);
}
