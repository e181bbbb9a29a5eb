// The settings of the house, for leads and admins: closures, who is there today, the message, devices, and what was changed.

import { html, useEffect, useMemo, useReducer, useState } from "../shared/html.js";
import { Languages, Marks } from "./bar.js";
import { Closures } from "./closures.js";
import { Confirm } from "./dialog.js";
import { Notice, Unknown } from "./foot.js";
import { useFresh } from "./fresh.js";
import { LanguagesToday } from "./languages-today.js";
import { LetBe, Press } from "./press.js";
import { EditReady } from "./ready-messages.js";
import { Devices } from "./reception-devices.js";
import { Message } from "./reception-house.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { sentenceFor } from "./sentences.js";
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
  const { t, site } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const view = useFresh(site, "settings", onRefused);
  const saying = useSaying();
  const [revoking, setRevoking] = useState(null);
  const press = useMemo(() => new Press({ site, session, view, changed }), []);
  const { data, live } = view;
  useEffect(() => {
    document.title = t("console-set");
  }, [t]);
  useEffect(() => {
    if (live.live) press.online();
  }, [live.live]);

  const trouble = (no) => {
    if (no instanceof LetBe) return;
    if (no.status === 401) onRefused(no);
    else saying.tell(no.code === "stale" ? t("console-set-stale") : sentenceFor(no, { number: "", here: "" }, t), "trouble");
  };
  /** One deed; resolves to its answer, or to null when it was not done: why has been said by then. */
  const act = async (label, path, body, said) => {
    let answer = null;
    try {
      await press.run(label, async () => (answer = await press.to(path, body)));
      if (answer) saying.tell(said(answer), "calm");
    } catch (no) {
      trouble(no);
    }
    return answer;
  };

  const revoke = () => {
    const { kind, name } = revoking;
    setRevoking(null);
    return act("set-revoke", "/settings/devices/revoke", { kind, name }, () => t("console-set-did-revoked", { name }));
  };

  if (!data) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const parts = { data, press, act };
  return html`<div class="reception settings-page">
    <header class="head">
      <h1>${t("console-set")} · ${data.board.name}</h1>
      <${Marks} board=${data.board} live=${live} />
      <div class="head-buttons">
        <${Languages} />
        <button type="button" class="plain" data-back onClick=${onBack}>${t("console-lead")}</button>
      </div>
    </header>
    <main class="settings-main">
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
      </div>
      <${Configuration} />
      ${revoking &&
      html`<${Confirm} title=${t("console-set-revoke-question", { name: revoking.name })} said=${t("console-set-revoke-said")}
        yes=${t("console-set-revoke")} onNo=${() => setRevoking(null)} onYes=${revoke} />`}
      <div class="reception-foot">
        ${press.unknown ? html`<${Unknown} press=${press} />` : saying.notice && html`<${Notice} ...${saying} />`}
      </div>
    </main>
    <p class="heard" role="status">${saying.said}</p>
  </div>`;
}
