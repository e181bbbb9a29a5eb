// A mark for each kiosk that is on its own, or was: numbers from 700 on that appear in the queue should surprise nobody.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { useLook } from "./look.js";
import { useRoom } from "./room.js";

export function KioskMarks({ site }) {
  const { t } = useRoom();
  const kiosks = useLook(`/api/v1/sites/${encodeURIComponent(site)}/kiosks`);
  return kiosks.flatMap((kiosk) => marksOf(kiosk).map(([kind, count]) => html`<span key=${`${kiosk.name} ${kind}`}
    class=${kind === "handed" ? "mark" : "mark mark-stop"} data-kiosk=${kind}>
    ${icon("wifi-off")} ${t(`console-kiosk-${kind}`, { name: kiosk.name, count })}
  </span>`));
}

function marksOf({ state, waiting, handed_over: handed, of_past_days: past }) {
  const found = [["gone", Number(state === "gone")], ["waiting", waiting], ["past", past], ["handed", handed]];
  return found.filter(([, count]) => count > 0);
}
