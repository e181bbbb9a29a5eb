// The office's time: what the server last said, carried on by a clock that nobody can set. Never the device's own.

const DAY = 86_400_000;

export function officeClock(ticks = () => performance.now()) {
  let told = null; // {at: office ms, tick, pace, zone}

  function tell(board) {
    const at = Date.parse(board.now);
    told = { at, tick: ticks(), pace: board.pace || 1, zone: board.timezone };
  }

  // null until the server has said the time once.
  function now() {
    return told && told.at + (ticks() - told.tick) * told.pace;
  }

  function format(moment, how) {
    return new Intl.DateTimeFormat("de-DE", { hourCycle: "h23", timeZone: told?.zone, ...how }).format(moment);
  }

  // HH:MM of an ISO time or of milliseconds.
  function time(moment) {
    return format(new Date(moment), { hour: "2-digit", minute: "2-digit" });
  }

  function hour() {
    return Number(format(now(), { hour: "2-digit" }).slice(0, 2));
  }

  // Full local days from now until then: 0 is today.
  function daysUntil(iso) {
    const day = (moment) => Date.parse(format(moment, { year: "numeric", month: "2-digit", day: "2-digit" }).split(".").reverse().join("-"));
    return Math.round((day(Date.parse(iso)) - day(now())) / DAY);
  }

  function weekday(iso, language) {
    return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: told?.zone }).format(Date.parse(iso));
  }

  return { tell, now, time, hour, daysUntil, weekday, pace: () => told?.pace ?? 1 };
}
