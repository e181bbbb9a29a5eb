// The office's time, as it is written on the wall: the office's clock in the office's zone, never the device's own.
import { officeClock } from "/static/shared/officeclock.js";

const DAY = 86_400_000;

export function officeTime() {
  const clock = officeClock();
  let zone; // the device's own, until the board has named the site's
  let pace = 1;

  function tell(board) {
    clock.set(board);
    zone = board.timezone;
    pace = board.pace || 1;
  }

  function say(moment, language, how) {
    return new Intl.DateTimeFormat(language, { hourCycle: "h23", timeZone: zone, ...how }).format(new Date(moment));
  }

  // HH:MM of an ISO time or of milliseconds.
  function time(moment) {
    return say(moment, "de-DE", { hour: "2-digit", minute: "2-digit" });
  }

  function hour() {
    return parseInt(time(clock.now()), 10);
  }

  // Local days from now until then: 0 is today, 1 tomorrow.
  function daysUntil(iso) {
    const day = (moment) => Date.parse(say(moment, "sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" }));
    return Math.round((day(iso) - day(clock.now())) / DAY);
  }

  function weekday(iso, language) {
    return say(iso, language, { weekday: "long" });
  }

  return { tell, now: clock.now, time, hour, daysUntil, weekday, pace: () => pace };
}
