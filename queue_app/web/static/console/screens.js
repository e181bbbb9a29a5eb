// A mark for each screen that nobody hears: whoever calls should know that her calls are only seen.

import { html, useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { icon } from "../shared/signs.js";
import { useRoom } from "./room.js";

const LOOK_AGAIN_MS = 30_000;
// "quiet" is as the office set it; it is no news.
const TROUBLES = { blocked: "console-screen-blocked", "no-voice": "console-screen-no-voice", gone: "console-screen-gone" };

export function ScreenMarks({ site }) {
  const { t } = useRoom();
  const [screens, setScreens] = useState([]);
  useEffect(() => {
    let timer = 0;
    let over = false;
    const look = async () => {
      try {
        const found = await get(`/api/v1/sites/${encodeURIComponent(site)}/screens`);
        if (!over) setScreens(found);
      } catch {
        // The line itself says when the server is away; a mark of half a minute ago may stay.
      }
      if (!over) timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [site]);
  return screens
    .filter((screen) => TROUBLES[screen.sound])
    .map((screen) => html`<span class="mark mark-stop" key=${screen.name} data-screen=${screen.sound}>
      ${icon("volume-off")} ${t(TROUBLES[screen.sound], { name: screen.name })}
    </span>`);
}
