// The page of an appointment behind its secret link: the code, when and where, what to bring; another time, giving up.
import { html, render, useEffect, useState } from "/static/shared/html.js";
import { get, send } from "/static/shared/api.js";
import { icon, number } from "/static/shared/signs.js";
import { pick } from "/static/phone/language.js";
import { Sheet } from "/static/phone/sheet.js";
import { nativeDigits, timeText } from "/static/phone/wording.js";
import { Bring, Summary, Way } from "./check.js";
import { useFound } from "./found.js";
import { Frame } from "./frame.js";
import { Here } from "./here.js";
import { Anew, Notice } from "./notice.js";
import { When } from "./times.js";

const LOOK_MS = 5000;

function Appointment({ secret }) {
  const url = `/api/v1/appointments/${encodeURIComponent(secret)}`;
  const { found, setFound, gone } = useFound(url);
  const asked = found?.state === "to_confirm";
  useEffect(() => {
    if (!asked) return undefined;
    // She confirms it in her mail, maybe on another device; this page says so then.
    const look = setInterval(() => get(url).then(setFound, () => {}), LOOK_MS);
    return () => clearInterval(look);
  }, [url, asked]);
  if (!found && !gone) return null;
  const codes = found?.languages.map(({ code }) => code);
  return html`<${Frame} languages=${found?.languages} first=${codes ? pick(codes, found.language) : null} catalogue=${found}>
    ${(t, language) => found
      ? html`<${Body} ...${{ t, language, found, url }} onChange=${(now) => setFound({ ...found, ...now })} />`
      : html`<${Notice} sign="help-circle" text=${t("appointment-unknown")} />`}
  <//>`;
}

function Body({ t, language, found, url, onChange }) {
  const [mode, setMode] = useState("seen"); // seen, moving, leaving
  const [trouble, setTrouble] = useState("");
  if (found.state === "cancelled") {
    return html`<${Notice} sign="calendar-off" text=${t("appointment-cancelled")}><${Anew} ...${{ t, site: found.site }} /><//>`;
  }
  if (found.state === "to_confirm") return html`<${Asked} ...${{ t, language, found }} />`;
  const change = async (method, body) => {
    setTrouble("");
    try {
      onChange(await send(method, url, body));
      setMode("seen");
      scrollTo(0, 0);
    } catch (no) {
      setTrouble(no.message && no.code !== "unreachable" ? no.message : t("appointment-failed"));
      if (method === "DELETE") setMode("seen");
      throw no;
    }
  };
  const settled = (promise) => promise.catch(() => {}); // the sentence is on the page already
  const times = `/api/v1/sites/${encodeURIComponent(found.site)}/slots?concern=${encodeURIComponent(found.concerns.map(({ id }) => id).join(","))}`;
  return html`<main>
    <p class="trouble" role="alert">${trouble}</p>
    ${mode === "moving"
      ? html`<button type="button" class="plain back" onClick=${() => setMode("seen")}>
          ${icon("arrow-left", { class: "turns" })}<span>${t("appointment-back")}</span></button>
        <${When} ...${{ t, language, url: times }} catalogue=${{ site: { timezone: found.timezone } }}
          onChoose=${(slot) => change("PATCH", { at: slot.at })} />`
      : html`<${Seen} ...${{ t, language, found, url }} onMode=${setMode} />`}
    ${mode === "leaving" && html`<${Sheet} title=${t("appointment-cancel-sure")} t=${t} onClose=${() => setMode("seen")}>
      <button type="button" class="stop" onClick=${() => settled(change("DELETE", {}))}>${t("appointment-cancel-yes")}</button>
      <button type="button" onClick=${() => setMode("seen")}>${t("appointment-cancel-no")}</button>
    <//>`}
  </main>`;
}

/** The mail is on its way; what there is to do stands in it. */
function Asked({ t, language, found }) {
  return html`<main>
    <h1 tabindex="-1">${t("appointment-to-confirm")}</h1>
    <p class="card mailed">${icon("mail", { class: "big" })}<span>${t("appointment-to-confirm-hint", { time: timeText(found.confirm_until, language, found.timezone) })}</span></p>
    <${Summary} ...${{ t, language, at: found.at, minutes: found.minutes, timezone: found.timezone, concerns: found.concerns }}
      desk=${found.desks.find(({ id }) => id === found.desk)} />
    <p class="calm">${t("appointment-to-confirm-spam")}</p>
  </main>`;
}

function Seen({ t, language, found, url, onMode }) {
  const code = `${found.code.slice(0, 3)} ${found.code.slice(3)}`;
  const native = nativeDigits(Number(found.code), language);
  const open = found.state === "booked";
  return html`<h1 tabindex="-1">${t("appointment-done")}</h1>
    <${Here} ...${{ t, found, url }} />
    <section class="card code-card">
      <p>${t("appointment-code")}</p>
      <p class="code">${number(code)}</p>
      ${native && found.code[0] !== "0" && html`<p class="native" dir="ltr">${native}</p>`}
      <p>${t("appointment-code-hint")}</p>
      <img class="qr" src=${`${url}/qr.svg`} alt="" width="160" height="160" />
      <p class="calm">${icon("camera")} ${t("appointment-photograph")}</p>
    </section>
    <${Summary} ...${{ t, language, at: found.at, minutes: found.minutes, timezone: found.timezone, concerns: found.concerns }}
      desk=${found.desks.find(({ id }) => id === found.desk)} />
    <${Bring} ...${{ t, language, documents: found.bring }} />
    <${Way} ...${{ language, address: found.address, way: found.way }} />
    ${open && html`<div class="deeds">
      <a class="button" href=${`${url}/ics`} download>${icon("calendar-plus")}<span>${t("appointment-calendar")}</span></a>
      <button type="button" onClick=${() => onMode("moving")}>${icon("calendar-repeat")}<span>${t("appointment-move")}</span></button>
      <button type="button" class="stop" onClick=${() => onMode("leaving")}>${icon("x")}<span>${t("appointment-cancel")}</span></button>
    </div>`}`;
}

render(html`<${Appointment} secret=${location.pathname.split("/")[2] ?? ""} />`, document.getElementById("page"));
