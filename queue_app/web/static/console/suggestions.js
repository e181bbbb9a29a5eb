// What would help now, in one line each with its effect: the rest of today, rehearsed with the change and without.

import { html } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { CloseEarly } from "./close-early.js";
import { useRoom } from "./room.js";

const MOST = 3;

/** "−9" or "+2": what becomes of the mean wait. */
const signed = (gain) => `${gain < 0 ? "+" : "−"}${Math.abs(gain)}`;

/** The most helpful first. Nothing to suggest is said too: silence could mean that nobody looked. */
export function Suggestions({ data, press, act, trouble }) {
  const { t, words } = useRoom();
  const names = new Intl.ListFormat(document.documentElement.lang, { type: "conjunction" });
  const deskOf = (id) => data.board.desks.find((desk) => desk.id === id) ?? { id };
  const counter = (id) => words.counter(data.counters.find((one) => one.id === id) ?? { name: id });
  const found = [...data.suggestions].sort((a, b) => b.gain - a.gain).slice(0, MOST);
  const nobody = (desks) => desks.some((id) => !data.desks.find(({ desk }) => desk === id)?.open_counters);
  const effect = (one) => {
    if (one.kind === "close") return t("console-lead-sooner", { minutes: one.sooner, people: one.away });
    if (nobody(one.desks)) return t("console-lead-nobody");
    return t("console-lead-gain", { minutes: signed(one.gain) });
  };
  const deed = (one) => {
    const desks = names.format(one.desks.map(deskOf).map(words.desk));
    if (one.kind === "close") return t("console-lead-close", { desks, time: words.time(one.closes_at, data.board.timezone) });
    return t(`console-lead-${one.kind}`, { counter: counter(one.counter), desks });
  };
  return html`<section class="card lead-wide" aria-labelledby="suggestions">
    <h2 id="suggestions">${t("console-lead-suggestions")}</h2>
    ${found.length
      ? html`<ul class="suggestions">
            ${found.map(
              (one) => html`<li key=${`${one.kind} ${one.counter} ${one.desks}`} data-suggestion=${one.kind}>
                ${icon("bulb")}
                <span>${deed(one)}</span>
                <strong>${effect(one)}</strong>
                ${one.kind === "close" && html`<${CloseEarly} ...${{ data, press, act, trouble }} desk=${deskOf(one.desks[0])} closes=${one.closes_at} />`}
              </li>`,
            )}
          </ul>
          <p class="hint">${t("console-lead-rehearsed")}</p>`
      : html`<p class="hint">${t("console-lead-nothing")}</p>`}
  </section>`;
}
