// Name and password. Whatever goes wrong is said in a sentence that tells what to do.

import { html, useEffect, useRef, useState } from "../shared/html.js";
import { send } from "../shared/api.js";
import { Languages } from "./bar.js";
import { useRoom } from "./room.js";
import { BySso, Fold, useSso } from "./sso.js";

function sentence(no, t) {
  if (no.code === "wrong_password") return t("console-wrong-password");
  if (no.status === 429) {
    const minutes = Math.ceil((no.retryAfter ?? 0) / 60);
    return minutes > 0 ? t("console-too-many-tries", { minutes }) : t("console-too-many-tries-soon");
  }
  if (!no.status || no.status >= 500) return t("console-sign-in-away");
  return no.message || t("console-fault");
}

export function SignIn({ word, onDone }) {
  const { t, site } = useRoom();
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const name = useRef(null);
  const password = useRef(null);
  const sso = useSso(site);
  useEffect(() => {
    document.title = t("console-sign-in");
    if (sso && !sso.only) name.current.focus();
  }, [sso]);

  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      await send("POST", "/api/v1/session", { name: name.current.value.trim(), password: password.current.value, site });
      await onDone();
    } catch (no) {
      setTrouble(sentence(no, t));
      setBusy(false);
      password.current.focus();
      password.current.select();
    }
  };

  if (!sso) return html`<main class="blank" aria-busy="true"></main>`;
  return html`<main class="enter">
    <form class="enter-card" onSubmit=${submit} aria-labelledby="hello">
      <h1 id="hello">${t("console-sign-in-hello")}</h1>
      ${word && html`<p class="enter-word">${t(word)}</p>`}
      ${sso.on && html`<${BySso} sso=${sso} />`}
      <${Fold} when=${sso.only}>
      <p class="field">
        <label for="name">${t("console-name")}</label>
        <input id="name" ref=${name} autocomplete="username" autocapitalize="off" spellcheck=${false} maxlength="80" required />
      </p>
      <p class="field">
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
      <label class="tick">
        <input type="checkbox" checked=${shown} onChange=${(event) => setShown(event.target.checked)} />
        <span>${t("console-password-show")}</span>
      </label>
      <p id="trouble" class="trouble" role="alert">${trouble}</p>
      <button class=${sso.on ? "plain" : "big"} type="submit" aria-disabled=${busy}>
        ${t(busy ? "console-sign-in-busy" : "console-sign-in")}
      </button>
      <//>
    </form>
    <${Languages} />
  </main>`;
}
