// What every part of the page needs: texts, words for codes, the look (day or night).

import { createContext, useContext, useEffect, useState } from "../shared/html.js";

export const Room = createContext(null);
export const useRoom = () => useContext(Room);

const NIGHT = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now; desk signs have a colour for each. */
export function useNight() {
  const [night, setNight] = useState(NIGHT.matches);
  useEffect(() => {
    const look = () => setNight(NIGHT.matches);
    NIGHT.addEventListener("change", look);
    return () => NIGHT.removeEventListener("change", look);
  }, []);
  return night;
}

/** Words for the codes that the server sends, in the language of the page. */
export function wording(t, lang) {
  const known = (id, other) => {
    const said = t(id);
    return said === id ? other : said;
  };
  return {
    desk: (desk) => desk?.names?.[lang] ?? desk?.names?.de ?? desk?.id ?? "",
    // Most counters are called by a plain number; "3" alone would be no place.
    counter: ({ name }) => (/^\d+$/.test(name) ? t("console-counter", { name }) : name),
    language: (code) => known(`console-language-${code}`, code),
    need: (need) => known(`console-need-${need}`, need),
    wait(range) {
      if (!range) return "";
      const { low_minutes: low, high_minutes: high } = range;
      if (low >= 60) return t("console-wait-long");
      if (high == null) return low < 1 ? "" : t("console-wait-from", { low });
      if (high <= 5) return t("console-wait-soon");
      return low === 0 ? t("console-wait-up-to", { high }) : t("console-wait-range", { low, high });
    },
    /** A day and a time where the office is. */
    moment: (iso, timeZone) =>
      new Date(iso).toLocaleString(lang, {
        weekday: "short", day: "numeric", month: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone,
      }),
    /** Hours and minutes where the office is, whatever this machine's zone. */
    time: (iso, timeZone) =>
      new Date(iso).toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }),
  };
}
