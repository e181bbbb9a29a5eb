// A mark for each screen that nobody hears: whoever calls should know that her calls are only seen.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { useLook } from "./look.js";
import { useRoom } from "./room.js";

// "quiet" is as the office set it; it is no news.
const TROUBLES = { blocked: "console-screen-blocked", "no-voice": "console-screen-no-voice", gone: "console-screen-gone" };

export function ScreenMarks({ site }) {
  const { t } = useRoom();
  const screens = useLook(`/api/v1/sites/${encodeURIComponent(site)}/screens`);
  return screens
    .filter((screen) => TROUBLES[screen.sound])
    .map((screen) => html`<span class="mark mark-stop" key=${screen.name} data-screen=${screen.sound}>
      ${icon("volume-off")} ${t(TROUBLES[screen.sound], { name: screen.name })}
    </span>`);
}
