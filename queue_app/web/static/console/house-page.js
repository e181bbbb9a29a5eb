// What the pages of the house share: a fresh view of one part, presses that happen once, and what is said of them.

import { html, useEffect, useMemo, useReducer } from "../shared/html.js";
import { Languages, Marks } from "./bar.js";
import { Notice, Unknown } from "./foot.js";
import { useFresh } from "./fresh.js";
import { LetBe, Press } from "./press.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { sentenceFor } from "./sentences.js";

/** {view, press, saying, trouble, act}; `part` is the path below the site, `title` the name of the page. */
export function useHousePage(part, title, session, onRefused) {
  const { t, site } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const view = useFresh(site, part, onRefused);
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, session, view, changed }), []);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (view.live.live) press.online();
  }, [view.live.live]);

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
  return { title, view, press, saying, trouble, act };
}

/** The frame of such a page: its head, what was said, and the way back to the lead's view. */
export function HousePage({ page, onBack, children }) {
  const { t } = useRoom();
  const { title, view, press, saying } = page;
  const { data, live } = view;
  return html`<div class="reception settings-page">
    <header class="head">
      <h1>${title} · ${data.board.name}</h1>
      <${Marks} board=${data.board} live=${live} />
      <div class="head-buttons">
        <${Languages} />
        <button type="button" class="plain" data-back onClick=${onBack}>${t("console-lead")}</button>
      </div>
    </header>
    <main class="settings-main">
      ${children}
      <div class="reception-foot">
        ${press.unknown ? html`<${Unknown} press=${press} />` : saying.notice && html`<${Notice} ...${saying} />`}
      </div>
    </main>
    <p class="heard" role="status">${saying.said}</p>
  </div>`;
}
