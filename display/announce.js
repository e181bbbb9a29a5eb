// Which calls stand on the screen as newest, and when each is heard. Pure: no page, no clock; `now` (ms) is passed in.
//
// A call waits in line until one of the few places is free. A place is free when its call was seen for five seconds and
// has been heard to its end; when others wait for it, five seconds are enough, because a sentence in two languages takes
// longer than that. So ten calls in ten seconds are all seen soon, and heard in the order they were made.

export const SEEN = 5_000;
export const FRESH = 60_000;
export const PLACES = 3; // a screen that is read from afar has fewer (size.js)

export function announcer({ seen = SEEN, fresh = FRESH } = {}) {
  let places = PLACES;
  let board = { id: 0, called: [], recent: [] };
  let stage = []; // shown as newest: a call with {since, sounding, answered}
  let line = []; // calls that wait for a place, with {taken}
  let rings = []; // shown, not yet handed to the loudspeaker
  let newest = null; // the highest call id ever taken: nothing up to it rings again

  const done = (item, now) => now - item.since >= seen && (!item.sounding || line.length > 0);
  const placeOf = (call) => stage.findIndex((item) => item.number === call.number);

  // Calls that have just been made. Handing one in twice changes nothing.
  function take(calls, now) {
    if (newest === null) return; // before the first board nothing can be told apart from what was called long ago
    const made = calls.filter((call) => call.call > newest).sort((one, two) => one.call - two.call);
    for (const call of made) {
      newest = call.call;
      // The board may have been quicker than its event, and shown the call without a sound.
      stage = stage.filter((item) => item.call !== call.call);
      line.push({ ...call, taken: now });
    }
    step(now);
  }

  // The board as it is now: withdrawn calls go at once, answered ones are marked, missed ones appear without a sound.
  function settle(latest, now) {
    // Ids that begin again mean a restored or a new database; late messages never get here.
    if (latest.id < (newest ?? 0)) [newest, line, stage] = [latest.id, [], []];
    newest ??= latest.id; // what was called before the page was opened never rings
    // A call that was made while the line was being set up is on the board but in nobody's events.
    take(latest.called.filter((call) => isYoung(call, latest)), now);
    board = latest;
    const entries = new Map([...[...board.recent].reverse(), ...board.called].map((call) => [call.number, call]));
    const stands = (call) => {
      const entry = entries.get(call.number);
      return entry && (entry.call >= call.call || board.called.includes(entry));
    };
    line = line.filter(stands);
    stage = stage.filter(stands).map((item) => renewed(item, entries.get(item.number)));
    step(now);
  }

  function isYoung(call, { now, pace }) {
    return (Date.parse(now) - Date.parse(call.called_at)) / (pace || 1) < fresh;
  }

  function renewed(item, entry) {
    const inLine = line.some((call) => call.number === item.number);
    const facts = entry.call > item.call && !inLine ? entry : {};
    return { ...item, ...facts, answered: !board.called.includes(entry) };
  }

  // Time has passed: let calls in, let others go.
  function step(now) {
    const leaving = new Set(stage.filter((item) => done(item, now)));
    let admitted = false;
    while (line.length && admit(line[0], leaving, now)) {
      line.shift();
      admitted = true;
    }
    if (admitted) stage = stage.filter((item) => !leaving.has(item));
    if (!line.length) rest(now);
  }

  function admit(call, leaving, now) {
    const again = placeOf(call);
    // In the place of one that was seen, so that the other rows stand still while somebody reads them.
    const place = again >= 0 ? again : stage.findIndex((item) => leaving.has(item));
    if (place < 0 && stage.length >= places) return false;
    const item = { ...call, since: now, sounding: now - call.taken < fresh, answered: false };
    if (item.sounding) rings.push(item);
    stage = place < 0 ? [...stage, item] : stage.with(place, item);
    return true;
  }

  // Nobody waits for a place: show who is awaited; when everybody has come, the last call of all.
  function rest(now) {
    const awaited = stage.filter((item) => !item.answered);
    if (awaited.length) stage = stage.filter((item) => !item.answered || !done(item, now));
    if (!stage.every((item) => done(item, now))) return;
    const last = board.called[0] ?? (awaited.length ? null : newestOf(board.recent));
    const shown = Math.max(-1, ...awaited.map((item) => item.call));
    if (last && last.call > shown && !stage.some((item) => item.call === last.call)) stage = [silent(last)];
    else if (!awaited.length && stage.length > 1) stage = [newestOf(stage)];
  }

  function silent(call) {
    return { ...call, since: -Infinity, sounding: false, answered: !board.called.includes(call) };
  }

  // The loudspeaker has finished this call (or cannot play it).
  function heard(call, now) {
    stage = stage.map((item) => (item.call === call ? { ...item, sounding: false } : item));
    step(now);
  }

  // The calls to play next, in order; each is handed out once.
  function drain() {
    return rings.splice(0);
  }

  // What stands on the screen. `fresh` calls blink.
  function shown(now) {
    return stage.map((item) => ({ ...item, fresh: now - item.since < seen }));
  }

  // Milliseconds until something changes by itself; null when nothing will.
  function next(now) {
    const dues = stage.map((item) => item.since + seen - now).filter((due) => due > 0);
    return dues.length ? Math.min(...dues) : null;
  }

  // How many calls have room at once.
  function setPlaces(count) {
    places = count;
  }

  return { take, settle, step, heard, drain, shown, next, setPlaces, waiting: () => line.length };
}

function newestOf(calls) {
  return calls.reduce((best, call) => (!best || call.call > best.call ? call : best), null);
}
