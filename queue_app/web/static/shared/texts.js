// The texts of a face: the same Fluent files the server reads.
import { FluentBundle, FluentResource } from "/static/vendor/fluent-bundle.js";

const LOCALES = { "de-simple": "de", fa: "fa-AF", kmr: "ku" };
const RIGHT_TO_LEFT = new Set(["ar", "fa", "ps"]);
const FALLBACK = "de";
const bundles = new Map();

function chain(lang) {
  return [...new Set([lang, FALLBACK])];
}

export function bcp47(lang) {
  return lang === "de-simple" ? "de" : lang === "fa" ? "fa-AF" : lang;
}

export function direction(lang) {
  return RIGHT_TO_LEFT.has(lang) ? "rtl" : "ltr";
}

async function load(lang, part) {
  const key = `${lang}/${part}`;
  if (!bundles.has(key)) {
    bundles.set(key, read(lang, part).catch((problem) => {
      bundles.delete(key); // a text that could not be fetched is fetched again the next time
      throw problem;
    }));
  }
  return bundles.get(key);
}

async function read(lang, part) {
  const response = await fetch(`/texts/${lang}/${part}.ftl`);
  if (response.status === 404) return null; // this language has no such part: the next in the chain speaks
  if (!response.ok) throw new Error(`texts ${response.status}`);
  const bundle = new FluentBundle(LOCALES[lang] ?? lang, { useIsolating: true });
  bundle.addResource(new FluentResource(await response.text()));
  return bundle;
}

// A function that says a message in the language: t("kiosk-title", {…}). `t.lang` and `t.dir` are for the page.
export async function loadTexts(lang, parts) {
  const found = (await Promise.all(chain(lang).flatMap((code) => parts.map((part) => load(code, part))))).filter(Boolean);
  const t = (id, args) => {
    for (const bundle of found) {
      const message = bundle.getMessage(id);
      if (message?.value) return bundle.formatPattern(message.value, args, []);
    }
    return id;
  };
  t.lang = bcp47(lang);
  t.code = lang;
  t.dir = direction(lang);
  return t;
}
