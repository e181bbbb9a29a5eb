// A mark for each printer that does not print, and for one whose paper ends soon: somebody has to go there.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { useLook } from "./look.js";
import { useRoom } from "./room.js";

export function PrinterMarks({ site }) {
  const { t } = useRoom();
  const printers = useLook(`/api/v1/sites/${encodeURIComponent(site)}/printers`);
  return printers
    .filter(({ state }) => state !== "ready")
    .map(({ name, state }) => html`<span class=${state === "low" ? "mark" : "mark mark-stop"} key=${name} data-printer=${state}>
      ${icon("printer")} ${t(`console-printer-${state.replace("_", "-")}`, { name })}
    </span>`);
}
