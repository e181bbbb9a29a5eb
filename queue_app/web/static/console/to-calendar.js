// The way to the calendar, from wherever the console has a menu.

import { html } from "../shared/html.js";
import { useRoom } from "./room.js";

export const CALENDAR = "#kalender";
export const toCalendar = () => (location.hash = CALENDAR);

export function ToCalendar({ plain, letter }) {
  const { t } = useRoom();
  return html`<button type="button" class=${plain ? "plain" : ""} data-calendar onClick=${toCalendar}>
    ${t("console-calendar")} ${letter && html`<kbd>K</kbd>`}
  </button>`;
}
