// Name and password. Whatever goes wrong is said in a sentence that tells what to do.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { send } from "../shared/api.js";
import { Languages } from "./bar.js";
import { useRoom } from "./room.js";
import { tooManyTries } from "./sentences.js";
import { BySso, Fold, useSso } from "./sso.js";
import { Code } from "./two-step.js";

/** What went wrong with a name, a password or a PIN, and what to do. */
export function sentence(no, t) {
  if (no.code === "wrong_password") return t("console-wrong-password");
  if (no.status === 429) return tooManyTries(no, t);
  if (!no.status || no.status >= 500) return t("console-sign-in-away");
  return no.message || t("console-fault");
}

export function SignIn({ word, onDone }) {
  const { t, site } = useRoom();
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [second, setSecond] = useState(false); // name and password were right; the code is missing
  const code = useRef(null);
  const name = useRef(null);
  const password = useRef(null);
  const sso = useSso(site);
  useLayoutEffect(() => {
    document.title = t("console-sign-in");
    if (sso && !sso.only) name.current.focus();
  }, [sso]);

  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      const typed = password.current.value;
      const more = second ? { code: code.current.value } : {};
      await send("POST", "/api/v1/session", { name: name.current.value.trim(), password: typed, site, ...more });
      await onDone(typed);
    } catch (no) {
      setBusy(false);
      if (no.code === "code_needed") return setSecond(true);
      setTrouble(sentence(no, t));
      if (no.code === "wrong_password") setSecond(false);
      const field = (no.code !== "wrong_password" && code.current) || password.current;
      field.focus();
      field.select();
    }
  };

  if (!sso) return html`<main class="blank" aria-busy="true"></main>`;
  return html`<main class="enter">
    <form class="enter-card" onSubmit=${submit} aria-labelledby="hello">
      <h1 id="hello">${t(second ? "console-code-hello" : "console-sign-in-hello")}</h1>
      ${word && html`<p class="enter-word">${t(word)}</p>`}
      ${sso.on && !second && html`<${BySso} sso=${sso} />`}
      <${Fold} when=${sso.only}>
      <p class="field" hidden=${second}>
        <label for="name">${t("console-name")}</label>
        <input id="name" ref=${name} autocomplete="username" autocapitalize="off" spellcheck=${false} maxlength="80" required />
      </p>
      <p class="field" hidden=${second}>
        <label for="password">${t("console-password")}</label>
        <input
          id="password"
          ref=${password}
          type=${shown ? "text" : "password"}
          autocomplete="current-password"
          maxlength="200"
          required
          aria-describedby="trouble"
        />
      </p>
      <label class="tick" hidden=${second}>
        <input type="checkbox" checked=${shown} onChange=${(event) => setShown(event.target.checked)} />
        <span>${t("console-password-show")}</span>
      </label>
      ${second && html`<${Code} field=${code} />`}
      <p id="trouble" class="trouble" role="alert">${trouble}</p>
      <button class=${sso.on ? "plain" : "big"} type="submit" aria-disabled=${busy}>
        ${t(busy ? "console-sign-in-busy" : "console-sign-in")}
      </button>
      ${second && html`<button type="button" class="plain" data-first onClick=${() => (setSecond(false), setTrouble(""))}>${t("console-code-back")}</button>`}
      <//>
    </form>
    <${Languages} />
  </main>`;
}
