// What both booking pages share: the language, its texts, the head.
import { html, useEffect, useState } from "/static/shared/html.js";
import { setLanguage } from "/static/shared/api.js";
import { loadTexts } from "/static/shared/texts.js";
import { choose, LANGUAGES, pick } from "/static/phone/language.js";
import { LanguageSheet } from "/static/phone/sheet.js";
import { Top } from "/static/phone/top.js";

const AGAIN_MS = 3000;

export function textsOf(language) {
  return loadTexts(language, ["appointment", "phone"]);
}

export function night() {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Its child is a function that is given the texts and the language; `onSpoken` hears which that is. */
export function Frame({ languages = LANGUAGES, first, catalogue, onSpoken, children }) {
  const [language, setChosen] = useState(first ?? pick(LANGUAGES.map(({ code }) => code)));
  const [t, setTexts] = useState(null);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    let wanted = true;
    setLanguage(language);
    onSpoken?.(language);
    const load = () => textsOf(language).then(
      (texts) => wanted && setTexts(() => texts),
      () => wanted && setTimeout(load, AGAIN_MS),
    );
    load();
    return () => { wanted = false; };
  }, [language]);
  useEffect(() => {
    if (!t) return;
    Object.assign(document.documentElement, { lang: t.lang, dir: t.dir });
    document.title = t("appointment-title");
  }, [t]);
  if (!t) return null;
  const name = languages.find(({ code }) => code === language)?.name;
  return html`
    <${Top} ticket=${catalogue} t=${t} name=${name} onLanguage=${() => setChoosing(true)} />
    ${children(t, language)}
    ${choosing && html`<${LanguageSheet} t=${t} languages=${languages} current=${language} onClose=${() => setChoosing(false)}
      onChoose=${(code) => { choose(code); setChosen(code); setChoosing(false); }} />`}`;
}
