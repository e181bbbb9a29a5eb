// The languages of the screen: German and English always, and one more of the site's languages in turn.
import { loadTexts } from "/static/shared/texts.js";
import { inTurn } from "./parts.js";

const TURN = 7_000;
const ALWAYS = ["de", "en"];
const SIGNATURE = "display-please-come";

export async function tongues(onTurn) {
  const [de, en] = await Promise.all(ALWAYS.map((language) => loadTexts(language, ["display"])));
  let third = null;
  let others = [];
  let at = -1;
  let apart = false;

  // A site's languages, as the board names them.
  function offer(languages = []) {
    const wanted = languages.filter((language) => !ALWAYS.includes(language) && !language.startsWith("de-"));
    if (wanted.join() === others.join()) return;
    others = wanted;
    turn();
  }

  async function turn() {
    try {
      third = (await nextWithWords()) ?? third;
    } catch (failure) {
      // No connection: the language before stays, the next one gets its turn.
      console.warn(`texts of ${others[at]} not loaded: ${failure.message}`);
    }
    onTurn();
  }

  // A language without words of its own for the screen would only say the German ones again.
  async function nextWithWords() {
    for (let tries = 0; tries < others.length; tries += 1) {
      at = (at + 1) % others.length;
      const next = await loadTexts(others[at], ["display"]);
      if (next(SIGNATURE) !== de(SIGNATURE)) return next;
    }
    return null;
  }

  setInterval(turn, TURN);

  // One message in all three, without those that have no words of their own for it.
  function each(id, args) {
    const said = [de, en, third].filter(Boolean).map((t) => ({ text: t(id, args), lang: t.lang, dir: t.dir }));
    return said.filter((one, index) => said.findIndex((other) => other.text === one.text) === index);
  }

  // As many of them as stand side by side.
  function all(id, args) {
    return apart ? [inTurn(each(id, args))] : each(id, args);
  }

  // Whether languages stand one after the other instead of side by side.
  function setApart(wanted) {
    apart = wanted;
  }

  return { de, en, each, all, third: () => third, offer, setApart };
}
