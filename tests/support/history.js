// An office, a bad line and a client that follows shared/newsfold.js as live.js does, all played in one go.
// `play(steps)` → what the client announced and ended with, and what went wrong; `search(first, count)` plays random
// histories and returns the shortest it can make of the first that goes wrong.
import { fold, FRESH_SECONDS, question, start } from "/static/shared/newsfold.js";

const MOST_EVENTS = 200;
const ANSWER_SECONDS = 10;
const DAY = Date.parse("2026-11-23T09:00:00Z");

export function play(steps, { pace = 1 } = {}) {
  let real = 0; // seconds of a person's life since the beginning
  let setBack = 0; // seconds the office's clock was set back
  let office = { era: 0, id: 3, events: [] };
  let pushed = office.id;
  let wire = [];
  let connected = false;
  let asking = false;
  let wanted = false;
  let state = start();
  let clock = null; // {office, real}: what the client knows of the time
  let upheaval = false; // ids or the clock have jumped: for a moment anything may be shown
  const calls = [];
  const shown = {}; // era → newest id shown
  const faults = new Set();
  const picture = () => DAY + (real - setBack) * 1000 * pace;

  function news(after) {
    const events = after === null ? [] : office.events.filter(({ id }) => id > after).slice(-MOST_EVENTS);
    const board = { id: office.id, now: new Date(picture()).toISOString(), pace, era: office.era };
    return structuredClone({ board, events });
  }

  function happen(kind) {
    office.id += 1;
    const at = new Date(picture()).toISOString();
    office.events.push({ id: office.id, kind, at, call: office.id, real, era: office.era, key: `${office.era}/${office.id}` });
  }

  function estimate() {
    return clock && clock.office + (real - clock.real) * 1000 * pace;
  }

  function receive({ news: found, asked, sent }) {
    const known = estimate();
    const told = Date.parse(found.board.now);
    const now = asked ? told + (real - sent) * 1000 * pace : known;
    const done = fold(state, found, { asked, now });
    state = done.state;
    if (done.use) {
      clock = { office: asked ? now : Math.max(told, known ?? 0), real };
      const { era, id } = found.board;
      if (!upheaval && id < shown[era]) faults.add("an older board was shown after a newer one");
      shown[era] = Math.max(id, shown[era] ?? 0);
    }
    calls.push(...done.calls.map((event) => ({ key: event.key, age: real - event.real })));
    if (done.ask) ask();
  }

  function ask() {
    wanted = true;
    if (asking || !connected) return;
    [asking, wanted] = [true, false];
    const asked = question(state);
    wire.push({ news: news(asked.after), asked, sent: real });
  }

  function deliver(index) {
    if (!wire.length) return;
    const [message] = wire.splice(index % wire.length, 1);
    const late = message.asked && real - message.sent > ANSWER_SECONDS;
    if (message.asked && !message.http) asking = false;
    if (late) wanted = true;
    else receive(message);
    if (wanted) ask();
  }

  function lose(index) {
    if (!wire.length) return;
    const [message] = wire.splice(index % wire.length, 1);
    if (message.asked && !message.http) [asking, wanted] = [false, true];
  }

  function cut() {
    connected = false;
    asking = false;
    wire = wire.filter(({ http }) => http); // an answer by HTTP may still arrive
  }

  const does = {
    call: () => happen("called"),
    ring: () => happen("called_again"),
    other: () => happen("finished"),
    wait: (seconds) => (real += seconds),
    push: () => {
      if (connected && office.id > (pushed ?? 0)) wire.push({ news: news(pushed), asked: null });
      pushed = office.id;
    },
    deliver,
    twice: (index) => {
      const message = wire[index % (wire.length || 1)];
      if (message && !message.asked) receive(structuredClone(message));
    },
    lose,
    cut,
    connect: () => {
      if (connected) return;
      connected = true;
      ask();
    },
    poll: () => {
      const asked = question(state);
      wire.push({ news: news(asked.after), asked, sent: real, http: true });
    },
    pulse: () => {
      if (connected && (office.id !== state.board?.id || office.id !== state.last)) ask();
    },
    wake: ask,
    // A new server does not know what the old one has pushed.
    restart: () => {
      cut();
      pushed = null;
    },
    setBack: (seconds) => {
      setBack += seconds;
      upheaval = true;
    },
    // The database is put back to an earlier state: ids begin again from there.
    restore: (kept) => {
      cut();
      const events = office.events.slice(0, kept);
      office = { era: office.era + 1, id: events.at(-1)?.id ?? 3, events };
      pushed = office.id;
      upheaval = true;
    },
  };

  let loaded = null;
  for (const [what, how] of steps) {
    does[what](how);
    if (loaded === null && state.last !== null) loaded = { id: state.last, real };
  }
  // The line is good again: everything on its way arrives, and two pulses come.
  does.connect();
  for (let round = 0; round < 2; round += 1) {
    if (wanted) ask();
    while (wire.length) deliver(0);
    does.pulse();
  }
  while (wire.length) deliver(0);
  judge();
  return { calls, faults: [...faults], shown: state.board.id, newest: office.id };

  function judge() {
    const { board, last } = state;
    if (board.era !== office.era || board.id !== office.id || last !== office.id) faults.add("not the newest board in the end");
    if (new Set(calls.map(({ key }) => key)).size < calls.length) faults.add("a call was announced twice");
    if (calls.some(({ age }) => age > FRESH_SECONDS)) faults.add("an old call was announced");
    if (!upheaval && office.events.some(isMissed)) faults.add("a fresh call was not announced");
  }

  function isMissed({ id, kind, key, real: at }) {
    const due = loaded && id > loaded.id && kind !== "finished" && real - at <= FRESH_SECONDS - ANSWER_SECONDS;
    return due && !calls.some((call) => call.key === key);
  }
}

// Mostly an office at work on a line that mostly works.
const CHANCES = [
  [14, "call"], [4, "ring"], [6, "other"], [22, "push"], [10, "wait"], [16, "deliver"], [8, "deliver", 4], [5, "pulse"],
  [4, "connect"], [2, "twice", 4], [2, "lose", 4], [2, "cut"], [4, "poll"], [2, "wake"], [0.5, "restart"],
  [0.3, "setBack"], [2, "restore", 8],
];
const WAITS = [1, 1, 3, 8, 15, 45, 90];
const LOADED = [["connect", 0], ["deliver", 0]];

export function search(first, count) {
  for (let seed = first; seed < first + count; seed += 1) {
    const pace = seed % 3 ? 1 : 30;
    const steps = history(dice(seed));
    if (play(steps, { pace }).faults.length) return { seed, pace, ...shortest(steps, pace) };
  }
  return null;
}

function history(roll) {
  const steps = Array.from({ length: 10 + Math.floor(roll() * 90) }, () => step(roll));
  return roll() < 0.9 ? [...LOADED, ...steps] : steps;
}

function step(roll) {
  let left = roll() * CHANCES.reduce((sum, [chance]) => sum + chance, 0);
  const [, what, most = 0] = CHANCES.find(([chance]) => (left -= chance) < 0);
  if (what === "wait") return [what, WAITS[Math.floor(roll() * WAITS.length)]];
  return [what, what === "setBack" ? 3600 : Math.floor(roll() * (most + 1))];
}

function shortest(steps, pace) {
  let { faults } = play(steps, { pace });
  for (let at = 0; at < steps.length; ) {
    const fewer = steps.filter((_, index) => index !== at);
    const left = play(fewer, { pace }).faults;
    if (left.includes(faults[0])) [steps, faults, at] = [fewer, left, 0];
    else at += 1;
  }
  return { faults, steps };
}

// The same seed, the same history (mulberry32).
function dice(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
