// What is it about: a picture and one to four words. Two levels, at most eight tiles each, and one question where the
// concern alone does not name the desk.
import { html, useState } from "/static/shared/html.js";
import { pictogram } from "/static/shared/signs.js";
import { named } from "./catalogue.js";
import { CHECK_IN } from "./code.js";
import { useFit } from "./fit.js";

export function Pages({ t, catalogue, at, goTo, ticket, looks }) {
  const tiles = catalogue.pages.map((page) => tile("page", page, () => goTo({ group: page.id })));
  const what = at.adding ? "kiosk-add-what" : "kiosk-what";
  return html`<${Choice} t=${t} title=${said(t, what)} parts=${[{ tiles }]} ticket=${ticket} looks=${looks} />`;
}

export function Concerns({ t, catalogue, at, goTo, take, ticket, looks }) {
  const page = catalogue.pages.find(({ id }) => id === at.group);
  const asked = catalogue.forks.find(({ id }) => id === page.asks);
  const forks = page.forks.map((id) => catalogue.forks.find((fork) => fork.id === id))
    .map((fork) => tile("fork", fork, () => goTo({ group: page.id, fork: fork.id })));
  const concerns = page.concerns.map((id) => catalogue.concerns.find((concern) => concern.id === id))
    .map((concern) => tile("concern", concern, () => take(concern.id)));
  // Only who has no number yet checks in: with one, her appointment would have a second.
  const checkIn = page.check_in && !at.adding ? [checkInTile(t, () => goTo({ group: page.id, fork: CHECK_IN }))] : [];
  const others = [...checkIn, ...forks, ...concerns];
  const about = { ...named(page, t), say: `concerns/page-${page.id}`, pictogram: page.pictogram };
  if (!asked) return html`<${Choice} t=${t} title=${about} parts=${[{ tiles: others }]} ticket=${ticket} looks=${looks} />`;
  const question = questionOf(catalogue, asked);
  const parts = [{ tiles: answersOf(question, asked, take) }];
  if (others.length) parts.push({ title: said(t, "kiosk-or"), tiles: others });
  return html`<${Choice} t=${t} about=${about} title=${titleOf(question, t)} parts=${parts} ticket=${ticket} looks=${looks} />`;
}

// The page behind a fork: one question, then the number.
export function Question({ t, catalogue, at, take, ticket, looks }) {
  const fork = catalogue.forks.find(({ id }) => id === at.fork);
  const question = questionOf(catalogue, fork);
  const about = { ...named(fork, t), say: `concerns/fork-${fork.id}`, pictogram: fork.pictogram };
  return html`<${Choice} t=${t} about=${about} title=${titleOf(question, t)} parts=${[{ tiles: answersOf(question, fork, take) }]}
    ticket=${ticket} looks=${looks} />`;
}

const questionOf = (catalogue, fork) => catalogue.questions.find(({ id }) => id === fork.question);
const titleOf = (question, t) => ({ ...named(question, t), say: `concerns/question-${question.id}` });
const answersOf = (question, fork, take) =>
  question.answers.map((answer) => tile("answer", answer, () => take(fork.concerns[answer.id])));
const said = (t, id) => ({ text: t(id), say: `kiosk/${id}` });

function checkInTile(t, tap) {
  return { id: "check-in", names: { [t.code]: t("kiosk-check-in") }, pictogram: "calendar-check", key: "check-in", say: "kiosk/kiosk-check-in", tap };
}

// `say`: which message is read aloud for it (voice.js).
function tile(kind, thing, tap) {
  return { ...thing, key: `${kind}-${thing.id}`, say: `concerns/${kind}-${thing.id}`, tap };
}

// Once a number is asked for, nothing here can be tapped, and the tile that was tapped shows it.
function Choice({ t, about, title, parts, ticket, looks }) {
  const [chosen, setChosen] = useState(null);
  const choose = (one) => {
    setChosen(one.key);
    one.tap();
  };
  const count = parts.reduce((sum, { tiles }) => sum + tiles.length, 0);
  const page = useFit([t, count, looks]);
  const asking = ticket.state === "asking";
  return html`<main class="page" ref=${page} inert=${asking} aria-busy=${asking}>
    <div class="question">
      ${about && html`<p class="about" lang=${about.lang} data-say=${about.say}>${pictogram(about.pictogram)}<span>${about.text}</span></p>`}
      <h1 tabindex="-1" lang=${title.lang} data-say=${title.say}>${title.text}</h1>
      <p class="hint" data-say="kiosk/kiosk-tap-a-picture">${t("kiosk-tap-a-picture")}</p>
    </div>
    <div class="choices" data-count=${count} data-parts=${parts.length}>${parts.map(({ title: or, tiles }) => html`
      ${or && html`<h2 class="or" data-say=${or.say}>${or.text}</h2>`}
      <div class="tiles">${tiles.map((one) => html`<${Tile} key=${one.key} one=${one} name=${named(one, t)} tap=${choose}
        chosen=${asking && chosen === one.key} />`)}</div>`)}</div>
  </main>`;
}

function Tile({ one, name, tap, chosen }) {
  return html`<button type="button" class="tile" data-chosen=${String(chosen)} data-say=${one.say} onClick=${() => tap(one)}>
    ${pictogram(one.pictogram)}<span lang=${name.lang}>${name.text}</span>
  </button>`;
}
