// The lead's view: every desk against its closing time, every counter, what would help, who rings for help.

import { html, useEffect, useMemo, useReducer } from "../shared/html.js";
import { deskSign, icon, number } from "../shared/signs.js";
import { ToAccount } from "./account.js";
import { ToAccounts } from "./accounts.js";
import { withWhom } from "./along.js";
import { Languages, Marks } from "./bar.js";
import { CloseEarly } from "./close-early.js";
import { Notice, Unknown } from "./foot.js";
import { useFresh } from "./fresh.js";
import { HelpBar, titled } from "./help-bar.js";
import { ToSettings } from "./house-settings.js";
import { ToLock } from "./lock.js";
import { Menu } from "./menu.js";
import { LetBe, Press } from "./press.js";
import { Message } from "./reception-house.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { planned } from "./staffing.js";
import { ToCalendar } from "./to-calendar.js";
import { sentenceFor } from "./sentences.js";
import { Suggestions } from "./suggestions.js";

export function Lead({ session, onBack, onReception, onSignOut, onRefused }) {
  const { t, site } = useRoom();
  const [, changed] = useReducer((count) => count + 1, 0);
  const view = useFresh(site, "lead", onRefused);
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, session, view, changed }), []);
  const { data, live, clock } = view;
  useEffect(() => {
    document.title = titled(data?.help ?? [], null, t("console-lead"), t);
  }, [t, data]);
  useEffect(() => {
    if (live.live) press.online();
  }, [live.live]);
  const trouble = (no) => {
    if (no instanceof LetBe) return;
    if (no.status === 401) onRefused(no);
    else saying.tell(sentenceFor(no, { number: "", here: "" }, t), no.status === 409 ? "calm" : "trouble");
  };
  /** One deed; resolves to its answer, or to null when it was not done: why has been said by then. */
  const act = async (label, path, body, said) => {
    let answer = null;
    try {
      await press.run(label, async () => (answer = await press.to(path, body)));
      if (answer && said) saying.tell(said(answer), "calm");
    } catch (no) {
      trouble(no);
    }
    return answer;
  };
  const help = (counter, deed) => act(`help-${deed}`, `/counters/${encodeURIComponent(counter)}/help/${deed}`, {});

  if (!data) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const parts = { data, press, act, trouble };
  return html`<div class="reception lead">
    <header class="head">
      <h1>${t("console-lead")} · ${data.board.name}</h1>
      <${Marks} board=${data.board} live=${live} />
      <div class="head-buttons">
        <${ToCalendar} plain />
        <button type="button" class="plain" data-reception onClick=${onReception}>${t("console-reception")}</button>
        <button type="button" class="plain" data-back onClick=${onBack}>${t("console-reception-back")}</button>
        <${Menu} sign="dots-vertical" label=${t("console-more")}>
          <${Languages} />
          <p>${t("console-signed-in-as", { name: session.name })}</p>
          <${ToSettings} />
          ${session.role === "admin" && html`<${ToAccounts} />`}
          <${ToAccount} />
          <${ToLock} />
          <button type="button" onClick=${() => onSignOut().catch(() => saying.tell(t("console-server-away"), "trouble"))}>
            ${t("console-sign-out")}
          </button>
        <//>
      </div>
    </header>
    <${HelpBar} help=${data.help} clock=${clock} onHelp=${help} />
    <main class="lead-main">
      <${Suggestions} ...${parts} />
      <${Desks} ...${parts} clock=${clock} />
      <${Places} data=${data} />
      ${data.may.message &&
      html`<section class="card lead-wide" aria-labelledby="lead-screens">
        <h2 id="lead-screens">${t("console-rec-screens")}</h2>
        <${Message} ...${parts} />
      </section>`}
      <div class="reception-foot">
        ${press.unknown ? html`<${Unknown} press=${press} />` : saying.notice && html`<${Notice} ...${saying} />`}
      </div>
    </main>
    <p class="heard" role="status">${saying.said}</p>
  </div>`;
}

function Desks({ data, press, act, trouble, clock }) {
  const { t, night, words } = useRoom();
  const { board } = data;
  const at = (iso) => (iso ? words.time(iso, board.timezone) : "–");
  return html`<section class="card lead-wide" aria-labelledby="lead-desks">
    <h2 id="lead-desks">${t("console-desks")}</h2>
    <table class="lead-desks">
      <thead>
        <tr>
          ${["desk", "waiting", "range", "longest", "open", "through", "closes"].map(
            (name) => html`<th scope="col" key=${name}>${t(`console-lead-col-${name}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${data.desks.map((one) => {
          const desk = board.desks.find(({ id }) => id === one.desk) ?? { id: one.desk };
          const line = board.waiting.find(({ desk: id }) => id === one.desk) ?? { count: 0, wait: null };
          const cells = {
            waiting: line.count,
            range: words.wait(line.wait) || "–",
            longest: one.longest_minutes === null ? "–" : t("console-lead-minutes", { minutes: clock.minutesNow(one.longest_minutes) }),
            open: t("console-lead-of", { open: one.open_counters, all: one.counters }),
            through: one.late ? html`<strong class="late">${icon("alert-triangle")} ${at(one.ends_at)}</strong>` : at(one.ends_at),
            closes: html`<span class="closing">${at(one.closes_at)} <${CloseEarly} ...${{ desk, data, press, act, trouble }} plain /></span>`,
          };
          return html`<tr key=${one.desk} data-desk=${one.desk} data-late=${one.late}>
            <th scope="row">${deskSign({ desk, night })} ${words.desk(desk)}</th>
            ${Object.entries(cells).map(([name, said]) => html`<td key=${name} data-label=${t(`console-lead-col-${name}`)}>${said}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

function Places({ data }) {
  const { t, night, words } = useRoom();
  return html`<section class="card lead-wide" aria-labelledby="lead-counters">
    <h2 id="lead-counters">${t("console-lead-counters")}</h2>
    <ul class="places">
      ${data.counters.map((one) => {
        const state = one.state === "open" ? (one.at_work ?? "free") : one.state;
        return html`<li key=${one.id} data-place=${one.id} data-state=${state}>
          <span class="place-name">${words.counter(one)}</span>
          <span class="place-desks">
            ${one.desks.map((id) => deskSign({ desk: data.board.desks.find((desk) => desk.id === id) ?? { id }, night }))}
          </span>
          <span class="place-state">
            ${state === "closed" && one.times && html`${planned(one.times, t)} · `}
            ${withWhom(one, data, { t, words }) || t(state === "closed" ? "console-lead-closed" : `console-state-${state}`)} ${one.current && number(one.current)}
          </span>
        </li>`;
      })}
    </ul>
  </section>`;
}
