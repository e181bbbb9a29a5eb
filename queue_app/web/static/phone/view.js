// What every part of the page needs to know to write a name, a time or a colour.
import { textIn, timeText } from "./wording.js";

const night = window.matchMedia("(prefers-color-scheme: dark)");

export function viewOf({ t, language, ticket, live, Notices }) {
  const desks = new Map((ticket?.desks ?? []).map((desk) => [desk.id, desk]));
  return {
    t,
    language,
    live,
    Notices,
    night: night.matches,
    desk: (id) => desks.get(id),
    // The configuration's name of a concern; in a language it lacks, its German name beside German signs.
    concern: (stop) => textIn(stop.names, language),
    time: (moment) => timeText(moment, language, ticket?.timezone),
    colourOf: (id) => desks.get(id)?.[night.matches ? "colour_night" : "colour"],
  };
}
