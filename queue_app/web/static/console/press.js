// Presses that change something: one at a time, each exactly once. A press without an answer is sent again with the
// same request_id, and the page says so; when even that brings no answer, the person decides.

import { get, requestId, send } from "../shared/api.js";

const SLOW_MS = 1200;
// A finger that hits twice means it once: the button has another meaning by then.
const REST_MS = 250;
const VIEW_MS = 3000;
// Shorter than anybody walks away: a press is not sent by itself to an office that has moved on.
const STILL_MEANT_MS = 45_000;

/** The person chose not to send a press of unknown outcome again. */
export class LetBe extends Error {}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const unanswered = (no) => !no.status || [502, 503, 504].includes(no.status);

export class Press {
  locked = false;
  slow = false;
  unknown = null; // {action} while the person is asked

  constructor({ site, counter, session, view, changed }) {
    this.base = `/api/v1/sites/${encodeURIComponent(site)}`;
    this.counter = counter;
    this.csrf = session.csrf_token;
    this.view = view;
    this.changed = changed;
  }

  /** Do `work` unless another press is still under way. Rules that say no come out as errors. */
  async run(action, work) {
    if (this.locked) return;
    this.action = action;
    this.#show({ locked: true });
    const slow = setTimeout(() => this.#show({ slow: true }), SLOW_MS);
    this.view.pressedAt = performance.now();
    try {
      await work();
    } finally {
      clearTimeout(slow);
      this.view.pressedAt = -Infinity;
      await Promise.race([this.view.fresh().catch(() => {}), pause(VIEW_MS)]);
      this.#show({ slow: false });
      await pause(REST_MS);
      this.#show({ locked: false });
    }
  }

  /** One step of one stop, as it was shown: with another version by now the server refuses. */
  step(entry, step, more = {}) {
    const { id, version } = entry;
    return this.#post(`/stops/${id}/${step}`, version === undefined ? more : { version, ...more });
  }

  /** open, close, pause, resume, call-next at this counter. */
  atCounter(deed) {
    return this.#post(`/counters/${encodeURIComponent(this.counter)}/${deed}`, {});
  }

  /** A deed of the house, by its path below the site. */
  to(path, more) {
    return this.#post(path, more);
  }

  /** Something about one ticket, by its secret. */
  ticket(secret, path) {
    return this.#post(path, {}, `/api/v1/tickets/${encodeURIComponent(secret)}`);
  }

  /** The answer to "send again?". */
  decide(again) {
    this.unknown?.answer(again);
  }

  /** The connection is back: a press that is still fresh is sent again without asking. */
  online() {
    if (this.unknown && performance.now() - this.unknown.at < STILL_MEANT_MS) this.decide(true);
  }

  async #post(path, more, base = this.base) {
    const body = { request_id: requestId(), ...more };
    const at = performance.now();
    for (let renewed = false; ; ) {
      try {
        return await send("POST", base + path, body, { csrf: this.csrf });
      } catch (no) {
        if (no.code === "csrf" && !renewed) {
          renewed = true; // signed in again in another tab
          this.csrf = (await get("/api/v1/session")).csrf_token;
        } else if (!unanswered(no)) throw no;
        else if (!(await this.#ask(at))) throw new LetBe();
      }
    }
  }

  async #ask(at) {
    const again = await new Promise((answer) => this.#show({ unknown: { action: this.action, at, answer } }));
    this.#show({ unknown: null });
    return again;
  }

  #show(state) {
    Object.assign(this, state);
    this.changed();
  }
}
