// The languages of the screen: German and English always, and one more of the site's languages in turn.
import { loadTexts } from "/static/shared/texts.js";

const TURN = 7_000;
const ALWAYS = ["de", "en"];

export async function tongues(onTurn) {
  const [de, en] = await Promise.all(ALWAYS.map((language) => loadTexts(language, ["display"])));
  let third = null;
  let others = [];
  let at = -1;

  // A site's languages, as the board names them.
  function offer(languages = []) {
    const wanted = languages.filter((language) => !ALWAYS.includes(language) && !language.startsWith("de-"));
    if (wanted.join() === others.join()) return;
    others = wanted;
    turn();
  }

  async function turn() {
    if (!others.length) return;
    at = (at + 1) % others.length;
    try {
      third = await loadTexts(others[at], ["display"]);
      onTurn();
    } catch (failure) {
      // No connection: the language before stays, the next one gets its turn.
      console.warn(`texts of ${others[at]} not loaded: ${failure.message}`);
    }
  }

  setInterval(turn, TURN);

  // One message in all three, without those that have no words of their own for it.
  function all(id, args) {
    const said = [de, en, third].filter(Boolean).map((t) => ({ text: t(id, args), lang: t.lang, dir: t.dir }));
    return said.filter((one, index) => said.findIndex((other) => other.text === one.text) === index);
  }

  return { de, en, all, third: () => third, offer };
}
