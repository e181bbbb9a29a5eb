// Saving other hours, wherever somebody sets them: where appointments lie in them, she says first what becomes of these.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { icon } from "../shared/signs.js";
import { Dialog } from "./dialog.js";
import { useRoom } from "./room.js";

/** Local dates as people read them; the same date twice is one. */
export function days({ first, last }, lang) {
  const format = new Intl.DateTimeFormat(lang, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(first), new Date(last));
}

/** The local date at the house. */
export const dateOf = (now, timezone) => new Intl.DateTimeFormat("sv", { timeZone: timezone }).format(new Date(now));

/** {close, question}: `close(hours, reason, said, done)` saves; `question` is to be shown when there is one. */
export function useClosing({ press, act, trouble }) {
  const { t, site } = useRoom();
  const [asking, setAsking] = useState(null);
  const looking = useRef(false);
  const save = async ({ hours, reason, said, done }, appointments) => {
    setAsking(null);
    const saved = ({ cancelled }) => (cancelled ? t("console-set-saved-cancelled", { count: cancelled }) : said);
    if (await act("set-closure", "/settings/closures", { ...hours, reason, appointments }, saved)) done();
  };
  const close = async (hours, reason, said, done) => {
    if (press.locked || looking.current) return;
    looking.current = true;
    const wish = { hours, reason, said, done };
    try {
      const { count } = await get(`/api/v1/sites/${encodeURIComponent(site)}/settings/appointments?${new URLSearchParams(hours)}`);
      if (count) setAsking({ ...wish, count });
      else await save(wish, "keep");
    } catch (no) {
      trouble(no);
    } finally {
      looking.current = false;
    }
  };
  const question =
    asking &&
    html`<${Ask} count=${asking.count} when=${days(asking.hours, t.lang)} onSave=${(appointments) => save(asking, appointments)}
      onNo=${() => setAsking(null)} />`;
  return { close, question };
}

/** The harmless answer has the focus: nothing is saved. */
function Ask({ count, when, onSave, onNo }) {
  const { t } = useRoom();
  const no = useRef(null);
  useLayoutEffect(() => no.current.focus(), []);
  return html`<${Dialog} title=${t("console-set-lie", { count, when })} onClose=${onNo}>
    <p>${icon("alert-triangle")} ${t("console-set-lie-said")}</p>
    <p class="dialog-buttons">
      <button type="button" class="plain" ref=${no} onClick=${onNo}>${t("console-cancel")}</button>
      <button type="button" class="plain" data-keep onClick=${() => onSave("keep")}>${t("console-set-keep")}</button>
      <button type="button" class="big" data-strike onClick=${() => onSave("cancel")}>${t("console-set-strike")}</button>
    </p>
  <//>`;
}
