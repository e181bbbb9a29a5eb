// Which languages are spoken at a counter today: as planned, or as set here.

import { html, useEffect, useState } from "../shared/html.js";
import { Ticks } from "./counter-card.js";
import { changed } from "./reception-give.js";
import { useRoom } from "./room.js";
import { Named } from "./staffing.js";

/** What is spoken, in words; null is as planned. */
export function spoken(languages, { t, words }) {
  if (languages === null) return t("console-set-there-usual");
  const names = new Intl.ListFormat(t.lang, { type: "conjunction" });
  return languages.length ? names.format(languages.map(words.language)) : t("console-set-spoken-german");
}

export function LanguagesToday({ data, press, act }) {
  const { t } = useRoom();
  return html`<section class="card" aria-labelledby="spoken">
    <h2 id="spoken">${t("console-set-spoken-today")}</h2>
    <p class="hint">${t("console-set-spoken-hint")}</p>
    <ul class="staffing">
      ${data.counters.map((one) => html`<${Place} key=${one.id} ...${{ one, data, press, act }} />`)}
    </ul>
  </section>`;
}

function Place({ one, data, press, act }) {
  const { t, words } = useRoom();
  const [wish, setWish] = useState(new Set(one.languages ?? one.usual));
  useEffect(() => setWish(new Set(one.languages ?? one.usual)), [JSON.stringify(one.languages)]);
  const name = words.counter(one);
  // German is spoken everywhere; asking for it would only raise doubts.
  const offered = data.languages.filter((code) => !code.startsWith("de"));
  const save = (languages) => {
    if (press.locked) return;
    act("set-spoken", `/settings/languages/${encodeURIComponent(one.id)}`, { languages }, () => `${name}: ${spoken(languages, { t, words })}`);
  };
  const submit = (event) => {
    event.preventDefault();
    save(offered.filter((code) => wish.has(code)));
  };
  return html`<li data-spoken=${one.id}>
    <details>
      <summary>
        <${Named} ...${{ one, data }} />
        <span class="hint">${spoken(one.languages, { t, words })}</span>
      </summary>
      <form class="spoken" onSubmit=${submit} aria-label=${`${name}: ${t("console-set-spoken-today")}`}>
        <${Ticks} all=${offered.map((code) => [code, words.language(code)])} chosen=${wish} onChange=${(code, on) => setWish(changed(wish, code, on))} />
        <p class="dialog-buttons">
          ${one.languages !== null && html`<button type="button" class="plain" aria-disabled=${String(press.locked)} onClick=${() => save(null)}>${t("console-set-there-usual")}</button>`}
          <button type="submit" class="plain" aria-disabled=${String(press.locked)}>${t("console-set-save")}</button>
        </p>
      </form>
    </details>
  </li>`;
}
