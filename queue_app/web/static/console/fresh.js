// A view of the whole house, kept fresh by the live line: {data, of, live, fresh, clock}; `of` is the part that `data` shows.

import { useCallback, useEffect, useReducer, useRef } from "../shared/html.js";
import { get } from "../shared/api.js";
import { connect } from "../shared/live.js";
import { OfficeClock } from "./clock.js";
import { isOver } from "./session-line.js";

const BETWEEN_NEWS_MS = 300;
const OLD_MS = 30_000;

/** `part` is the path below the site; `between` how long news are gathered; `refused` is called when the page may not see it (any more). */
export function useFresh(site, part, refused, between = BETWEEN_NEWS_MS) {
  const [, changed] = useReducer((count) => count + 1, 0);
  const kept = useRef(null);
  const asked = useRef(part);
  asked.current = part;
  kept.current ??= { data: null, live: { live: true, since: null }, clock: new OfficeClock() };
  const view = kept.current;
  view.fresh = useCallback(async ({ patient = false } = {}) => {
    try {
      const data = await get(`/api/v1/sites/${encodeURIComponent(site)}/${part}`, { patient });
      if (asked.current !== part) return; // she has looked on meanwhile
      view.data = data;
      view.of = part;
      view.clock.set(view.data.now, view.data.board.pace);
      changed();
    } catch (no) {
      if (no.status === 401 || no.status === 403) refused(no);
      throw no;
    }
  }, [site, part]);
  useEffect(() => {
    if (view.data) view.fresh().catch(() => {}); // a failure is tried again, and the line says that it is down
  }, [part]);
  useEffect(() => {
    let soon = 0;
    const look = (ms) => {
      clearTimeout(soon);
      soon = setTimeout(() => view.fresh({ patient: true }).catch(() => {}).finally(() => look(OLD_MS)), ms);
    };
    const line = connect({
      namespace: "/console",
      site,
      poll: (after) => get(`/api/v1/sites/${encodeURIComponent(site)}/board${after === null ? "" : `?after=${after}`}`),
      onNews: () => look(between),
      onCalls: () => {},
      onState: (live) => {
        view.live = live;
        changed();
        if (isOver(live.error)) view.fresh().catch(() => {}); // `refused` hears why
      },
    });
    look(0);
    return () => (clearTimeout(soon), line.stop());
  }, [site]);
  return view;
}
