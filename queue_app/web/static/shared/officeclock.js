// The office's time: what the server last said, carried on by a clock that nobody can set. In a demo it runs faster.
export function officeClock() {
  let told = null;

  function at(passed) {
    return told && told.office + passed * told.pace;
  }

  return {
    set(board) {
      told = { office: Date.parse(board.now), tick: performance.now(), date: Date.now(), pace: board.pace || 1 };
    },
    // Milliseconds as of Date, or null before the server has said the time once.
    now: () => at(performance.now() - told?.tick),
    // The latest it may be: on some machines the steady clock stands still while they sleep, on others it does not.
    latest: () => at(Math.max(performance.now() - told?.tick, Date.now() - told?.date)),
  };
}
