// A number by hand, for those who cannot use the kiosk: language, concerns, needs, and priority with its reason.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { NEEDS } from "../shared/needs.js";
import { deskSign, icon, number } from "../shared/signs.js";
import { Ticks } from "./counter-card.js";
import { useRoom } from "./room.js";

const MOST_CONCERNS = 5;
export const REASONS = ["health", "child", "distress", "deadline", "our-mistake"];

const plain = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

export function Give({ data, catalogue, press, act, paper }) {
  const { t } = useRoom();
  const [given, setGiven] = useState(null);
  const again = useRef(null);
  const done = () => {
    setGiven(null);
    requestAnimationFrame(() => again.current?.querySelector("select")?.focus());
  };
  return html`<section class="card give" aria-labelledby="give" ref=${again}>
    <h2 id="give">${t("console-give")}</h2>
    ${given
      ? html`<${Given} ...${{ given, data, paper, onDone: done }} />`
      : html`<${Form} ...${{ data, catalogue, press, act }} onGiven=${setGiven} />`}
  </section>`;
}

function Form({ data, catalogue, press, act, onGiven }) {
  const { t, words } = useRoom();
  const [language, setLanguage] = useState("de");
  const [chosen, setChosen] = useState([]);
  const [needs, setNeeds] = useState(new Set());
  const [priority, setPriority] = useState("");
  const [interpreter, setInterpreter] = useState(false);
  const [missing, setMissing] = useState(false);
  const box = useRef(null);

  const submit = async (event) => {
    event.preventDefault();
    if (press.locked) return;
    if (!chosen.length) {
      setMissing(true);
      box.current.querySelector("input[type=search]").focus();
      return;
    }
    const wish = { concerns: chosen, language, needs: [...needs], ...(priority && { priority }), ...(interpreter && { interpreter }) };
    const ticket = await act("give", "/tickets", wish);
    if (ticket) onGiven(ticket);
  };
  return html`<form onSubmit=${submit} ref=${box}>
    <p class="field">
      <label for="give-language">${t("console-column-language")}</label>
      <select id="give-language" value=${language} onChange=${(event) => setLanguage(event.target.value)}>
        ${catalogue.languages.map(({ code, name }) => html`<option key=${code} value=${code}>${words.language(code)} – ${name}</option>`)}
      </select>
    </p>
    <${Concerns} ...${{ catalogue, chosen, missing }} onChange=${(next) => (setChosen(next), setMissing(false))} />
    <fieldset>
      <legend>${t("console-give-needs")}</legend>
      <${Ticks} all=${NEEDS.map((need) => [need, words.need(need)])} chosen=${needs} onChange=${(need, on) => setNeeds(changed(needs, need, on))} />
    </fieldset>
    <${Interpreter} ...${{ language }} checked=${interpreter} onChange=${setInterpreter} />
    ${data.may.priority && html`<${Priority} id="give-priority" value=${priority} onChange=${setPriority} />`}
    <button class="big" type="submit" aria-disabled=${String(press.locked)}>${t("console-give-do")}</button>
  </form>`;
}

/** Every talk needs one who speaks her language: desks see it, and who speaks it can go along. */
export function Interpreter({ language, checked, onChange }) {
  const { t, words } = useRoom();
  return html`<label class="tick">
    <input type="checkbox" name="interpreter" checked=${checked} onChange=${(event) => onChange(event.target.checked)} />
    <span>${t("console-interpreter-needed", { language: words.language(language) })}</span>
  </label>`;
}

export function Priority({ id, value, onChange }) {
  const { t } = useRoom();
  return html`<p class="field">
    <label for=${id}>${t("console-priority")}</label>
    <select id=${id} value=${value} onChange=${(event) => onChange(event.target.value)}>
      <option value="">${t("console-priority-none")}</option>
      ${REASONS.map((reason) => html`<option key=${reason} value=${reason}>${t(`console-priority-${reason}`)}</option>`)}
    </select>
  </p>`;
}

export function changed(set, item, on) {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}

function Concerns({ catalogue, chosen, missing, onChange }) {
  const { t, lang, night, words } = useRoom();
  const [wanted, setWanted] = useState("");
  const nameOf = ({ names }) => names[lang] ?? names.de;
  const deskOf = new Map(catalogue.desks.map((desk) => [desk.id, desk]));
  const fits = (concern) => plain(`${nameOf(concern)} ${words.desk(deskOf.get(concern.desk))}`).includes(plain(wanted.trim()));
  const order = [...deskOf.keys()];
  const shown = catalogue.concerns
    .filter((concern) => chosen.includes(concern.id) || fits(concern))
    .sort((a, b) => chosen.includes(b.id) - chosen.includes(a.id) || order.indexOf(a.desk) - order.indexOf(b.desk));
  const choose = (id, on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return html`<fieldset aria-describedby="give-missing">
    <legend>${t("console-give-concerns")}</legend>
    <p class="field">
      <input type="search" aria-label=${t("console-give-search")} placeholder=${t("console-give-search")} value=${wanted}
        onInput=${(event) => setWanted(event.target.value)} onKeyDown=${(event) => event.key === "Enter" && event.preventDefault()} />
    </p>
    <div class="concerns">
      ${shown.map(
        (concern) => html`<label key=${concern.id} class="tick">
          <input type="checkbox" value=${concern.id} checked=${chosen.includes(concern.id)}
            disabled=${chosen.length >= MOST_CONCERNS && !chosen.includes(concern.id)}
            onChange=${(event) => choose(concern.id, event.target.checked)} />
          ${deskSign({ desk: deskOf.get(concern.desk), night })}
          <span>${nameOf(concern)}${concern.urgent && html` <strong class="urgent">${icon("alert-triangle")} ${t("console-urgent")}</strong>`}
            <span class="heard">, ${words.desk(deskOf.get(concern.desk))}</span></span>
        </label>`,
      )}
      ${!shown.length && html`<p class="hint">${t("console-give-nothing-found")}</p>`}
    </div>
    <p id="give-missing" class="trouble" role="alert">${missing ? t("console-give-missing") : ""}</p>
  </fieldset>`;
}

export function Given({ given, data, paper, onDone }) {
  const { t, night, words } = useRoom();
  const desk = data.board.desks.find(({ id }) => id === given.desk);
  const wait = words.wait(given.wait);
  const next = useRef(null);
  useLayoutEffect(() => next.current.focus(), []); // the button that was pressed is gone
  return html`<div class="given" role="status">
    <p class="person-desk">${deskSign({ desk, night })} ${words.desk(desk)}</p>
    <p class="person-number" data-given>${number(given.number)}</p>
    <p>${wait ? t("console-given-wait", { wait }) : t("console-given")}</p>
    <img class="qr" src=${`/api/v1/tickets/${encodeURIComponent(given.secret)}/qr.svg`} alt=${t("console-given-qr")} width="180" height="180" />
    <p class="dialog-buttons">
      <button type="button" class="plain" onClick=${() => paper(given.secret)}>${icon("printer")} ${t("console-print")}</button>
      <button type="button" class="big" ref=${next} onClick=${onDone}>${t("console-give-next")}</button>
    </p>
  </div>`;
}
