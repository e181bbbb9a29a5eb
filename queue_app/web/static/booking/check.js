// Is this right? What, where and when once more, before it is booked; and the same card on the page of the appointment.
import { html, useState } from "/static/shared/html.js";
import { deskSign, icon, number } from "/static/shared/signs.js";
import { night } from "./frame.js";
import { textIn, timeText } from "/static/phone/wording.js";
import { Contact } from "./contact.js";
import { dayText } from "./times.js";

export function Summary({ t, language, desk, concerns, at, minutes, timezone }) {
  const place = textIn(desk?.names, language);
  return html`<section class="card summary">
    <p class="moment"><b><bdi>${dayText(at.slice(0, 10), language)}</bdi></b>
      <span class="clock">${number(timeText(at, language, timezone))}</span></p>
    <p>${desk && deskSign({ desk, night: night() })} <b lang=${place?.lang} dir="auto">${place?.text}</b></p>
    ${concerns.map(({ id, names }) => {
      const name = textIn(names, language);
      return html`<p key=${id} lang=${name?.lang} dir="auto">${name?.text}</p>`;
    })}
    <p class="calm">${icon("clock")} ${t("appointment-minutes", { minutes })}</p>
  </section>`;
}

export function Bring({ t, language, documents }) {
  if (!documents.length) return null;
  return html`<section class="card bring"><h2>${icon("files")} ${t("appointment-bring")}</h2>
    <ul>${documents.map(({ id, names }) => {
      const name = textIn(names, language);
      return html`<li key=${id} lang=${name?.lang} dir="auto">${name?.text}</li>`;
    })}</ul></section>`;
}

/** How to get to the house. */
export function Way({ language, address, way }) {
  const how = textIn(way, language);
  if (!address && !how) return null;
  return html`<section class="card to-the-house">${icon("map-pin")}<div>
    ${address && html`<address lang="de" dir="ltr">${address}</address>`}
    ${how && html`<p lang=${how.lang} dir="auto">${how.text}</p>`}
  </div></section>`;
}

export function Check({ t, language, catalogue, concerns, wish, onBook }) {
  const [busy, setBusy] = useState(false);
  const [contact, setContact] = useState("");
  const [wrong, setWrong] = useState(false);
  const { slot, hold } = wish;
  const { timezone } = catalogue.site;
  const documents = catalogue.documents.filter(({ id }) => concerns.some((concern) => concern.documents.includes(id)));
  const book = async () => {
    if (busy) return;
    setBusy(true);
    setWrong(false);
    setWrong((await onBook(contact)) === "contact");
    setBusy(false);
  };
  return html`<h1 tabindex="-1">${t("appointment-check")}</h1>
    <${Summary} ...${{ t, language, at: slot.at, minutes: slot.minutes, timezone, concerns }}
      desk=${catalogue.desks.find(({ id }) => id === concerns[0].desk)} />
    <${Bring} ...${{ t, language, documents }} />
    <${Contact} ...${{ t, ways: catalogue.messages ?? [], value: contact, wrong }} onInput=${setContact} />
    <p class="calm">${t("appointment-kept", { time: timeText(hold.until, language, timezone) })}</p>
    <button type="button" class="go" aria-disabled=${String(busy)} onClick=${book}>${icon("check")}<span>${t("appointment-book")}</span></button>`;
}
