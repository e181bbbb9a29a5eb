// The Laufzettel of the visitor at the counter: stations put in, moved, crossed out. Each change is done at once, and
// all of it by keyboard: in a row, Alt with an arrow moves it and Delete crosses it out.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { deskSign, icon } from "../shared/signs.js";
import { ConcernChoice, DeskChoice, InterpreterTick, useConcerns } from "./desk-choice.js";
import { Dialog, Saying } from "./dialog.js";
import { useRoom } from "./room.js";

export function Slip({ data, entry, press, saying, onStep, onClose }) {
  const { t, site } = useRoom();
  const concerns = useConcerns(site);
  return html`<${Dialog} wide title=${t("console-slip-title", { number: entry.number })} onClose=${onClose}>
    <${Stations} ...${{ data, entry, press, onStep }} />
    <${Add} ...${{ data, entry, press, concerns, saying, onStep, onClose }} />
  <//>`;
}

function Stations({ data, entry, press, onStep }) {
  const { t, night, words } = useRoom();
  const list = useRef(null);
  const [held, setHeld] = useState(null); // the row and button that were used: the focus stays with them
  const deskOf = (id) => data.board.desks.find((desk) => desk.id === id) ?? { id };
  useLayoutEffect(() => {
    if (!held || press.locked) return;
    const row = list.current.querySelector(`[data-station="${held.id}"]`);
    const button = [held.deed, "later", "earlier", "drop"]
      .map((deed) => row?.querySelector(`[data-deed="${deed}"][aria-disabled="false"]`))
      .find(Boolean);
    (button ?? document.querySelector("dialog input"))?.focus();
    setHeld(null);
  });

  const act = async (at, deed) => {
    const { slip } = entry;
    if (press.locked || (deed === "earlier" && at === 0) || (deed === "later" && at === slip.length - 1)) return;
    const stop = slip[at];
    // One place later is: right before the one after the next, or last.
    const before = { earlier: slip[at - 1]?.id, later: slip[at + 2]?.id }[deed];
    await (deed === "drop" ? onStep(stop, "drop-stop") : onStep(stop, "move-stop", before ? { before } : {}));
    setHeld({ id: stop.id, deed });
  };
  const keys = (event, at) => {
    const deed = event.key === "Delete" ? "drop" : event.altKey && { ArrowUp: "earlier", ArrowDown: "later" }[event.key];
    if (!deed) return;
    event.preventDefault();
    act(at, deed);
  };

  return html`<ol class="slip" ref=${list}>
    <li class="slip-here">
      ${deskSign({ desk: deskOf(entry.desk), night })}
      <span class="slip-name">${words.desk(deskOf(entry.desk))}<small>${t("console-slip-here", { concern: entry.concern_name })}</small></span>
    </li>
    ${entry.slip.map((stop, at) => {
      const desk = words.desk(deskOf(stop.desk));
      const button = (deed, sign, off) => html`<button type="button" data-deed=${deed} aria-disabled=${String(press.locked || off)}
        aria-label=${t(`console-slip-${deed}-this`, { desk })} title=${t(`console-slip-${deed}`)} onClick=${() => act(at, deed)}>${icon(sign)}</button>`;
      return html`<li key=${stop.id} data-station=${stop.id} onKeyDown=${(event) => keys(event, at)}>
        ${deskSign({ desk: deskOf(stop.desk), night })}
        <span class="slip-name">${desk}${stop.concern_name && html`<small>${stop.concern_name}</small>`}</span>
        <span class="slip-deeds">
          ${button("earlier", "arrow-up", at === 0)} ${button("later", "arrow-down", at === entry.slip.length - 1)}
          ${button("drop", "x", false)}
        </span>
      </li>`;
    })}
  </ol>`;
}

function Add({ data, entry, press, concerns, saying, onStep, onClose }) {
  const { t } = useRoom();
  const [desk, setDesk] = useState("");
  const [concern, setConcern] = useState("");
  const [first, setFirst] = useState(false);
  const [interpreter, setInterpreter] = useState(entry.interpreter);
  const [missing, setMissing] = useState(false);
  const form = useRef(null);
  const start = () => form.current.querySelector("input").focus();
  useLayoutEffect(start, []);

  const submit = async (event) => {
    event.preventDefault();
    if (press.locked) return;
    if (!desk) return setMissing(true), start();
    if (!(await onStep(entry, "add-stop", { desk, at_once: first, interpreter, ...(concern && { concern }) }))) return;
    setDesk("");
    setConcern("");
    setFirst(false);
    start();
  };
  const choose = (id) => (setDesk(id), setConcern(""), setMissing(false));

  return html`<form ref=${form} onSubmit=${submit} class="slip-add">
    <${DeskChoice} legend=${t("console-slip-add")} ...${{ data, desk, missing }} here=${entry.desk} onChoose=${choose} />
    ${desk && html`<${ConcernChoice} ...${{ concerns, desk, entry, concern }} onChoose=${setConcern} />`}
    ${desk && html`<${InterpreterTick} ...${{ data, entry }} checked=${interpreter} onChange=${setInterpreter} />`}
    ${desk && entry.slip.length > 0 &&
    html`<label class="tick">
      <input type="checkbox" checked=${first} onChange=${(event) => setFirst(event.target.checked)} />
      <span>${t("console-slip-first")}</span>
    </label>`}
    <${Saying} saying=${saying} />
    <p class="dialog-buttons">
      <button type="button" class="plain" onClick=${onClose}>${t("console-slip-close")}</button>
      <button type="submit" class="big" aria-disabled=${String(press.locked)}>${t("console-slip-do")}</button>
    </p>
  </form>`;
}
