// The rule of resync, without page and network, so that it can be tried with any history of losses, repeats and delays.
//
// The board is replaced, never patched: any news heals everything. Event ids guard only the announcements: each call is
// announced at most once, and only while it is fresh.
export const FRESH_SECONDS = 60;
const LATE_SECONDS = 30; // a push that was so long on its way (a laptop asleep) says nothing about now
const KEPT_CALLS = 200;
const CALLS = new Set(["called", "called_again", "test_called"]);

// `last`: up to here every event has been told. The board may be newer, when events on the way to it got lost.
export function start() {
  return { board: null, last: null, announced: [] };
}

// What to ask the server for; goes back into `fold` together with the answer.
export function question({ board, last }) {
  return { after: last, shown: board?.id ?? null };
}

// One news. `asked` is the question it answers, null for a push; `now` the latest office time it may be by what this page
// knows. Returns {state, use: show its board, calls: the events to announce, ask: something is missing, ask again}.
export function fold(state, news, { asked = null, now = null } = {}) {
  const { board, events } = news;
  if (asked === null && isLate(board, now)) return { state, use: false, calls: [], ask: true };
  if (asked !== null && board.id < asked.shown) return begunAgain(state, board);
  if (board.id < state.board?.id) return { state, use: false, calls: [], ask: false }; // overtaken on its way
  if (hasGap(state, news, asked)) return { state: { ...state, board }, use: true, calls: [], ask: true };
  const calls = state.last === null ? [] : events.filter((event) => isNewCall(event, state) && isFresh(event, board, now));
  const announced = [...state.announced, ...calls.map(mark)].slice(-KEPT_CALLS);
  return { state: { board, last: board.id, announced }, use: true, calls, ask: false };
}

// A restored backup or a fresh demo counts from the start again. Only an answer tells this from a late push: a server
// that has been shown an id and answers with a smaller one has forgotten it.
function begunAgain(state, board) {
  return { state: { ...state, board, last: board.id }, use: true, calls: [], ask: false };
}

// The answer to "after 12" holds all there is after 12 (the server leaves out what is too old). A push can have a gap
// before it, and so has the answer to "from the start" when another one came first. A page begins with an answer: only
// that one is known to be of now.
function hasGap({ last }, { board, events }, asked) {
  if (last === null) return asked === null;
  if (asked !== null && asked.after !== null) return false;
  return board.id > last && (events.length === 0 || events[0].id > last + 1);
}

function isLate(board, now) {
  return now !== null && (now - Date.parse(board.now)) / 1000 / pace(board) > LATE_SECONDS;
}

// Ids alone would do, were it not for an office that begins again: there the same id can be another call, and the same
// call can come again.
function isNewCall(event, { last, announced }) {
  return CALLS.has(event.kind) && event.id > last && !announced.includes(mark(event));
}

function mark(event) {
  return `${event.id} ${event.at}`;
}

// Seconds of a person's life, also where the office's day runs faster. A call from the future was made before the
// office's clock was set back; nobody knows how old it is.
function isFresh(event, board, now) {
  const latest = Math.max(Date.parse(board.now), now ?? 0);
  return Math.abs(latest - Date.parse(event.at)) / 1000 / pace(board) <= FRESH_SECONDS;
}

function pace(board) {
  return board.pace || 1;
}
