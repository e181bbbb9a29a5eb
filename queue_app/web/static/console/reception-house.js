// The house today: desks with nobody, queues that move, the word on the screens, a test call, numbers that do not count.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { deskSign, icon } from "../shared/signs.js";
import { CloseEarly } from "./close-early.js";
import { Confirm, Dialog } from "./dialog.js";
import { ShowReady } from "./ready-messages.js";
import { useRoom } from "./room.js";

const MESSAGE_LENGTH = 200;

export function DesksToday({ data, press, act, trouble }) {
  const { t, night, words } = useRoom();
  const [moving, setMoving] = useState(null);
  const { board, absent, may } = data;
  const gone = async (desk, on) => {
    const id = on ? "console-rec-absent-said" : "console-rec-present-said";
    const done = await act("absent", `/desks/${desk.id}/absent`, { absent: on }, () => t(id, { desk: words.desk(desk) }));
    if (done && on && board.waiting.find((one) => one.desk === desk.id)?.count) setMoving(desk);
  };
  return html`<section class="card" aria-labelledby="desks-today">
    <h2 id="desks-today">${t("console-rec-desks")}</h2>
    <ul class="desks-today">
      ${board.desks.map((desk) => {
        const { count = 0, wait = null, open = true } = board.waiting.find((one) => one.desk === desk.id) ?? {};
        const away = absent.includes(desk.id);
        const said = words.wait(wait);
        return html`<li key=${desk.id} data-desk=${desk.id} data-away=${String(away)}>
          <span class="desk-name">${deskSign({ desk, night })} <span>${words.desk(desk)}</span></span>
          <span>${count} ${said ? t("console-desk-wait", { count, wait: said }) : t("console-desk-waiting", { count })}
            ${away ? html` · <strong>${t("console-rec-nobody")}</strong>` : !open && html` · ${t("console-desk-closed")}`}</span>
          ${may.desks &&
          html`<span class="desk-deeds">
            <button type="button" class="plain" aria-disabled=${String(press.locked)} onClick=${() => gone(desk, !away)}
              aria-label=${t(away ? "console-rec-present-this" : "console-rec-absent-this", { desk: words.desk(desk) })}>
              ${t(away ? "console-rec-present" : "console-rec-absent")}</button>
            <button type="button" class="plain" aria-disabled=${String(press.locked)} onClick=${() => setMoving(desk)}
              aria-label=${t("console-rec-move-this", { desk: words.desk(desk) })}>${icon("transfer")} ${t("console-rec-move")}</button>
            <${CloseEarly} ...${{ desk, data, press, act, trouble }} />
          </span>`}
          ${away && may.desks && html`<${Substitute} key=${data.instead[desk.id]} ...${{ desk, data, press, act }} />`}
        </li>`;
      })}
    </ul>
    ${moving && html`<${Move} desk=${moving} ...${{ data, press, act }} onClose=${() => setMoving(null)} />`}
  </section>`;
}

/** Who takes over for a desk that has nobody today: the configured one, until another is chosen. */
function Substitute({ desk, data, press, act }) {
  const { t, words } = useRoom();
  const now = data.instead[desk.id];
  const [to, setTo] = useState(now);
  const others = data.board.desks.filter(({ id }) => id !== desk.id);
  const submit = (event) => {
    event.preventDefault();
    if (!to || press.locked) return;
    const names = { desk: words.desk(desk), to: words.desk(others.find(({ id }) => id === to)) };
    act("absent", `/desks/${desk.id}/absent`, { absent: true, instead: to }, () => t("console-rec-instead-said", names));
  };
  return html`<form class="in-a-row substitute" onSubmit=${submit}>
    <p class="field">
      <label for=${`instead-${desk.id}`}>${t("console-rec-instead")}</label>
      <select id=${`instead-${desk.id}`} value=${to} onChange=${(event) => setTo(event.target.value)}>
        ${!now && html`<option value="">–</option>`}
        ${others.map((one) => html`<option key=${one.id} value=${one.id}>${words.desk(one)}</option>`)}
      </select>
    </p>
    ${to !== now && html`<button type="submit" class="plain" aria-disabled=${String(press.locked)}>${t("console-rec-save")}</button>`}
  </form>`;
}

function Move({ desk, data, press, act, onClose }) {
  const { t, night, words } = useRoom();
  const [to, setTo] = useState("");
  const form = useRef(null);
  useLayoutEffect(() => form.current.querySelector("input").focus(), []);
  const submit = async (event) => {
    event.preventDefault();
    if (!to || press.locked) return;
    const [from, target] = [desk, data.board.desks.find(({ id }) => id === to)].map(words.desk);
    const done = await act("move", `/desks/${desk.id}/move`, { to }, ({ count }) => t("console-rec-moved", { count, from, to: target }));
    if (done) onClose();
  };
  return html`<${Dialog} wide title=${t("console-rec-move-title", { desk: words.desk(desk) })} onClose=${onClose}>
    <form ref=${form} onSubmit=${submit}>
      <p>${t("console-rec-move-said")}</p>
      <fieldset>
        <legend>${t("console-rec-move-to")}</legend>
        <div class="send-desks">
          ${data.board.desks
            .filter(({ id }) => id !== desk.id)
            .map(
              (one) => html`<label key=${one.id}>
                <input type="radio" name="to" value=${one.id} checked=${one.id === to} onChange=${() => setTo(one.id)} />
                ${deskSign({ desk: one, night })} <span class="send-desk">${words.desk(one)}</span>
              </label>`,
            )}
        </div>
      </fieldset>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked || !to)}>${t("console-rec-move-do")}</button>
      </p>
    </form>
  <//>`;
}

/** The word of the office on the screens. */
export function Message({ data, press, act }) {
  const { t } = useRoom();
  const shown = data.board.message;
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const say = (event, wanted) => {
    event.preventDefault();
    act("message", "/message", { text: wanted }, () => t(wanted.trim() ? "console-rec-message-up" : "console-rec-message-down"));
  };
  return html`<${ShowReady} ...${{ data, press, act }} />
  <form onSubmit=${(event) => say(event, text)}>
    <p class="field">
      <label for="message">${t("console-rec-message")}</label>
      <textarea id="message" rows="2" maxlength=${MESSAGE_LENGTH} value=${text} aria-describedby="message-hint"
        onInput=${(event) => setText(event.target.value)}></textarea>
      <span id="message-hint" class="hint">${t("console-rec-message-hint")} ${t("console-send-on-left", { count: MESSAGE_LENGTH - text.length })}</span>
    </p>
    <p class="dialog-buttons">
      ${shown && html`<button type="button" class="plain" onClick=${(event) => say(event, "")}>${t("console-rec-message-end")}</button>`}
      <button type="submit" class="plain" aria-disabled=${String(press.locked)}>${t("console-rec-message-do")}</button>
    </p>
  </form>`;
}

export function Screens({ data, counters, press, act }) {
  const { t, words } = useRoom();
  const [counter, setCounter] = useState(counters[0]?.id ?? "");
  const ring = (event) => {
    event.preventDefault();
    act("test-call", "/test-call", { counter }, ({ text: number }) => t("console-rec-rang", { number }));
  };
  return html`<section class="card" aria-labelledby="screens">
    <h2 id="screens">${t("console-rec-screens")}</h2>
    ${data.may.message && html`<${Message} ...${{ data, press, act }} />`}
    <form class="in-a-row" onSubmit=${ring}>
      <p class="field">
        <label for="ring">${t("console-rec-test")}</label>
        <select id="ring" value=${counter} onChange=${(event) => setCounter(event.target.value)}>
          ${counters.map((one) => html`<option key=${one.id} value=${one.id}>${words.counter(one)}</option>`)}
        </select>
      </p>
      <button type="submit" class="plain" aria-disabled=${String(press.locked)}>${icon("bell-ringing")} ${t("console-rec-test-do")}</button>
    </form>
  </section>`;
}

export function Void({ press, act }) {
  const { t } = useRoom();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [asking, setAsking] = useState(false);
  const tidy = (text) => text.trim().toUpperCase().replace(/^([A-Z])\s*0*/, "$1 ");
  const good = [first, last].every((text) => /^[A-Z] [1-9]\d{0,4}$/.test(tidy(text)));
  const submit = (event) => {
    event.preventDefault();
    if (good && !press.locked) setAsking(true);
  };
  const done = ({ count, left_alone: alone }) =>
    alone.length ? t("console-rec-voided-but", { count, numbers: alone.join(", ") }) : t("console-rec-voided", { count });
  const go = () => (setAsking(false), act("void", "/void", { first: tidy(first), last: tidy(last) }, done));
  return html`<section class="card" aria-labelledby="void">
    <h2 id="void">${t("console-rec-void")}</h2>
    <p class="hint">${t("console-rec-void-hint")}</p>
    <form class="in-a-row" onSubmit=${submit}>
      <p class="field"><label for="void-first">${t("console-rec-void-first")}</label>
        <input id="void-first" value=${first} maxlength="8" autocomplete="off" placeholder="T 40" onInput=${(event) => setFirst(event.target.value)} /></p>
      <p class="field"><label for="void-last">${t("console-rec-void-last")}</label>
        <input id="void-last" value=${last} maxlength="8" autocomplete="off" placeholder="T 60" onInput=${(event) => setLast(event.target.value)} /></p>
      <button type="submit" class="plain" aria-disabled=${String(press.locked || !good)}>${t("console-rec-void-do")}</button>
    </form>
    ${asking && html`<${Confirm} title=${t("console-rec-void-question", { first: tidy(first), last: tidy(last) })} said=${t("console-rec-void-said")}
      yes=${t("console-rec-void-do")} onNo=${() => setAsking(false)} onYes=${go} />`}
  </section>`;
}
