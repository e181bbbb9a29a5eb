// Dialogs about one account: role and rights, what else can be done, the questions before it, and a password seen once.

import { html, useState } from "../shared/html.js";
import { Confirm, Dialog, Saying } from "./dialog.js";
import { HowPassword, Role } from "./new-account.js";
import { useRoom } from "./room.js";

const RIGHTS = ["call", "void", "priority"];
const CHOICES = { "by-role": null, given: true, taken: false };
const choiceOf = (value = null) => Object.keys(CHOICES).find((name) => CHOICES[name] === value);

export function AccountDialog({ one, own, press, saying, act, deed, onAsk, onClose }) {
  const { t } = useRoom();
  const [role, setRole] = useState(one.role);
  const [rights, setRights] = useState(one.rights);
  const changed = RIGHTS.some((right) => (rights[right] ?? null) !== (one.rights[right] ?? null));
  const submit = async (event) => {
    event.preventDefault();
    if (press.locked) return;
    const said = () => t("console-accounts-saved", { name: one.name });
    const done =
      (role === one.role || (await act("accounts-role", `/accounts/${one.id}/role`, { role }, said))) &&
      (!changed || (await act("accounts-rights", `/accounts/${one.id}/rights`, rights, said)));
    if (done) onClose();
  };
  const button = (name, run) => html`<button type="button" class="plain" data-account-deed=${name} aria-disabled=${String(press.locked)}
    onClick=${() => press.locked || run()}>${t(`console-accounts-${name}`)}</button>`;
  return html`<${Dialog} wide title=${one.name} onClose=${onClose}>
    <${Saying} saying=${saying} />
    <form onSubmit=${submit}>
      <${Role} id="role" value=${role} onChange=${(event) => setRole(event.target.value)} />
      <fieldset class="account-rights">
        <legend>${t("console-accounts-rights")}</legend>
        ${RIGHTS.map(
          (right) => html`<p class="field" key=${right}>
            <label for=${`right-${right}`}>${t(`console-accounts-right-${right}`)}</label>
            <select id=${`right-${right}`} value=${choiceOf(rights[right])}
              onChange=${(event) => setRights({ ...rights, [right]: CHOICES[event.target.value] })}>
              ${Object.keys(CHOICES).map((choice) => html`<option key=${choice} value=${choice}>${t(`console-accounts-${choice}`)}</option>`)}
            </select>
          </p>`,
        )}
      </fieldset>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked)}>${t("console-accounts-save")}</button>
      </p>
    </form>
    <h3 class="account-more">${t("console-accounts-more")}</h3>
    <p class="account-deeds">
      ${!own && button("reset", () => onAsk("reset"))}
      ${!own && one.two_step && button("forget", () => onAsk("forget"))}
      ${!own && button("sign-out", () => deed(one, "end-sessions", {}, "console-accounts-signed-out"))}
      ${one.locked ? button("unlock", () => deed(one, "unlock", {}, "console-accounts-unlock-done")) : button("lock", () => onAsk("lock"))}
      ${button("remove", () => onAsk("remove"))}
    </p>
  <//>`;
}

const DEEDS = {
  forget: { path: "forget-two-step", said: "console-accounts-forgotten" },
  lock: { path: "lock", said: "console-accounts-lock-done" },
  remove: { path: "remove", said: "console-accounts-removed" },
};

/** The question before what ends sessions or cannot be taken back. */
export function Question({ one, asks, press, saying, deed, given, onNo }) {
  const { t } = useRoom();
  const words = { title: t(`console-accounts-${asks}-question`, { name: one.name }), said: t(`console-accounts-${asks}-said`, { name: one.name }) };
  if (asks === "reset") return html`<${Reset} ...${{ one, words, press, saying, deed, given, onNo }} />`;
  const { path, said } = DEEDS[asks];
  return html`<${Confirm} ...${words} yes=${t(`console-accounts-${asks}`)} onNo=${onNo}
    onYes=${async () => press.locked || (await deed(one, path, {}, said)) || onNo()} />`;
}

function Reset({ one, words, press, saying, deed, given, onNo }) {
  const { t } = useRoom();
  const [wish, setWish] = useState({ own: false, password: "" });
  const submit = async (event) => {
    event.preventDefault();
    if (press.locked) return;
    const answer = await deed(one, "password", wish.own ? { password: wish.password } : {}, "console-accounts-added");
    if (answer) given(answer);
  };
  return html`<${Dialog} title=${words.title} onClose=${onNo}>
    <${Saying} saying=${saying} />
    <form onSubmit=${submit}>
      <p>${words.said}</p>
      <${HowPassword} wish=${wish} onWish=${(change) => setWish({ ...wish, ...change })} id="reset" />
      <p class="dialog-buttons">
        <button type="button" class="plain" autofocus onClick=${onNo}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked)}>${t("console-accounts-reset")}</button>
      </p>
    </form>
  <//>`;
}

/** A password that is seen once. */
export function Shown({ name, password, onClose }) {
  const { t } = useRoom();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(password).then(() => setCopied(true), () => {}); // refused: it can be read
  return html`<${Dialog} title=${t("console-accounts-shown", { name })} onClose=${onClose}>
    <p>${t("console-accounts-shown-said")}</p>
    <p class="secret" data-secret>${password}</p>
    <p role="status">${copied && t("console-accounts-copied")}</p>
    <p class="dialog-buttons">
      ${navigator.clipboard && html`<button type="button" class="plain" onClick=${copy}>${t("console-accounts-copy")}</button>`}
      <button type="button" class="big" autofocus onClick=${onClose}>${t("console-accounts-done")}</button>
    </p>
  <//>`;
}
