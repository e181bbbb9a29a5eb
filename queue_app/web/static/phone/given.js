// The next appointment, as it was given at the desk: when, where, its code, and the way into her own calendar.
import { html } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";
import { DeskName } from "./cards.js";
import { dateText } from "./wording.js";

export function Given({ ticket, view }) {
  const { t, language } = view;
  return ticket.appointments.map((one) => html`<section class="card given" key=${one.code} aria-label=${t("phone-appointment")}>
    <h2>${icon("calendar-check")}${t("phone-appointment")}</h2>
    <p class="when"><bdi>${dateText(one.at, language, ticket.timezone)}</bdi> <b>${number(view.time(one.at))}</b></p>
    <${DeskName} desk=${view.desk(one.desk)} view=${view} />
    <p>${t("phone-appointment-code", { code: one.code })}</p>
    <p class="given-ways">
      <a href=${`/api/v1/appointments/${one.secret}/ics`}>${icon("calendar-plus")}${t("phone-appointment-calendar")}</a>
      <a href=${`/a/${one.secret}`}>${t("phone-appointment-see")}</a>
    </p>
  </section>`);
}
