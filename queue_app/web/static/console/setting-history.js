// What was set, the newest first: when, what, by which role; each line can be taken back.

import { html } from "../shared/html.js";
import { FINAL, accountChange } from "./account-history.js";
import { days } from "./closing.js";
import { times } from "./closures.js";
import { spoken } from "./languages-today.js";
import { titleOf } from "./ready-messages.js";
import { useRoom } from "./room.js";
import { planned } from "./staffing.js";

export function History({ data, press, act }) {
  const { t, lang, words } = useRoom();
  const { board, history } = data;
  const at = new Intl.DateTimeFormat(t.lang, { dateStyle: "short", timeStyle: "short", timeZone: board.timezone });
  const where = (id) => (id ? words.desk(board.desks.find((desk) => desk.id === id) ?? { id }) : t("console-set-house"));
  const what = ({ kind, facts }) => {
    if (kind.startsWith("account_")) return accountChange({ kind, facts }, t);
    if (kind === "message") return facts.after ? t("console-set-did-message", { text: facts.after }) : t("console-set-did-message-end");
    if (["invited", "revoked", "restored"].includes(kind)) return t(`console-set-did-${kind}`, { name: facts.name });
    if (kind === "ready_message") {
      const done = facts.after ? (facts.before ? "changed" : "new") : "removed";
      return t(`console-set-did-ready-${done}`, { text: titleOf(facts.after ?? facts.before, lang) });
    }
    if (kind === "staffed" || kind === "spoken") {
      const counter = words.counter(data.counters.find(({ id }) => id === facts.counter) ?? { name: facts.counter });
      return t(`console-set-did-${kind}`, { when: days({ first: facts.day, last: facts.day }, t.lang), counter, times: kind === "spoken" ? spoken(facts.after, { t, words }) : planned(facts.after, t) });
    }
    const said = t(`console-set-did-${kind}`, { when: days(facts, t.lang), where: where(facts.desk), times: times(facts, t) });
    return facts.cancelled ? `${said} ${t("console-set-did-cancelled", { count: facts.cancelled })}` : said;
  };
  const undo = (one) => act("set-undo", `/settings/history/${one.id}/undo`, {}, () => t("console-set-undone"));
  return html`<section class="card" aria-labelledby="history">
    <h2 id="history">${t("console-set-history")}</h2>
    ${history.length === 0 && html`<p class="hint">${t("console-set-no-history")}</p>`}
    <ol class="history" tabindex=${history.length ? 0 : null} aria-labelledby="history">
      ${history.map(
        (one) => html`<li key=${one.id} data-change=${one.kind} data-undone=${String(one.undone)}>
          <p>
            <span class="hint">${at.format(new Date(one.at))} · ${t(`console-set-role-${one.role}`)}${one.undoes && html` · ${t("console-set-taken-back")}`}</span><br />
            ${what(one)} ${one.undone && html`<strong>${t("console-set-was-undone")}</strong>`}
          </p>
          ${!one.undone && !FINAL.has(one.kind) &&
          html`<button type="button" class="plain" data-undo aria-disabled=${String(press.locked)} onClick=${() => undo(one)}
            aria-label=${`${t("console-set-undo")}: ${what(one)}`}>${t("console-set-undo")}</button>`}
        </li>`,
      )}
    </ol>
  </section>`;
}
