// Her appointment, and how it goes on when it cannot be checked in to now: too early, another day, another house.
import { html } from "/static/shared/html.js";
import { icon, number } from "/static/shared/signs.js";
import { sayNumber, sayTime } from "./sayings.js";

/** Day and time by the house's clock. Days of languages that the browser does not know are written in German; `weekday`
    names the piece by which the day is said. */
export function momentOf(t, catalogue, iso) {
  const at = new Date(iso);
  const { timezone: timeZone } = catalogue.site;
  const [lang] = [...Intl.DateTimeFormat.supportedLocalesOf(t.lang), "de"];
  const day = new Intl.DateTimeFormat(lang, { weekday: "long", day: "numeric", month: "long", numberingSystem: "latn", calendar: "gregory", timeZone });
  const time = new Intl.DateTimeFormat("de", { hour: "2-digit", minute: "2-digit", timeZone });
  const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone });
  return { lang, day: day.format(at), time: time.format(at), weekday: weekday.format(at).toLowerCase() };
}

// What the server told of the appointment: where it is looked up again, everybody has her own time before her eyes.
export function AppointmentFacts({ t, catalogue, problem: { code, details } }) {
  if (code === "already_checked_in") {
    const [letter, digits] = details.number.split(" ");
    return html`<p class="huge-again" data-say=${sayNumber({ letter, digits })}>${number(details.number)}</p>`;
  }
  if (code === "other_house") {
    return html`<p class="opens"><span>${t("kiosk-other-house")}</span><strong><bdi lang="de">${details.name}</bdi></strong></p>`;
  }
  if (!details.at) return null;
  const moment = momentOf(t, catalogue, details.at);
  const otherDay = code === "other_day";
  return html`<p class="opens" data-say=${`kiosk/kiosk-appointment ${sayTime(moment, { day: otherDay })}`}><span>${t("kiosk-appointment")}</span>
      <strong>${otherDay && html`<bdi lang=${moment.lang}>${moment.day}</bdi> <span aria-hidden="true">·</span> `}${number(moment.time)}</strong></p>
    ${code === "too_early" && html`<${ComeFrom} t=${t} moment=${momentOf(t, catalogue, details.check_in_from)} />`}`;
}

function ComeFrom({ t, moment }) {
  return html`<p class="opens" data-say=${`kiosk/kiosk-come-from ${sayTime(moment)}`}><span>${t("kiosk-come-from")}</span>
    <strong>${number(moment.time)}</strong></p>`;
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
  const moment = momentOf(t, catalogue, appointment.at);
  return html`<p class="substitute" data-say=${`kiosk/kiosk-appointment ${sayTime(moment)}`}>${icon("calendar-check")}<span>${t("kiosk-appointment")}${" "}
    ${number(moment.time)}</span></p>`;
}
