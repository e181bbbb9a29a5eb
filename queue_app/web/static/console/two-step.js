// The second step of the own sign-in: switched on with a picture or a key and a code, with codes for a lost phone.

import { html, useEffect, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { useOwn } from "./own.js";
import { useRoom } from "./room.js";

/** What came of it: heard at once, and seen. */
export function Said({ said }) {
  return html`<p class=${said.trouble ? "trouble" : "own-said"} role=${said.trouble ? "alert" : "status"}>${said.text}</p>`;
}

/** The field for a code: of the app, or one for a lost phone. */
export function Code({ field, label = "console-code" }) {
  const { t } = useRoom();
  useEffect(() => field.current.focus(), []);
  return html`<p class="field">
    <label for="code">${t(label)}</label>
    <input id="code" name="code" ref=${field} autocomplete="one-time-code" autocapitalize="off" spellcheck=${false} maxlength="80" required
      aria-describedby="code-hint" />
    ${label === "console-code" && html`<span id="code-hint" class="hint">${t("console-code-hint")}</span>`}
  </p>`;
}

export function TwoStep({ session, known = "", due = false, onDone, onSignedOut }) {
  const { t } = useRoom();
  const { said, tell, run } = useOwn(session, onSignedOut);
  const [state, setState] = useState(null);
  const [begun, setBegun] = useState(null); // {secret, at}
  const [codes, setCodes] = useState(null);
  const look = () => get("/api/v1/account/two-step").then(setState, (no) => (no.status === 401 ? onSignedOut() : tell(t("console-server-away"), true)));
  useEffect(() => {
    look();
  }, []);

  const begin = async (password) => {
    const answer = await run("two-step/begin", { password });
    if (answer) setBegun({ secret: answer.secret, at: Date.now() });
  };
  const confirm = async (code) => {
    const answer = await run("two-step/confirm", { code });
    if (answer) setCodes(answer.codes);
  };
  const renew = async (password) => {
    const answer = await run("two-step/codes", { password });
    if (answer) setCodes(answer.codes);
  };
  const end = async (password) => {
    if (!(await run("two-step/end", { password }))) return;
    tell(t("console-two-step-ended"));
    look();
  };
  const kept = () => {
    setCodes(null);
    setBegun(null);
    look();
    onDone?.();
  };

  const part = () => {
    if (!state) return html`<p role="status">${!said.text && t("console-loading")}</p>`;
    if (codes) return html`<${Codes} codes=${codes} onKept=${kept} />`;
    if (begun) return html`<${Confirm} ...${begun} onConfirm=${confirm} onCancel=${() => setBegun(null)} />`;
    if (!state.on) return html`<p>${t(due ? "console-two-step-due" : "console-two-step-hint")}</p><${ByPassword} known=${known} deeds=${[["begin", begin]]} />`;
    return html`<p>${t("console-two-step-on", { count: state.codes_left })}</p>
      <${ByPassword} deeds=${[["renew", renew], ...(state.required ? [] : [["end", end]])]} />`;
  };
  return html`<section class="enter-card" aria-labelledby="two-step" data-two-step=${state ? (state.on ? "on" : "off") : ""}>
    ${due ? html`<h1 id="two-step">${t("console-two-step")}</h1>` : html`<h2 id="two-step">${t("console-two-step")}</h2>`}
    ${part()}
    <${Said} said=${said} />
  </section>`;
}

/** The password once more, and what it is for; the first deed is that of the Enter key. */
function ByPassword({ known = "", deeds }) {
  const { t } = useRoom();
  const field = useRef(null);
  const submit = (event) => {
    event.preventDefault();
    const wanted = deeds.find(([name]) => name === event.submitter?.dataset.twoStepDeed) ?? deeds[0];
    wanted[1](known || field.current.value);
    if (field.current) field.current.value = "";
  };
  return html`<form class="own-form" onSubmit=${submit}>
    ${!known &&
    html`<p class="field">
      <label for="two-step-password">${t("console-two-step-password")}</label>
      <input id="two-step-password" ref=${field} type="password" autocomplete="current-password" maxlength="200" required />
    </p>`}
    <p class="own-deeds">
      ${deeds.map(
        ([name], index) => html`<button key=${name} type="submit" class=${index || deeds.length > 1 ? "plain" : "big"} data-two-step-deed=${name}>
          ${t(`console-two-step-${name}`)}</button>`,
      )}
    </p>
  </form>`;
}

// The picture has another address each time: a browser shows again what it had for the same one.
function Confirm({ secret, at, onConfirm, onCancel }) {
  const { t } = useRoom();
  const field = useRef(null);
  const submit = (event) => {
    event.preventDefault();
    onConfirm(field.current.value);
    field.current.select();
  };
  return html`<p>${t("console-two-step-scan")}</p>
    <img class="qr" src=${`/api/v1/account/two-step/qr.svg?at=${at}`} alt=${t("console-two-step-picture")} width="208" height="208" />
    <p>${t("console-two-step-key")}</p>
    <p class="secret" data-secret>${secret.match(/.{1,4}/g).join(" ")}</p>
    <form class="own-form" onSubmit=${submit}>
      <${Code} field=${field} label="console-two-step-code" />
      <p class="own-deeds">
        <button type="button" class="plain" onClick=${onCancel}>${t("console-cancel")}</button>
        <button type="submit" class="big">${t("console-two-step-confirm")}</button>
      </p>
    </form>`;
}

function Codes({ codes, onKept }) {
  const { t } = useRoom();
  const list = useRef(null);
  useEffect(() => list.current.focus(), []);
  return html`<p><strong id="codes">${t("console-two-step-codes")}</strong></p>
    <p>${t("console-two-step-codes-said")}</p>
    <ol class="codes" ref=${list} tabindex="0" aria-labelledby="codes">${codes.map((code) => html`<li key=${code}>${code}</li>`)}</ol>
    <button type="button" class="big" data-kept onClick=${onKept}>${t("console-two-step-kept")}</button>`;
}
