// Which language the page speaks: the one chosen here (kept in the address only, so that nothing stays on the phone),
// else the ticket's, else the browser's.

export function chosen() {
  return location.hash.slice(1);
}

export function choose(code) {
  history.replaceState(null, "", `#${code}`);
}

// "de-AT" finds "de"; a language nobody here speaks finds nothing.
function find(wanted, codes) {
  const tag = wanted.toLowerCase();
  return codes.find((code) => code.toLowerCase() === tag) ?? codes.find((code) => code === tag.split("-")[0]);
}

export function pick(codes, ticketLanguage) {
  const wishes = [chosen(), ticketLanguage, ...navigator.languages, "de"];
  for (const wish of wishes) {
    const found = wish && find(wish, codes);
    if (found) return found;
  }
  return codes[0];
}

// For the page of a number that is unknown: no site tells its languages then.
export const LANGUAGES = [
  { code: "de", name: "Deutsch", dir: "ltr" },
  { code: "ar", name: "العربية", dir: "rtl" },
  { code: "uk", name: "Українська", dir: "ltr" },
  { code: "ru", name: "Русский", dir: "ltr" },
  { code: "fa", name: "دری / فارسی", dir: "rtl" },
  { code: "ps", name: "پښتو", dir: "rtl" },
  { code: "tr", name: "Türkçe", dir: "ltr" },
  { code: "kmr", name: "Kurmancî", dir: "ltr" },
  { code: "ti", name: "ትግርኛ", dir: "ltr" },
  { code: "so", name: "Soomaali", dir: "ltr" },
  { code: "en", name: "English", dir: "ltr" },
  { code: "fr", name: "Français", dir: "ltr" },
];
