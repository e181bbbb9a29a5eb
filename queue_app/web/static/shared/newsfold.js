// The one rule of resync, without DOM and network, so that it can be tested with random histories.
//
// The board is replaced, never patched, so any news heals everything. Event ids only guard announcements: each call is
// announced at most once, and only while it is fresh.
export const FRESH_SECONDS = 60;
const CALLS = new Set(["called", "called_again"]);

export function start() {
  return { board: null, last: null, announced: new Set() };
}

// What to do with a news: {state, drop: older than what is shown, gap: something is missing in between (ask
// `watch(last)`), calls: the events to announce}.
export function fold(state, news) {
  const { board, events } = news;
  if (state.board && board.id < state.board.id) return { state, drop: true, gap: false, calls: [] };
  const first = events.length ? events[0].id : board.id + 1;
  if (state.last !== null && first > state.last + 1 && board.id > state.last) {
    return { state, drop: false, gap: true, calls: [] };
  }
  const fresh = state.last === null ? [] : events.filter((event) => isFreshCall(event, state, board));
  const announced = new Set([...state.announced, ...fresh.map((event) => event.call)]);
  const trimmed = new Set([...announced].sort((a, b) => a - b).slice(-200));
  return { state: { board, last: Math.max(state.last ?? 0, board.id), announced: trimmed }, drop: false, gap: false, calls: fresh };
}

function isFreshCall(event, state, board) {
  if (!CALLS.has(event.kind) || event.id <= state.last || state.announced.has(event.call)) return false;
  const age = (Date.parse(board.now) - Date.parse(event.at)) / 1000 / (board.pace || 1);
  return age <= FRESH_SECONDS;
}
