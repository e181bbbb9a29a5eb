// The texts of a face: the same Fluent files the server reads (queue_app/texts.py), with the same fallback.
import { FluentBundle, FluentResource } from "/static/vendor/fluent-bundle.js";

const FALLBACK = "de";
// Our code for a language → its BCP 47 tag, and the locale that knows its plurals. Figures are the European ones
// everywhere: those are on the screen.
const TAGS = { "de-simple": "de", fa: "fa-AF" };
const LOCALES = { "de-simple": "de", ar: "ar-u-nu-latn", fa: "fa-AF-u-nu-latn", ps: "ps-u-nu-latn", kmr: "ku" };
const RIGHT_TO_LEFT = new Set(["ar", "fa", "ps"]);
const bundles = new Map();

export function bcp47(lang) {
  return TAGS[lang] ?? lang;
}

export function direction(lang) {
  return RIGHT_TO_LEFT.has(lang) ? "rtl" : "ltr";
}

// A function that says a message: t("kiosk-what", {…}); a message nobody has comes back as its id. `t.code` is our code of
// the language, `t.lang` and `t.dir` are for the page.
export async function loadTexts(lang, parts) {
  const chain = [...new Set([lang, FALLBACK])];
  const found = await Promise.all(chain.flatMap((code) => parts.map((part) => load(code, part))));
  const t = (id, args) => {
    for (const bundle of found) {
      const message = bundle.getMessage(id);
      if (message?.value) return bundle.formatPattern(message.value, args, []);
    }
    return id;
  };
  return Object.assign(t, { code: lang, lang: bcp47(lang), dir: direction(lang) });
}

function load(lang, part) {
  const key = `${lang}/${part}`;
  if (!bundles.has(key)) {
    const reading = read(lang, part);
    bundles.set(key, reading);
    reading.catch(() => bundles.delete(key)); // a text that could not be fetched is fetched again the next time
  }
  return bundles.get(key);
}

// A language without this part says nothing of its own: the next in the chain speaks.
async function read(lang, part) {
  const response = await fetch(`/texts/${lang}/${part}.ftl`);
  if (!response.ok && response.status !== 404) throw new Error(`texts ${response.status}`);
  const bundle = new FluentBundle([LOCALES[lang] ?? lang, "en"]); // "en": a browser that does not know the language
  if (response.ok) bundle.addResource(new FluentResource(await response.text()));
  return bundle;
}
