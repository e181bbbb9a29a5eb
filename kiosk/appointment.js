// Her appointment, and how it goes on when it cannot be checked in to now: too early, another day, another house.
import { html } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";

/** Day and time by the house's clock. Days of languages that the browser does not know are written in German. */
export function momentOf(t, catalogue, iso) {
  const at = new Date(iso);
  const { timezone: timeZone } = catalogue.site;
  const [lang] = [...Intl.DateTimeFormat.supportedLocalesOf(t.lang), "de"];
  const day = new Intl.DateTimeFormat(lang, { weekday: "long", day: "numeric", month: "long", numberingSystem: "latn", calendar: "gregory", timeZone });
  const time = new Intl.DateTimeFormat("de", { hour: "2-digit", minute: "2-digit", timeZone });
  return { lang, day: day.format(at), time: time.format(at) };
}

// What the server told of the appointment: where it is looked up again, everybody has her own time before her eyes.
export function AppointmentFacts({ t, catalogue, problem: { code, details } }) {
  if (code === "already_checked_in") return html`<p class="huge-again">${number(details.number)}</p>`;
  if (code === "other_house") {
    return html`<p class="opens"><span>${t("kiosk-other-house")}</span><strong><bdi lang="de">${details.name}</bdi></strong></p>`;
  }
  if (!details.at) return null;
  const { lang, day, time } = momentOf(t, catalogue, details.at);
  return html`<p class="opens"><span>${t("kiosk-appointment")}</span>
      <strong>${code === "other_day" && html`<bdi lang=${lang}>${day}</bdi> <span aria-hidden="true">·</span> `}${number(time)}</strong></p>
    ${code === "too_early" && html`<p class="opens"><span>${t("kiosk-come-from")}</span>
      <strong>${number(momentOf(t, catalogue, details.check_in_from).time)}</strong></p>`}`;
}

/** Who cannot wait for the appointment, or has lost the code, can take a number like everybody else. */
export function WalkIn({ t, walkIn }) {
  return html`<button type="button" class="foot-button" data-say="kiosk/kiosk-walk-in" onClick=${walkIn}>
    ${icon("ticket")}<span>${t("kiosk-walk-in")}</span>
  </button>`;
}

// On the page of her number: for when it is, or that its time is over and she waits as others do.
export function AppointmentNote({ t, catalogue, given: { appointment } }) {
  if (!appointment) return null;
  if (appointment.late) return html`<p class="substitute">${icon("clock")}<span data-say="kiosk/kiosk-late">${t("kiosk-late")}</span></p>`;
  return html`<p class="substitute">${icon("calendar-check")}<span>${t("kiosk-appointment")}${" "}
    ${number(momentOf(t, catalogue, appointment.at).time)}</span></p>`;
}
