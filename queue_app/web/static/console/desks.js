// All desks at the bottom: how many wait and how long a newcomer would. No figure is anybody's own.

import { html } from "../shared/html.js";
import { deskSign } from "../shared/signs.js";
import { useRoom } from "./room.js";

export function DeskStrip({ data }) {
  const { t, night, words } = useRoom();
  const { board, counter } = data;
  return html`<section class="desks" aria-label=${t("console-desks")}>
    <ul>
      ${board.desks.map((desk) => {
        const { count = 0, wait = null, open = true } = board.waiting.find((one) => one.desk === desk.id) ?? {};
        const said = words.wait(wait);
        const mine = counter.desks.includes(desk.id);
        return html`<li key=${desk.id} data-desk=${desk.id} data-mine=${mine}>
          <p class="desk-name">
            ${deskSign({ desk, night })} <span>${words.desk(desk)}</span>
            ${mine && html`<span class="heard">, ${t("console-desk-mine")}</span>`}
          </p>
          <p class="desk-count">${count}</p>
          <p class="desk-wait">
            ${said ? t("console-desk-wait", { count, wait: said }) : t("console-desk-waiting", { count })}
            ${!open && html` · ${t("console-desk-closed")}`}
          </p>
        </li>`;
      })}
    </ul>
  </section>`;
}
