// Small sentences and forms that the phone page and the paper ticket share.

// Scripts whose readers learnt other digits; shown beneath the European ones, which the screen shows.
const DIGITS = { ar: "arab", fa: "arabext", ps: "arabext" };

export function nativeDigits(digits, language) {
  const system = DIGITS[language.split("-")[0]];
  return system ? new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(digits) : null;
}

// null when nothing honest can be said.
export function waitText(t, wait) {
  if (!wait || wait.high_minutes === null) return null;
  const { low_minutes: low, high_minutes: high } = wait;
  if (low >= 60) return t("phone-wait-long");
  if (low === 0) return high <= 5 ? t("phone-wait-soon") : t("phone-wait-up-to", { minutes: String(high) });
  // One string, so that the range is isolated as a whole: in Arabic, too, it reads from the lower number.
  return t("phone-wait-range", { range: `${low}–${high}` });
}

export function aheadText(t, ahead) {
  return ahead === 0 ? t("phone-next") : t("phone-ahead", { count: ahead });
}

export function floorText(t, floor) {
  return floor < 0 ? t("phone-basement") : t("phone-floor", { floor });
}

// A text of the configuration: in this language, else German, which is what the signs on the walls say.
export function textIn(texts, language) {
  if (texts?.[language]) return { text: texts[language], lang: language };
  const fallback = language.startsWith("de") || texts?.de ? "de" : "en";
  return texts?.[fallback] ? { text: texts[fallback], lang: fallback } : null;
}

// Tigrinya, Kurmanji and Somali are unknown to many browsers, which then write times as the browser itself speaks.
// Office time: a phone may still live in another zone.
export function timeText(moment, language, timeZone) {
  const how = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn", timeZone };
  return new Intl.DateTimeFormat(language, how).format(new Date(moment));
}

// A day with its weekday where the office is; languages that the browser does not know get German words.
export function dateText(moment, language, timeZone) {
  const [lang] = [...Intl.DateTimeFormat.supportedLocalesOf(language), "de"];
  const how = { weekday: "long", day: "numeric", month: "long", numberingSystem: "latn", calendar: "gregory", timeZone };
  return new Intl.DateTimeFormat(lang, how).format(new Date(moment));
}
