// "Are you still there?": the question before everything of a visitor is wiped off the page.
import { html, useEffect, useRef } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";
import { PATIENCE } from "./idle.js";
import { Ring } from "./ring.js";

export function StillThere({ t, idle, voice }) {
  const dialog = useRef(null);
  useEffect(() => {
    const { current } = dialog;
    current.showModal(); // the page behind it can be neither touched nor reached by keys
    if (voice.on) voice.point(current.querySelector("button"));
    return () => current.close(); // gives the focus back
  }, []);
  const stay = (event) => {
    event.preventDefault();
    idle.more();
  };
  return html`<dialog class="still-there" role="alertdialog" aria-labelledby="still-there" ref=${dialog}
    onCancel=${stay} onClick=${stay}>
    <h2 id="still-there" data-say="kiosk/kiosk-still-there">${t("kiosk-still-there")}</h2>
    <p class="countdown" aria-hidden="true"><${Ring} seconds=${PATIENCE.visit.asked} />${number(idle.left)}</p>
    <button type="button" class="foot-button help" data-say="kiosk/kiosk-still-there kiosk/kiosk-more-time">${icon("clock")}<span>${t("kiosk-more-time")}</span></button>
  </dialog>`;
}
