// One counter to choose, and a row of boxes to tick.

import { html } from "../shared/html.js";
import { deskSign } from "../shared/signs.js";
import { useRoom } from "./room.js";

export function Ticks({ all, chosen, onChange }) {
  return html`<div class="ticks">
    ${all.map(
      ([id, name]) => html`<label key=${id} class="tick">
        <input type="checkbox" value=${id} checked=${chosen.has(id)} onChange=${(event) => onChange(id, event.target.checked)} />
        <span>${name}</span>
      </label>`,
    )}
  </div>`;
}

export function CounterCard({ counter, desks, checked, onChoose }) {
  const { t, night, words } = useRoom();
  const served = desks.filter((desk) => counter.desks.includes(desk.id));
  return html`<label class="counter" data-counter=${counter.id} data-taken=${counter.taken}>
    <input type="radio" name="counter" value=${counter.id} checked=${checked} onChange=${onChoose} />
    <span class="counter-name">${words.counter(counter)}</span>
    <span class="counter-state">${occupied(counter, t)}</span>
    ${counter.way &&
    html`<span class="counter-place">
      ${t("console-counter-place", { room: counter.way.room, floor: counter.way.floor })}
    </span>`}
    <span class="counter-desks">
      ${served.map((desk) => html`<span key=${desk.id}>${deskSign({ desk, night })} ${words.desk(desk)}</span>`)}
    </span>
  </label>`;
}

function occupied({ mine, taken, current, company, state }, t) {
  if (company) return t("console-along-state-number", { number: company.number });
  if (mine) return t("console-counter-mine");
  if (taken) return current ? t("console-counter-taken-with", { number: current }) : t("console-counter-taken");
  return t(state === "paused" ? "console-counter-paused" : "console-counter-free");
}
