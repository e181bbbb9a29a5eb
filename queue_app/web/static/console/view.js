// What the counter's page shows, kept fresh: news only say that something changed, then the view is asked for again.

import { useEffect, useReducer, useRef } from "../shared/html.js";
import { get } from "../shared/api.js";
import { connect } from "../shared/live.js";
import { OfficeClock } from "./clock.js";
import { isOver } from "./session-line.js";

// A burst of taps at the kiosk is one change to a person; presses of this page do not wait for it.
const BETWEEN_NEWS_MS = 250;
// Waiting times and reasons grow old without any event.
const OLD_MS = 30_000;
// One answer that got lost must not leave an old view standing while the line speaks.
const AGAIN_MS = 2_000;

export class View {
  data = null;
  live = { live: true, since: null };
  clock = new OfficeClock();
  #running = null;
  #next = null;
  #timer = 0;
  #due = Infinity;
  #loaded = -Infinity;
  #over = false;

  constructor({ site, counter, changed, refused }) {
    this.site = site;
    this.counter = counter;
    this.changed = changed;
    this.refused = refused;
  }

  start() {
    this.connection = connect({
      namespace: "/console",
      site: this.site,
      poll: async () => this.fresh(),
      onNews: ({ board }) => this.#heard(board.id),
      onCalls: () => {},
      onState: (live) => {
        this.live = live;
        this.changed();
        if (isOver(live.error)) this.fresh().catch(() => {}); // what the page says then comes with the answer
      },
    });
    this.fresh().catch(() => this.#soon(BETWEEN_NEWS_MS * 8));
  }

  stop() {
    this.#over = true;
    this.#forget();
    this.connection.stop();
  }

  /** Ask for the view. Whoever calls while one is on its way gets the one after, which has seen her change. */
  fresh() {
    if (!this.#running) {
      this.#running = this.#load().finally(() => (this.#running = null));
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => {}) // that failure belongs to the one who asked before
      .then(() => {
        this.#next = null;
        return this.fresh();
      });
    return this.#next;
  }

  async #load() {
    this.#forget();
    this.#loaded = performance.now();
    try {
      const site = encodeURIComponent(this.site);
      const data = await get(`/api/v1/sites/${site}/console?counter=${encodeURIComponent(this.counter)}`);
      if (!this.#over) {
        this.data = data;
        this.clock.set(data.now, data.board.pace);
        this.changed();
      }
      return data;
    } catch (no) {
      if (!this.#over && (no.status === 401 || no.status === 403 || no.status === 404)) this.refused(no);
      else this.#soon(AGAIN_MS);
      throw no;
    } finally {
      this.#soon(OLD_MS);
    }
  }

  /** The first news of a burst is looked at at once, the rest a little later and together. */
  #heard(id) {
    if (id === this.data?.board.id) return; // the echo of an own press
    this.#soon(Math.max(0, this.#loaded + BETWEEN_NEWS_MS - performance.now()));
  }

  /** Look again in `ms`, unless that happens sooner anyway: what was heard while a view was on its way still counts. */
  #soon(ms) {
    if (this.#over || this.#due <= performance.now() + ms) return;
    this.#forget();
    this.#due = performance.now() + ms;
    // Failures are seen by the live connection, which says so on the page; the next try comes by itself.
    this.#timer = setTimeout(() => this.fresh().catch(() => {}), ms);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#due = Infinity;
  }
}

/** The view of a counter for as long as the page shows it. */
export function useView(site, counter, lang, refused) {
  const [, changed] = useReducer((count) => count + 1, 0);
  const kept = useRef(null);
  kept.current ??= new View({ site, counter, changed, refused });
  const view = kept.current;
  view.refused = refused;
  useEffect(() => {
    view.start();
    return () => view.stop();
  }, [view]);
  useEffect(() => {
    // Reasons and concerns come in the language that was asked for.
    if (view.data) view.fresh().catch(() => {});
  }, [lang]);
  return view;
}
