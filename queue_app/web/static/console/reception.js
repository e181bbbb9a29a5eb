// The reception (Tresen): numbers by hand, where is a number, desks that close, a word for the screens. No counter needed.

import { html, useEffect, useMemo, useReducer, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { ToAccount } from "./account.js";
import { Languages, Marks } from "./bar.js";
import { Notice, Unknown } from "./foot.js";
import { useFresh } from "./fresh.js";
import { HelpBar, titled } from "./help-bar.js";
import { ToLock } from "./lock.js";
import { Menu } from "./menu.js";
import { cameOut, printTicket } from "./paper.js";
import { LetBe, Press } from "./press.js";
import { DesksToday, Screens, Void } from "./reception-house.js";
import { CheckIn } from "./reception-check-in.js";
import { Find } from "./reception-find.js";
import { Devices } from "./reception-devices.js";
import { Give } from "./reception-give.js";
import { Series } from "./reception-series.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { sentenceFor } from "./sentences.js";

/** What changes only with the configuration: languages, concerns, counters. */
function useStanding(site) {
  const [standing, setStanding] = useState(null);
  useEffect(() => {
    let timer = 0;
    const base = `/api/v1/sites/${encodeURIComponent(site)}`;
    const load = () =>
      Promise.all([get(`${base}/catalogue`), get(`${base}/counters`)])
        .then(([catalogue, counters]) => setStanding({ catalogue, counters }))
        .catch(() => (timer = setTimeout(load, 3000)));
    load();
    return () => clearTimeout(timer);
  }, [site]);
  return standing;
}

export function Reception({ session, onBack, onLead, onSignOut, onSignedOut }) {
  const { t, site } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const house = useFresh(site, "house", onSignedOut);
  const standing = useStanding(site);
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, session, view: house, changed }), []);
  const { data, live } = house;
  useEffect(() => {
    document.title = titled(data?.help ?? [], null, t("console-reception"), t);
  }, [t, data]);
  useEffect(() => {
    if (live.live) press.online();
  }, [live.live]);

  /** One deed; resolves to its answer, or to null when it was not done: why has been said by then. */
  const act = (label, path, body, said) => doing(label, () => press.to(path, body), said);
  const doing = async (label, work, said) => {
    let answer = null;
    // The deed before may still be settling; a second press of the same button is stopped where the button is.
    while (press.locked) await new Promise((done) => setTimeout(done, 50));
    try {
      await press.run(label, async () => (answer = await work()));
      if (answer && said) saying.tell(said(answer), "calm");
    } catch (no) {
      trouble(no);
    }
    return answer;
  };
  const trouble = (no) => {
    if (no instanceof LetBe) return;
    if (no.status === 401) onSignedOut();
    else saying.tell(receptionSentence(no, t), no.status === 409 ? "calm" : "trouble");
  };

  const paper = async (secret) => {
    if (!data.printer) return printTicket(secret);
    const begun = await doing("print", () => press.ticket(secret, "/prints"), () => t("console-rec-printing"));
    if (!begun) return undefined;
    const good = await cameOut(secret, begun);
    return saying.tell(t(good ? "console-rec-printed" : "console-rec-not-printed"), good ? "calm" : "trouble");
  };

  if (!data || !standing) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const parts = { data, press, act, trouble, paper, ...standing };
  return html`<div class="reception">
    <header class="head">
      <h1>${t("console-reception")} · ${data.board.name}</h1>
      <${Marks} board=${data.board} live=${live} />
      <div class="head-buttons">
        ${onLead && html`<button type="button" class="plain" data-lead onClick=${onLead}>${t("console-lead")}</button>`}
        <button type="button" class="plain" data-back onClick=${onBack}>${t("console-reception-back")}</button>
        <${Menu} sign="dots-vertical" label=${t("console-more")}>
          <${Languages} />
          <p>${t("console-signed-in-as", { name: session.name })}</p>
          <${ToAccount} />
          <${ToLock} />
          <button type="button" onClick=${() => onSignOut().catch(() => saying.tell(t("console-server-away"), "trouble"))}>
            ${t("console-sign-out")}
          </button>
        <//>
      </div>
    </header>
    <${HelpBar} help=${data.help} clock=${house.clock} onHelp=${(counter, deed) => act(`help-${deed}`, `/counters/${encodeURIComponent(counter)}/help/${deed}`, {})} />
    <main class="reception-main">
      <${Give} ...${parts} />
      <div class="reception-side">
        <${Series} ...${parts} />
        <${Find} ...${parts} />
        <${CheckIn} ...${parts} />
        <${DesksToday} ...${parts} />
        <${Screens} ...${parts} />
        <${Devices} />
        ${data.may.void && html`<${Void} ...${parts} />`}
      </div>
      <div class="reception-foot">
        ${press.unknown ? html`<${Unknown} press=${press} />` : saying.notice && html`<${Notice} ...${saying} />`}
      </div>
    </main>
    <p class="heard" role="status">${saying.said}</p>
  </div>`;
}

function receptionSentence(no, t) {
  const id = { stale: "console-rec-stale", counter_busy: "console-rec-at-counter", step_not_allowed: "console-rec-over" }[no.code];
  return id ? t(id) : sentenceFor(no, { number: "", here: "" }, t);
}
