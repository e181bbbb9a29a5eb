// Where is T 47? And what can be done for her: language, needs, priority, another paper, going home.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { NEEDS } from "../shared/needs.js";
import { deskSign, icon, number } from "../shared/signs.js";
import { Ticks } from "./counter-card.js";
import { Confirm } from "./dialog.js";
import { changed, Interpreter, Priority } from "./reception-give.js";
import { useRoom } from "./room.js";

export function Find(parts) {
  const { t, site } = useRoom();
  const [written, setWritten] = useState("");
  const [found, setFound] = useState(null); // of the number that was asked for last: {asked, list}
  const look = async (asked) => {
    try {
      const list = await get(`/api/v1/sites/${encodeURIComponent(site)}/visitors?number=${encodeURIComponent(asked)}`);
      setFound({ asked, list });
    } catch {
      setFound({ asked, list: null });
    }
  };
  // With every news the answer is asked for again: the reception must not send anybody to where a number was.
  useEffect(() => {
    if (found) look(found.asked);
  }, [parts.data.board.id]);
  const submit = (event) => {
    event.preventDefault();
    if (written.trim()) look(written.trim());
  };
  return html`<section class="card" aria-labelledby="find">
    <h2 id="find">${t("console-find")}</h2>
    <form class="in-a-row" role="search" onSubmit=${submit}>
      <p class="field">
        <label for="find-number">${t("console-column-number")}</label>
        <input id="find-number" value=${written} maxlength="12" autocomplete="off" placeholder="T 47" onInput=${(event) => setWritten(event.target.value)} />
      </p>
      <button class="big" type="submit">${t("console-find-do")}</button>
    </form>
    <div role="status" class="found">
      ${found && !found.list && html`<p class="trouble">${t("console-server-away")}</p>`}
      ${found?.list?.length === 0 && html`<p>${t("console-find-nothing", { number: found.asked })}</p>`}
      ${found?.list?.map((one) => html`<${Visitor} key=${one.id} one=${one} ...${parts} onChanged=${() => look(found.asked)} />`)}
    </div>
  </section>`;
}

function Visitor({ one, data, counters, catalogue, press, act, paper, onChanged }) {
  const { t, night, words } = useRoom();
  const [open, setOpen] = useState(""); // what is being done: change, leave
  const desk = data.board.desks.find(({ id }) => id === one.desk) ?? { id: one.desk };
  const counter = counters.find(({ id }) => id === one.counter);
  const at = `/visitors/${one.id}`;
  const again = async () => {
    const ticket = await act("reprint", `${at}/reprint`, {});
    if (ticket) paper(ticket.secret);
  };
  const leave = async () => {
    setOpen("");
    await act("leave", `${at}/leave`, { version: one.version }, () => t("console-did-leave", { number: one.number }));
    onChanged();
  };
  return html`<article class="visitor" data-visitor=${one.number} aria-label=${one.number}>
    <p class="visitor-number">${number(one.number)}</p>
    <p class="visitor-where">
      <span>${deskSign({ desk, night })} ${words.desk(desk)}</span>
      <strong>${where(one, counter, { t, words })}</strong>
      ${counter?.way && !one.over && html`<span class="hint">${t("console-counter-place", { room: counter.way.room, floor: counter.way.floor })}</span>`}
    </p>
    <ul class="chips">
      <li>${icon("language")} ${words.language(one.language)}</li>
      ${one.needs.map((need) => html`<li key=${need}>${words.need(need)}</li>`)}
      ${one.interpreter && html`<li class="interpreter">${icon("messages")} ${t("console-interpreter")}</li>`}
      ${one.urgent && html`<li class="urgent">${icon("alert-triangle")} ${t("console-urgent")}</li>`}
      ${one.more > 0 && html`<li>${icon("route")} ${t("console-has-more", { count: one.more })}</li>`}
    </ul>
    ${!one.over &&
    html`<p class="visitor-deeds">
      <button type="button" class="plain" aria-expanded=${String(open === "change")} onClick=${() => setOpen(open === "change" ? "" : "change")}>${t("console-rec-change")}</button>
      <button type="button" class="plain" onClick=${again}>${icon("printer")} ${t("console-print-again")}</button>
      <button type="button" class="plain" onClick=${() => setOpen("leave")}>${icon("door-exit")} ${t("console-row-leave")}</button>
    </p>`}
    ${open === "change" && !one.over && html`<${Change} key=${one.version} ...${{ one, data, catalogue, press, act, at }} onDone=${() => (setOpen((now) => (now === "change" ? "" : now)), onChanged())} />`}
    ${open === "leave" && html`<${Confirm} title=${t("console-rec-leave-question", { number: one.number })} said=${t("console-rec-leave-said")}
      yes=${t("console-row-leave")} onNo=${() => setOpen("")} onYes=${leave} />`}
  </article>`;
}

function where(one, counter, { t, words }) {
  if (one.state === "called" || one.state === "serving") {
    return t(`console-where-${one.state}`, { counter: counter ? words.counter(counter) : one.counter });
  }
  return t(`console-where-${one.state}`, { minutes: one.waited_minutes });
}

/** What has changed is sent, one deed after the other, each with the version that the one before made. */
function Change({ one, data, catalogue, press, act, at, onDone }) {
  const { t, words } = useRoom();
  const [language, setLanguage] = useState(one.language);
  const [needs, setNeeds] = useState(new Set(one.needs));
  const [interpreter, setInterpreter] = useState(one.interpreter);
  const [priority, setPriority] = useState(one.urgent ? "as-is" : "");
  const form = useRef(null);
  useLayoutEffect(() => form.current.querySelector("select").focus(), []);
  const submit = async (event) => {
    event.preventDefault();
    if (press.locked) return;
    const wishes = [
      language !== one.language && ["language", { language }],
      [...needs].sort().join() !== [...one.needs].sort().join() && ["needs", { needs: [...needs] }],
      interpreter !== one.interpreter && ["interpreter", { interpreter }],
      priority !== "as-is" && Boolean(priority) !== one.urgent && ["priority", { reason: priority || null }],
    ].filter(Boolean);
    let { version } = one;
    for (const [what, body] of wishes) {
      const answer = await act("change", `${at}/${what}`, { version, ...body }, () => t("console-rec-changed", { number: one.number }));
      if (!answer) break;
      version = answer.version;
    }
    onDone();
  };
  const id = `change-${one.id}`;
  return html`<form class="change" ref=${form} onSubmit=${submit}>
    <p class="field">
      <label for=${id}>${t("console-column-language")}</label>
      <select id=${id} value=${language} onChange=${(event) => setLanguage(event.target.value)}>
        ${catalogue.languages.map(({ code, name }) => html`<option key=${code} value=${code}>${words.language(code)} – ${name}</option>`)}
      </select>
    </p>
    <fieldset>
      <legend>${t("console-give-needs")}</legend>
      <${Ticks} all=${NEEDS.map((need) => [need, words.need(need)])} chosen=${needs} onChange=${(need, on) => setNeeds(changed(needs, need, on))} />
    </fieldset>
    <${Interpreter} ...${{ language }} checked=${interpreter} onChange=${setInterpreter} />
    ${data.may.priority &&
    (one.urgent
      ? html`<label class="tick"><input type="checkbox" checked=${priority === ""} onChange=${(event) => setPriority(event.target.checked ? "" : "as-is")} />
          <span>${t("console-priority-end")}</span></label>`
      : html`<${Priority} id=${`${id}-priority`} value=${priority} onChange=${setPriority} />`)}
    <button class="big" type="submit" aria-disabled=${String(press.locked)}>${t("console-rec-save")}</button>
  </form>`;
}
