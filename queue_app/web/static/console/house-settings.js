// The settings of the house, for leads and admins: closures, who is there today, the message, devices, and what was changed.

import { html, useState } from "../shared/html.js";
import { Closures } from "./closures.js";
import { Confirm } from "./dialog.js";
import { HousePage, useHousePage } from "./house-page.js";
import { LanguagesToday } from "./languages-today.js";
import { NewDevice } from "./new-device.js";
import { EditReady } from "./ready-messages.js";
import { Devices } from "./reception-devices.js";
import { Message } from "./reception-house.js";
import { useRoom } from "./room.js";
import { History } from "./setting-history.js";
import { Staffing } from "./staffing.js";
import { Configuration } from "./stated.js";

export const SETTINGS = "#einstellungen";

/** The way there, for those who may. */
export function ToSettings() {
  const { t } = useRoom();
  return html`<button type="button" data-settings onClick=${() => (location.hash = SETTINGS)}>${t("console-set")}</button>`;
}

export function HouseSettings({ session, onBack, onRefused }) {
  const { t } = useRoom();
  const page = useHousePage("settings", t("console-set"), session, onRefused);
  const { press, trouble, act } = page;
  const [revoking, setRevoking] = useState(null);
  const { data } = page.view;

  const revoke = () => {
    const { kind, name } = revoking;
    setRevoking(null);
    return act("set-revoke", "/settings/devices/revoke", { kind, name }, () => t("console-set-did-revoked", { name }));
  };

  if (!data) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const parts = { data, press, act };
  return html`<${HousePage} page=${page} onBack=${onBack}>
    <div class="settings-side">
      <${Closures} ...${parts} trouble=${trouble} />
      <${Staffing} ...${parts} />
      <${LanguagesToday} ...${parts} />
    </div>
    <div class="settings-side">
      <${History} ...${parts} />
      <section class="card" aria-labelledby="office-message">
        <h2 id="office-message">${t("console-rec-screens")}</h2>
        <${Message} ...${parts} />
      </section>
      <${EditReady} ...${parts} />
      <${Devices} version=${data.history[0]?.id} onRevoke=${setRevoking} />
      <${NewDevice} ...${parts} />
    </div>
    <${Configuration} />
    ${revoking &&
    html`<${Confirm} title=${t("console-set-revoke-question", { name: revoking.name })} said=${t("console-set-revoke-said")}
      yes=${t("console-set-revoke")} onNo=${() => setRevoking(null)} onYes=${revoke} />`}
  <//>`;
}
