// What the counter's page shows, kept fresh: news only say that something changed, then the view is asked for again.
// Whoever pressed looks at once. What others did is looked at a moment later, and the server lets presses pass.

import { useEffect, useReducer, useRef } from "../shared/html.js";
import { get } from "../shared/api.js";
import { connect } from "../shared/live.js";
import { OfficeClock } from "./clock.js";
import { isOver } from "./session-line.js";

// A burst of taps at the kiosk is one change to a person; presses of this page do not wait for it.
const BETWEEN_NEWS_MS = 250;
// All consoles of a house hear the same news at the same moment; they need not all ask at the same moment, and whoever
// pressed has asked before the others do.
const AFTER_MS = 50;
const APART_MS = 120;
// So long a look that nobody waits for is put off for that of a press under way, which sees as much.
const PRESS_MS = 400;
// One answer that got lost must not leave an old view standing while the line speaks.
const FAILED_MS = 2_000;
// Waiting times and reasons grow old without any event.
const OLD_MS = 30_000;
// More than anybody reads is fetched when she asks for it.
export const FIRST = 30;

export class View {
  data = null;
  live = { live: true, since: null };
  whole = false; // whether all entries of the lists are here, or the first ones
  pressedAt = -Infinity; // since when a press is under way
  clock = new OfficeClock();
  #running = null;
  #next = null;
  #timer = 0;
  #due = Infinity;
  #loaded = -Infinity;
  #unseen = null; // the newest id that was heard and not looked at yet
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
    this.fresh().catch(() => this.#soon(FAILED_MS));
  }

  stop() {
    this.#over = true;
    this.#forget();
    this.connection.stop();
  }

  /** All entries of the lists, or the first ones again. */
  show(whole) {
    this.whole = whole;
    return this.fresh();
  }

  /** Ask for the view. Whoever calls while one is on its way gets the one after, which has seen her change. */
  fresh({ patient = false } = {}) {
    if (!this.#running) {
      this.#running = this.#load(patient).finally(() => (this.#running = null));
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

  async #load(patient) {
    const unseen = this.#unseen;
    this.#forget();
    this.#unseen = null;
    this.#loaded = performance.now();
    try {
      const data = await get(this.#address(), { patient });
      if (!this.#over) {
        this.data = data;
        this.clock.set(data.now, data.board.pace);
        this.changed();
      }
      this.#forget();
      this.#soon(this.#missed() ? BETWEEN_NEWS_MS : OLD_MS);
      return data;
    } catch (no) {
      const refused = [401, 403, 404].includes(no.status);
      if (refused && !this.#over) this.refused(no);
      this.#unseen ??= unseen;
      this.#soon(refused ? OLD_MS : FAILED_MS);
      throw no;
    }
  }

  #address() {
    const most = this.whole ? "" : `&most=${FIRST}`;
    return `/api/v1/sites/${encodeURIComponent(this.site)}/console?counter=${encodeURIComponent(this.counter)}${most}`;
  }

  /** The first news of a burst is looked at soon, the rest a little later and together. */
  #heard(id) {
    this.#unseen = id;
    if (!this.#missed()) return; // the echo of an own press
    this.#soon(Math.max(AFTER_MS + Math.random() * APART_MS, this.#loaded + BETWEEN_NEWS_MS - performance.now()));
  }

  #missed() {
    return this.#unseen !== null && this.#unseen !== this.data?.board.id;
  }

  /** Look again in `ms`, unless that happens sooner anyway: what was heard while a view was on its way still counts. */
  #soon(ms) {
    if (this.#over || this.#due <= performance.now() + ms) return;
    this.#forget();
    this.#due = performance.now() + ms;
    this.#timer = setTimeout(() => this.#look(), ms);
  }

  #look() {
    const left = this.pressedAt + PRESS_MS - performance.now();
    this.#forget();
    if (left > 0) this.#soon(left);
    // Failures are seen by the live connection, which says so on the page; the next try comes by itself.
    else this.fresh({ patient: true }).catch(() => {});
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
