// The reception (Tresen): numbers by hand, where is a number, desks that close, a word for the screens. No counter needed.

import { html, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { connect } from "../shared/live.js";
import { Languages, Marks } from "./bar.js";
import { Notice, Unknown } from "./foot.js";
import { Menu } from "./menu.js";
import { LetBe, Press } from "./press.js";
import { DesksToday, Screens, Void } from "./reception-house.js";
import { Find } from "./reception-find.js";
import { Devices } from "./reception-devices.js";
import { Give } from "./reception-give.js";
import { Series } from "./reception-series.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { sentenceFor } from "./sentences.js";

const BETWEEN_NEWS_MS = 300;
const OLD_MS = 30_000;

/** How the house stands, kept fresh by the live line: {data, live, fresh}. */
function useHouse(site, refused) {
  const [, changed] = useReducer((count) => count + 1, 0);
  const kept = useRef({ data: null, live: { live: true, since: null } }).current;
  kept.fresh = useCallback(async () => {
    try {
      kept.data = await get(`/api/v1/sites/${encodeURIComponent(site)}/house`);
      changed();
    } catch (no) {
      if (no.status === 401 || no.status === 403) refused();
      throw no;
    }
  }, [site]);
  useEffect(() => {
    let soon = 0;
    const look = (ms) => {
      clearTimeout(soon);
      soon = setTimeout(() => kept.fresh().catch(() => {}).finally(() => look(OLD_MS)), ms);
    };
    const line = connect({
      namespace: "/console",
      site,
      poll: (after) => get(`/api/v1/sites/${encodeURIComponent(site)}/board${after === null ? "" : `?after=${after}`}`),
      onNews: () => look(BETWEEN_NEWS_MS),
      onCalls: () => {},
      onState: (live) => ((kept.live = live), changed()),
    });
    look(0);
    return () => (clearTimeout(soon), line.stop());
  }, [site]);
  return kept;
}

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

export function Reception({ session, onBack, onSignOut, onSignedOut }) {
  const { t, site } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const house = useHouse(site, onSignedOut);
  const standing = useStanding(site);
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, session, view: house, changed }), []);
  const { data, live } = house;
  useEffect(() => {
    document.title = t("console-reception");
  }, [t]);
  useEffect(() => {
    if (live.live) press.online();
  }, [live.live]);

  /** One deed; resolves to its answer, or to null when it was not done: why has been said by then. */
  const act = async (label, path, body, said) => {
    let answer = null;
    // The deed before may still be settling; a second press of the same button is stopped where the button is.
    while (press.locked) await new Promise((done) => setTimeout(done, 50));
    try {
      await press.run(label, async () => (answer = await press.to(path, body)));
      if (answer && said) saying.tell(said(answer), "calm");
    } catch (no) {
      if (no instanceof LetBe) return null;
      if (no.status === 401) onSignedOut();
      else saying.tell(receptionSentence(no, t), no.status === 409 ? "calm" : "trouble");
    }
    return answer;
  };

  if (!data || !standing) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const parts = { data, press, act, ...standing };
  return html`<div class="reception">
    <header class="head">
      <h1>${t("console-reception")} · ${data.board.name}</h1>
      <${Marks} board=${data.board} live=${live} />
      <div class="head-buttons">
        <button type="button" class="plain" data-back onClick=${onBack}>${t("console-reception-back")}</button>
        <${Menu} sign="dots-vertical" label=${t("console-more")}>
          <${Languages} />
          <p>${t("console-signed-in-as", { name: session.name })}</p>
          <button type="button" onClick=${() => onSignOut().catch(() => saying.tell(t("console-server-away"), "trouble"))}>
            ${t("console-sign-out")}
          </button>
        <//>
      </div>
    </header>
    <main class="reception-main">
      <${Give} ...${parts} />
      <div class="reception-side">
        <${Series} ...${parts} />
        <${Find} ...${parts} />
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
