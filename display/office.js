// The office's time, as it is written on the wall: what the server last said, carried on by a clock that nobody can set,
// in the office's zone. The device's own clock and zone do not matter.

const DAY = 86_400_000;

export function officeTime() {
  let told = null; // {at, tick, pace, zone}

  function tell(board) {
    told = { at: Date.parse(board.now), tick: performance.now(), pace: board.pace || 1, zone: board.timezone };
  }

  // Milliseconds as of Date, or null before the server has said the time once.
  function now() {
    return told && told.at + (performance.now() - told.tick) * told.pace;
  }

  function say(moment, language, how) {
    return new Intl.DateTimeFormat(language, { hourCycle: "h23", timeZone: told?.zone, ...how }).format(new Date(moment));
  }

  // HH:MM of an ISO time or of milliseconds.
  function time(moment) {
    return say(moment, "de-DE", { hour: "2-digit", minute: "2-digit" });
  }

  function hour() {
    return parseInt(time(now()), 10);
  }

  // Local days from now until then: 0 is today, 1 tomorrow.
  function daysUntil(iso) {
    const day = (moment) => Date.parse(say(moment, "sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" }));
    return Math.round((day(iso) - day(now())) / DAY);
  }

  function weekday(iso, language) {
    return say(iso, language, { weekday: "long" });
  }

  return { tell, now, time, hour, daysUntil, weekday, pace: () => told?.pace ?? 1 };
}
