// What a clerk can do here, and what the page says about it. A rule that says no is an answer, never an error page.

import { printTicket } from "./paper.js";
import { callsAfterFinish } from "./preferences.js";
import { LetBe } from "./press.js";
import { sentenceFor } from "./sentences.js";

export const UNDO_SECONDS = 8;

/** The buttons beside the big one, in their places; `states` are those of the stop at the counter. */
export const ACTIONS = [
  { name: "send-on", key: "w", icon: "arrow-forward-up", states: ["called", "serving"] },
  { name: "call-again", key: "r", icon: "bell-ringing", states: ["called"] },
  { name: "miss", key: "n", icon: "user-off", states: ["called"] },
  { name: "park", key: "p", icon: "parking", states: ["called", "serving"] },
  { name: "slip", key: "s", icon: "route", states: ["called", "serving"] },
  { name: "follow-up", key: "d", icon: "calendar-plus", states: ["called", "serving"] },
  { name: "note", key: "m", icon: "note", states: ["called", "serving"] },
  { name: "put-back", key: "b", icon: "arrow-back-up", states: ["called"] },
  { name: "finish", key: "f", icon: "check", states: ["serving"] },
];

/** Whether a button means something now. */
export function canAct({ name, states }, current) {
  if (name === "miss" && current?.papers === "now") return false; // who shows no papers has missed nothing
  return states.includes(current?.state);
}

/** What the big button means now. */
export function primaryOf(data) {
  if (data.counter.company) return "come-back";
  if (data.counter.state === "paused") return "back-to-work";
  if (data.check) return "check-papers";
  if (data.current?.state === "serving" && data.current.papers === "now") return "checked";
  const over = callsAfterFinish() === false ? "finish-only" : "finish-next";
  return { called: "begin", serving: over }[data.current?.state] ?? "call-next";
}

/** Steps that may be taken from a list, by list. */
export const ROW_DEEDS = {
  waiting: ["call", "leave"],
  parked: ["unpark", "leave"],
  missed: ["restore", "leave"],
  planned: ["leave"],
};

export class Deeds {
  /**
   * `tell(text, kind)` says something; kind "said" is only heard, "calm" and "trouble" are also seen.
   * `ask()` asks once whether finishing also calls the next number.
   */
  constructor({ press, view, tell, signedOut, room }) {
    Object.assign(this, { press, view, tell, signedOut, room });
    this.ownUndo = null; // of a step that happened at no counter, which the server's view does not offer
  }

  /** The step that can be taken back now, if any: {stop, number, step, until}. */
  get undo() {
    const own = this.ownUndo;
    const left = own && (own.until - performance.now()) / 1000;
    const found = this.view.data?.undo;
    if (left > 0) return { ...own, left };
    return found ? { ...found, left: this.view.clock.secondsTo(found.until) } : null;
  }

  primary() {
    const { data } = this.view;
    const { current } = data;
    switch (primaryOf(data)) {
      case "come-back":
      case "back-to-work":
        return this.#do("resume", null, () => this.press.atCounter("resume"));
      case "begin":
        return this.step(current, "begin");
      case "check-papers":
        return this.#do("check-papers", data.check, () => this.#called(this.press.atCounter("check-papers")));
      case "checked":
        return this.step(current, "checked");
      case "finish-only":
        return this.step(current, "finish");
      case "finish-next":
        // Calling somebody through the house is not done for a clerk who has not said that she wants it.
        return callsAfterFinish() ? this.#finishAndNext(current) : this.ask();
      default:
        return this.#do("call-next", null, () => this.#callNext());
    }
  }

  pause() {
    return this.#do("pause", null, async () => {
      await this.press.atCounter("pause");
      this.tell(this.room.t("console-did-pause"), "said");
    });
  }

  /** Ring for help at this counter (no `deed`), or say at any counter that one comes or that it is over. */
  help(counter, deed) {
    const path = `/counters/${encodeURIComponent(counter)}/help${deed ? `/${deed}` : ""}`;
    return this.#do(`help-${deed ?? "call"}`, null, () => this.press.to(path, {}));
  }

  close() {
    return this.#do("close-counter", null, () => this.press.atCounter("close"));
  }

  /** One step with one stop; resolves to whether it was done. */
  step(entry, step, more) {
    return this.#do(step, entry, async () => {
      const { stop } = await this.press.step(entry, step, step === "call" ? { counter: this.press.counter } : more);
      this.#did(step, stop);
      if (step === "leave" && stop.counter === null) this.#offerUndo(stop, step);
    });
  }

  /** Go along to somebody else's stop. It happens at no stop of this counter, so the page itself offers to take it back. */
  goAlong(entry, more) {
    return this.#do("come-along", entry, async () => {
      await this.press.step(entry, "come-along", { counter: this.press.counter, ...more });
      this.#did("come-along", entry);
      this.ownUndo = { company: true, number: entry.number, step: "come-along", until: performance.now() + UNDO_SECONDS * 1000 };
    });
  }

  /** The note and whether an interpreter is needed, as far as they have changed. */
  write(entry, note, interpreter) {
    return this.#do("note", entry, async () => {
      let stop = entry;
      if (note !== (entry.note ?? "")) ({ stop } = await this.press.step(stop, "note", { note }));
      if (interpreter !== entry.interpreter) ({ stop } = await this.press.step(stop, "interpreter", { interpreter }));
      this.#did("note", stop);
    });
  }

  /** Another appointment for the visitor who is here; resolves to whether it was booked. */
  followUp(entry, concern, at) {
    return this.#do("follow-up", entry, async () => {
      const made = await this.press.to(`/stops/${entry.id}/follow-ups`, { concern, at });
      const { t, words } = this.room;
      const when = words.moment(made.at, this.view.data.board.timezone);
      this.ownUndo = { appointment: made.id, number: entry.number, step: "follow-up", until: performance.now() + UNDO_SECONDS * 1000 };
      this.tell(t("console-follow-up-given", { number: entry.number, when, code: made.code }), "said");
    });
  }

  /** The paper of the visitor who is here once more, now with her next appointment. */
  paper(entry) {
    return this.#do("follow-up-print", entry, async () => {
      const { secret } = await this.press.to(`/visitors/${entry.ticket}/reprint`, {});
      await printTicket(secret);
    });
  }

  takeBack() {
    const { undo } = this;
    if (!undo || undo.left <= 0) return this.tell(this.room.t("console-nothing-to-undo"), "calm");
    return this.#do("undo", undo, async () => {
      if (undo.company) await this.press.atCounter("resume");
      else if (undo.appointment) await this.press.to(`/follow-ups/${undo.appointment}/undo`, {});
      else await this.press.step({ id: undo.stop, version: undo.version }, "undo");
      this.#did("undo", undo);
    });
  }

  #callNext() {
    return this.#called(this.press.atCounter("call-next"));
  }

  async #called(answer) {
    const { stop, because } = await answer;
    const { t } = this.room;
    const why = because ? `. ${t("console-why", { because })}` : "";
    this.#did("call", stop, `: ${stop.concern_name}${why}`);
  }

  #finishAndNext(current) {
    return this.#do("finish-next", current, async () => {
      await this.press.step(current, "finish");
      try {
        await this.#callNext();
      } catch (no) {
        if (no.code !== "nobody_waiting") throw no;
        this.tell(this.room.t("console-finished-nobody", { number: current.number }), "calm");
      }
    });
  }

  #offerUndo(stop, step) {
    const until = performance.now() + UNDO_SECONDS * 1000;
    this.ownUndo = { stop: stop.id, version: stop.version, number: stop.number, step, until };
  }

  #did(step, { number }, more = "") {
    this.ownUndo = null; // only the newest step is taken back
    const counter = this.room.words.counter(this.view.data.counter);
    this.tell(this.room.t(`console-did-${step}`, { number, counter }) + more, "said");
  }

  async #do(action, entry, work) {
    let done = false;
    try {
      await this.press.run(action, async () => {
        await work();
        done = true;
      });
    } catch (no) {
      if (no instanceof LetBe) return false;
      if (no.status === 401) this.signedOut();
      else {
        const numbers = { number: entry?.number ?? "", here: this.view.data.current?.number ?? "" };
        this.tell(sentenceFor(no, numbers, this.room.t), no.status === 409 ? "calm" : "trouble");
      }
    }
    return done;
  }
}
