// Messages of the office that are kept ready in several languages: set out with one press, edited in the settings.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { Confirm, Dialog } from "./dialog.js";
import { useRoom } from "./room.js";

const LENGTH = 200;

/** The text by which people know a message: in the language of the page, else the first. */
export const titleOf = (texts, lang) => texts[lang] ?? texts.de ?? Object.values(texts)[0] ?? "";

/** One button for each. */
export function ShowReady({ data, press, act }) {
  const { t, lang } = useRoom();
  if (!data.ready.length) return null;
  const show = (id) => !press.locked && act("message", `/ready-messages/${id}/show`, {}, () => t("console-rec-message-up"));
  return html`<ul class="ready" aria-label=${t("console-ready")}>
    ${data.ready.map(
      ({ id, texts }) => html`<li key=${id}>
        <button type="button" class="plain" data-ready=${id} aria-disabled=${String(press.locked)} onClick=${() => show(id)}>
          ${icon("device-tv")} <span dir="auto">${titleOf(texts, lang)}</span> <span class="hint">${Object.keys(texts).join(" · ")}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}

/** All of them, to change and to remove, and one more. */
export function EditReady({ data, press, act }) {
  const { t, lang } = useRoom();
  const [open, setOpen] = useState(null); // {name: "edit" | "remove", one}
  const close = () => setOpen(null);
  const path = (one) => `/settings/ready-messages${one ? `/${one.id}` : ""}`;
  const save = async (texts) => {
    const done = await act("set-ready", path(open.one), { texts }, () => t("console-set-saved"));
    if (done) close();
  };
  const remove = () => {
    const { one } = open;
    close();
    act("set-ready", `${path(one)}/remove`, {}, () => t("console-ready-removed"));
  };
  return html`<section class="card" aria-labelledby="ready">
    <h2 id="ready">${t("console-ready")}</h2>
    <p class="hint">${t("console-ready-hint")}</p>
    <ul class="closures">
      ${data.ready.map((one) => {
        const title = titleOf(one.texts, lang);
        return html`<li key=${one.id} data-kept=${one.id}>
          <p><span dir="auto">${title}</span><br /><span class="hint">${Object.keys(one.texts).join(" · ")}</span></p>
          <span class="ready-deeds">
            <button type="button" class="plain" aria-label=${`${t("console-ready-edit")}: ${title}`} onClick=${() => setOpen({ name: "edit", one })}>${t("console-ready-edit")}</button>
            <button type="button" class="plain" aria-label=${`${t("console-ready-remove")}: ${title}`} onClick=${() => setOpen({ name: "remove", one })}>${t("console-ready-remove")}</button>
          </span>
        </li>`;
      })}
    </ul>
    <p class="dialog-buttons"><button type="button" class="plain" data-new-ready onClick=${() => setOpen({ name: "edit" })}>${t("console-ready-new")}</button></p>
    ${open?.name === "edit" && html`<${Edit} texts=${open.one?.texts ?? {}} ...${{ data, press }} onSave=${save} onClose=${close} />`}
    ${open?.name === "remove" &&
    html`<${Confirm} title=${t("console-ready-remove-question")} said=${titleOf(open.one.texts, lang)} yes=${t("console-ready-remove")} onNo=${close} onYes=${remove} />`}
  </section>`;
}

function Edit({ texts, data, press, onSave, onClose }) {
  const { t, words } = useRoom();
  const [wish, setWish] = useState(texts);
  const form = useRef(null);
  useLayoutEffect(() => form.current.querySelector("textarea").focus(), []);
  const kept = Object.fromEntries(Object.entries(wish).filter(([, text]) => text.trim()));
  const good = Object.keys(kept).length > 0;
  const submit = (event) => {
    event.preventDefault();
    if (good && !press.locked) onSave(kept);
  };
  return html`<${Dialog} wide title=${t("console-ready-edit")} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit}>
      <p class="hint">${t("console-ready-edit-hint")}</p>
      <div class="ready-texts">
        ${data.languages.map(
          (code) => html`<p class="field" key=${code}>
            <label for=${`ready-${code}`}>${words.language(code)}</label>
            <textarea id=${`ready-${code}`} rows="2" maxlength=${LENGTH} dir="auto" lang=${code} value=${wish[code] ?? ""}
              onInput=${(event) => setWish({ ...wish, [code]: event.target.value })}></textarea>
          </p>`,
        )}
      </div>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked || !good)}>${t("console-set-save")}</button>
      </p>
    </form>
  <//>`;
}
