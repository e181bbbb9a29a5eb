// A question over the page. The browser's own dialog keeps focus inside, closes with Escape and gives the focus back.
import { html, useLayoutEffect, useRef } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { bcp47 } from "/static/shared/texts.js";

export function Sheet({ title, t, onClose, children }) {
  const dialog = useRef(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    if (!opened.open) opened.showModal();
    return () => opened.close(); // before it leaves the page: a dialog that vanishes open keeps the page inert
  }, []);
  const besides = (event) => event.target === dialog.current && onClose();
  return html`<dialog ref=${dialog} class="sheet" aria-labelledby="sheet-title" onClose=${onClose} onClick=${besides}>
    <div class="sheet-body">
      <header>
        <h2 id="sheet-title">${title}</h2>
        <button type="button" class="plain" aria-label=${t("phone-close")} onClick=${onClose}>${icon("x")}</button>
      </header>
      ${children}
    </div>
  </dialog>`;
}

export function LanguageSheet({ t, languages, current, onChoose, onClose }) {
  return html`<${Sheet} title=${t("phone-choose-language")} t=${t} onClose=${onClose}>
    <ul class="languages">
      ${languages.map(
        ({ code, name, dir }) => html`<li key=${code}>
          <button type="button" lang=${bcp47(code)} dir=${dir} aria-current=${code === current ? "true" : null}
            onClick=${() => onChoose(code)}>${name}${code === current ? icon("check") : null}</button>
        </li>`,
      )}
    </ul>
  </${Sheet}>`;
}
