// A new account: name, role, and the password for the first sign-in, made by the server or chosen.

import { html, useState } from "../shared/html.js";
import { useRoom } from "./room.js";

export const ROLES = ["clerk", "lead", "admin"];
const EMPTY = { name: "", role: "clerk", own: false, password: "" };

export function NewAccount({ press, act, given }) {
  const { t } = useRoom();
  const [wish, setWish] = useState(EMPTY);
  const set = (name) => (event) => setWish({ ...wish, [name]: event.target.value });
  const good = wish.name.trim() && (!wish.own || wish.password);
  const submit = async (event) => {
    event.preventDefault();
    if (!good || press.locked) return;
    const body = { name: wish.name.trim(), role: wish.role, ...(wish.own && { password: wish.password }) };
    const answer = await act("accounts-add", "/accounts", body, () => t("console-accounts-added", { name: body.name }));
    if (!answer) return;
    setWish(EMPTY);
    given(answer);
  };
  return html`<section class="card" aria-labelledby="new-account">
    <h2 id="new-account">${t("console-accounts-new")}</h2>
    <form onSubmit=${submit}>
      <div class="side-by-side">
        <p class="field"><label for="new-name">${t("console-name")}</label>
          <input id="new-name" maxlength="80" autocomplete="off" required value=${wish.name} onInput=${set("name")} /></p>
        <${Role} id="new-role" value=${wish.role} onChange=${set("role")} />
      </div>
      <${HowPassword} wish=${wish} onWish=${(change) => setWish({ ...wish, ...change })} id="new" />
      <p class="dialog-buttons"><button type="submit" class="big" aria-disabled=${String(press.locked || !good)}>${t("console-accounts-add")}</button></p>
    </form>
  </section>`;
}

export function Role({ id, value, onChange }) {
  const { t } = useRoom();
  return html`<p class="field"><label for=${id}>${t("console-accounts-role")}</label>
    <select id=${id} value=${value} onChange=${onChange}>
      ${ROLES.map((role) => html`<option key=${role} value=${role}>${t(`console-accounts-role-${role}`)}</option>`)}
    </select></p>`;
}

/** Whether the server makes the password or the admin chooses it: `wish` holds {own, password}. */
export function HowPassword({ wish, onWish, id }) {
  const { t } = useRoom();
  return html`<fieldset class="ticks">
      <legend>${t("console-accounts-password-how")}</legend>
      ${[false, true].map(
        (own) => html`<label class="tick" key=${own}>
          <input type="radio" name=${`${id}-how`} checked=${wish.own === own} onChange=${() => onWish({ own })} />
          ${t(own ? "console-accounts-password-own" : "console-accounts-password-made")}
        </label>`,
      )}
    </fieldset>
    ${wish.own &&
    html`<p class="field"><label for=${`${id}-password`}>${t("console-password")}</label>
      <input id=${`${id}-password`} maxlength="200" autocomplete="off" spellcheck=${false} required value=${wish.password}
        aria-describedby=${`${id}-hint`} onInput=${(event) => onWish({ password: event.target.value })} /></p>`}
    <p class="hint" id=${`${id}-hint`}>${wish.own && html`${t("console-own-password-hint")} `}${t("console-accounts-password-hint")}</p>`;
}
