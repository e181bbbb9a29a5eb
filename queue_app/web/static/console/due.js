// What comes before anything else after the sign-in: a password of her own, a second step where the role needs it.

import { html, useEffect, useState } from "../shared/html.js";
import { Languages } from "./bar.js";
import { OwnPassword } from "./own-password.js";
import { useRoom } from "./room.js";
import { TwoStep } from "./two-step.js";

export function Due({ session, known, onDone, onSignOut, onSignedOut }) {
  const { t } = useRoom();
  const [stays, setStays] = useState(false);
  useEffect(() => {
    document.title = t("console-due");
  }, [t]);
  const parts = { session, known, due: true, onSignedOut };
  return html`<main class="enter">
    <header class="enter-head due-head">
      <p>${t("console-signed-in-as", { name: session.name })}</p>
      <${Languages} />
      <button type="button" class="plain" onClick=${() => onSignOut().catch(() => setStays(true))}>${t("console-sign-out")}</button>
    </header>
    ${stays && html`<p class="trouble" role="status">${t("console-server-away")}</p>`}
    ${session.due === "password"
      ? html`<${OwnPassword} ...${parts} onDone=${onDone} />`
      : html`<${TwoStep} ...${parts} onDone=${() => onDone("")} />`}
  </main>`;
}
