// What the pages of the house share: a fresh view of one part, presses that happen once, and what is said of them.

import { useEffect, useMemo, useReducer } from "../shared/html.js";
import { useFresh } from "./fresh.js";
import { LetBe, Press } from "./press.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { sentenceFor } from "./sentences.js";

/** {view, press, saying, trouble, act}; `part` is the path below the site. */
export function useHousePage(part, session, onRefused) {
  const { t, site } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const view = useFresh(site, part, onRefused);
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, session, view, changed }), []);
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
  return { view, press, saying, trouble, act };
}
