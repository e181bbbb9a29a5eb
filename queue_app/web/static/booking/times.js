// Days and times. The best stand first; then days beneath each other, times as buttons that a thumb can hit. Calm hours
// are marked.
import { html, useEffect, useState } from "/static/shared/html.js";
import { get } from "/static/shared/api.js";
import { icon, number } from "/static/shared/signs.js";
import { timeText } from "/static/phone/wording.js";

const DAYS = 14;
const NOON = 12;
const FEW = 6; // so many are seen at a glance, none has to be proposed

/** Fourteen days of free times from `url`; `onChoose(slot)` may refuse, then the times are asked for again. Children
 * stand beneath the title. */
export function When({ t, language, catalogue, url, onChoose, children }) {
  const [skip, setSkip] = useState(0);
  const [again, setAgain] = useState(0);
  const [slots, setSlots] = useState(null);
  const [busy, setBusy] = useState(false);
  const { timezone } = catalogue.site;
  useEffect(() => {
    let wanted = true;
    setSlots(null);
    const load = () => get(`${url}&language=${language}&from=${date(skip, timezone)}&to=${date(skip + DAYS - 1, timezone)}`).then(
      (found) => wanted && setSlots(found),
      () => wanted && setTimeout(load, 3000),
    );
    load();
    return () => { wanted = false; };
  }, [url, language, skip, again]);
  const choose = async (slot) => {
    if (busy) return;
    setBusy(true);
    try {
      await onChoose(slot);
    } catch {
      setAgain(again + 1); // somebody was faster: what is free now
    }
    setBusy(false);
  };
  return html`<h1 tabindex="-1">${t("appointment-when")}</h1>
    ${children}
    <div aria-live="polite" aria-busy=${String(slots === null)}>
      ${slots === null && html`<p class="calm">${t("phone-connecting")}</p>`}
      ${slots?.length === 0 && html`<p class="calm">${icon("calendar-off", { class: "big" })}${t("appointment-none")}</p>`}
      ${slots?.length > FEW && html`<${Proposed} ...${{ t, language, found: slots.filter((one) => one.proposed), timezone, busy }} onChoose=${choose} />`}
      ${days(slots ?? []).map(([day, found]) => html`<${Day} key=${day} ...${{ t, language, day, found, timezone, busy }} onChoose=${choose} />`)}
    </div>
    <p class="pager">
      ${skip > 0 && html`<button type="button" onClick=${() => setSkip(Math.max(0, skip - DAYS))}>${t("appointment-earlier")}</button>`}
      <button type="button" onClick=${() => setSkip(skip + DAYS)}>${t("appointment-later")}</button>
    </p>`;
}

function Day({ t, language, day, found, timezone, busy, onChoose }) {
  const hour = ({ at }) => Number(at.slice(11, 13));
  const parts = [["morning", found.filter((one) => hour(one) < NOON)], ["afternoon", found.filter((one) => hour(one) >= NOON)]];
  return html`<section class="card day">
    <h2><bdi>${dayText(day, language)}</bdi></h2>
    ${parts.filter(([, some]) => some.length).map(([part, some]) => html`<h3 key=${part}>${t(`appointment-${part}`)}</h3>
      <ul class="times">${some.map((slot) => html`<li key=${slot.at}>
        <${Time} ...${{ t, language, slot, timezone, busy, onChoose }} /></li>`)}</ul>`)}
  </section>`;
}

function Proposed({ t, language, found, timezone, busy, onChoose }) {
  return html`<section class="card day proposed">
    <h2>${icon("calendar-check")} ${t("appointment-proposed")}</h2>
    <ul>${found.map((slot) => html`<li key=${slot.at}><${Time} ...${{ t, language, slot, timezone, busy, onChoose }}>
      <span class="on-day"><bdi>${dayText(slot.at.slice(0, 10), language)}</bdi></span><//></li>`)}</ul>
  </section>`;
}

/** A time to tap; what stands before it are its children. */
function Time({ t, language, slot, timezone, busy, onChoose, children }) {
  return html`<button type="button" aria-disabled=${String(busy)} class=${slot.short_wait ? "quiet-hour" : ""} onClick=${() => onChoose(slot)}>
    ${children}
    ${number(timeText(slot.at, language, timezone))}
    ${slot.short_wait && html`<small>${t("appointment-short-wait")}</small>`}
    ${slot.spoken && html`<small class="spoken">${icon("language")}${t("appointment-spoken")}</small>`}
  </button>`;
}

/** The slots by their local date, in order. */
function days(slots) {
  const found = new Map();
  for (const slot of slots) {
    const day = slot.at.slice(0, 10);
    found.set(day, [...(found.get(day) ?? []), slot]);
  }
  return [...found];
}

/** The date in so many days, in the office's zone. */
function date(ahead, timeZone) {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
  const then = new Date(`${today}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + ahead);
  return then.toISOString().slice(0, 10);
}

/** A day with its weekday. Languages that the browser does not know get German words, as on the signs of the house. */
export function dayText(day, language) {
  const [lang] = [...Intl.DateTimeFormat.supportedLocalesOf(language), "de"];
  const how = { weekday: "long", day: "numeric", month: "long", numberingSystem: "latn", calendar: "gregory", timeZone: "UTC" };
  return new Intl.DateTimeFormat(lang, how).format(new Date(`${day}T12:00:00Z`));
}
