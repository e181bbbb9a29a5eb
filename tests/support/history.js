// An office, a bad line and a client that follows shared/newsfold.js as live.js does, all played in one go.
// `play(steps)` → {shown, newest, calls: [{key, age}], missed, loaded}: what the client ended with, and what it announced.
import { fold, question, start } from "/static/shared/newsfold.js";

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
  let disturbed = 0; // when ids or the clock last jumped
  const calls = [];
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
    if (done.use) clock = { office: asked ? now : Math.max(told, known ?? 0), real };
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
      if (connected && office.id > pushed) wire.push({ news: news(pushed), asked: null });
      pushed = Math.max(office.id, pushed);
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
    setBack: (seconds) => {
      setBack += seconds;
      disturbed = real;
    },
    // The database is put back to an earlier state: ids begin again from there.
    restore: (kept) => {
      cut();
      const events = office.events.slice(0, kept);
      office = { era: office.era + 1, id: events.at(-1)?.id ?? 3, events };
      pushed = office.id;
      disturbed = real;
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
    while (wire.length) deliver(0);
    does.pulse();
  }
  while (wire.length) deliver(0);

  const announced = new Set(calls.map(({ key }) => key));
  const missed = office.events.filter(
    (event) =>
      loaded && event.id > loaded.id && event.real > disturbed && real - event.real <= 40 &&
      event.kind !== "finished" && disturbed <= loaded.real && !announced.has(event.key),
  );
  const { era, id } = office;
  return { shown: { era: state.board.era, id: state.board.id, last: state.last }, newest: { era, id, last: id }, calls, missed };
}
