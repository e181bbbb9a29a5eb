// The office's time: what the server last said, carried on by a clock that nobody can set. In a demo it runs faster.
export function officeClock() {
  let told = null;

  function at(passed) {
    return told && told.office + passed * told.pace;
  }

  function now() {
    return at(performance.now() - told?.tick);
  }

  return {
    // Milliseconds as of Date, or null before the server has said the time once.
    now,
    // The latest it may be: on some machines the steady clock stands still while they sleep, on others it does not.
    latest: () => at(Math.max(performance.now() - told?.tick, Date.now() - told?.date)),
    // The latest it may be when an answer with this board took so many milliseconds.
    after: (board, took) => Date.parse(board.now) + took * (board.pace || 1),
    set(board, office) {
      told = { office, tick: performance.now(), date: Date.now(), pace: board.pace || 1 };
    },
  };
}
