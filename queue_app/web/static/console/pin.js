// The PIN that opens a locked console: set, changed or taken away, each with the password.

import { html, useEffect, useRef, useState } from "../shared/html.js";
import { get, send } from "../shared/api.js";
import { useRoom } from "./room.js";
import { sentence } from "./sign-in.js";

const PIN = "[0-9]{4,8}";

export function PinCard({ session }) {
  const { t } = useRoom();
  const [has, setHas] = useState(null);
  const [said, setSaid] = useState({ text: "", kind: "hint" });
  const busy = useRef(false);
  const form = useRef(null);
  useEffect(() => {
    get("/api/v1/session/pin").then(({ pin }) => setHas(pin), () => setSaid({ text: t("console-server-away"), kind: "trouble" }));
  }, []);

  const keep = async (pin) => {
    if (busy.current || !form.current.reportValidity()) return;
    busy.current = true;
    const password = form.current.elements["pin-password"].value;
    try {
      setHas((await send("POST", "/api/v1/session/pin", { pin, password }, { csrf: session.csrf_token })).pin);
      form.current.reset();
      setSaid({ text: t(pin === null ? "console-pin-gone" : "console-pin-kept"), kind: "hint" });
    } catch (no) {
      setSaid({ text: no.code === "wrong_password" ? t("console-wrong-password-only") : sentence(no, t), kind: "trouble" });
    } finally {
      busy.current = false;
    }
  };
  const submit = (event) => {
    event.preventDefault();
    keep(form.current.elements["new-pin"].value);
  };
  const remove = () => {
    form.current.elements["new-pin"].required = false; // no new one is asked for
    keep(null).finally(() => (form.current.elements["new-pin"].required = true));
  };
  return html`<section class="enter-card" aria-labelledby="pin-title">
    <h2 id="pin-title">${t("console-pin-title")}</h2>
    <p class="hint">${t("console-pin-hint")}</p>
    <form class="pin-form" ref=${form} onSubmit=${submit}>
      <p class="field">
        <label for="new-pin">${t(has ? "console-pin-another" : "console-pin-new")}</label>
        <input id="new-pin" class="pin" type="password" inputmode="numeric" autocomplete="off" pattern=${PIN} maxlength="8" required aria-describedby="pin-rule" />
        <span id="pin-rule" class="hint">${t("console-pin-rule")}</span>
      </p>
      <p class="field">
        <label for="pin-password">${t("console-password")}</label>
        <input id="pin-password" type="password" autocomplete="current-password" maxlength="200" required />
      </p>
      <p class="dialog-buttons">
        ${has && html`<button type="button" class="plain" data-pin-remove onClick=${remove}>${t("console-pin-remove")}</button>`}
        <button type="submit" class="big" data-pin-keep>${t("console-pin-keep")}</button>
      </p>
    </form>
    <p role="status" class=${said.kind}>${said.text}</p>
  </section>`;
}
