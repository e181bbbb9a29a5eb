// The own password: the old one, and a new one twice. At the first sign-in the old one was typed a moment ago.

import { html, useRef, useState } from "../shared/html.js";
import { useOwn } from "./own.js";
import { useRoom } from "./room.js";
import { Said } from "./two-step.js";

export function OwnPassword({ session, known = "", due = false, onDone, onSignedOut }) {
  const { t } = useRoom();
  const { said, tell, run } = useOwn(session, onSignedOut);
  const [shown, setShown] = useState(false);
  const form = useRef(null);
  const submit = async (event) => {
    event.preventDefault();
    const [old, wanted, again] = ["old", "new", "again"].map((name) => form.current.elements[name]?.value);
    if (wanted !== again) return tell(t("console-own-differ"), true);
    const done = await run("password", { old: old ?? known, new: wanted });
    if (!done) return;
    form.current.reset();
    tell(t("console-own-changed"));
    onDone(wanted);
  };
  const field = (name, autocomplete, hint) => html`<p class="field">
    <label for=${`own-${name}`}>${t(`console-own-${name}`)}</label>
    <input id=${`own-${name}`} name=${name} type=${shown ? "text" : "password"} autocomplete=${autocomplete} maxlength="200" required
      aria-describedby=${hint} />
  </p>`;
  return html`<section class="enter-card" aria-labelledby="own-password">
    ${due ? html`<h1 id="own-password">${t("console-own-password")}</h1>` : html`<h2 id="own-password">${t("console-own-password")}</h2>`}
    ${due && html`<p>${t("console-own-password-due")}</p>`}
    <form class="own-form" ref=${form} onSubmit=${submit}>
      <input hidden autocomplete="username" value=${session.name} readonly />
      ${!known && field("old", "current-password")}
      ${field("new", "new-password", "own-hint")}
      <p id="own-hint" class="hint">${t("console-own-password-hint")} ${!due && t("console-own-password-others")}</p>
      ${field("again", "new-password")}
      <label class="tick">
        <input type="checkbox" checked=${shown} onChange=${(event) => setShown(event.target.checked)} />
        <span>${t("console-password-show")}</span>
      </label>
      <${Said} said=${said} />
      <button class="big" type="submit">${t("console-own-change")}</button>
    </form>
  </section>`;
}
