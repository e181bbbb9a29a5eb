// Behind the link in the first mail: whoever reads it presses the button. Opening the page changes nothing, because mail
// scanners open every link they see.
import { html, render, useState } from "/static/shared/html.js";
import { send } from "/static/shared/api.js";
import { icon } from "/static/shared/signs.js";
import { pick } from "/static/phone/language.js";
import { Summary } from "./check.js";
import { useFound } from "./found.js";
import { Frame } from "./frame.js";
import { Anew, Notice } from "./notice.js";

function Confirm({ token }) {
  const url = `/api/v1/confirmations/${encodeURIComponent(token)}`;
  const { found, gone, leave } = useFound(url);
  if (!found && !gone) return null;
  const codes = found?.languages.map(({ code }) => code);
  const over = gone || !["to_confirm", "offered", "booked", "arrived"].includes(found.state);
  return html`<${Frame} languages=${found?.languages} first=${codes ? pick(codes, found.language) : null} catalogue=${found}>
    ${(t, language) => over
      ? html`<${Notice} sign="calendar-off" text=${t("appointment-confirm-late")}>${found && html`<${Anew} ...${{ t, site: found.site }} />`}<//>`
      : html`<${Question} ...${{ t, language, found, url }} onGone=${leave} />`}
  <//>`;
}

function Question({ t, language, found, url, onGone }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      const booked = await send("POST", url);
      location.replace(`/a/${booked.secret}#${language}`);
    } catch (no) {
      setTrouble(no.message && no.code !== "unreachable" ? no.message : t("appointment-failed"));
      setBusy(false);
    }
  };
  const decline = (leave) => send("DELETE", url, { leave }).then(onGone, () => setTrouble(t("appointment-failed")));
  return html`<main>
    <h1 tabindex="-1">${t("appointment-confirm-title")}</h1>
    <${Summary} ...${{ t, language, at: found.at, minutes: found.minutes, timezone: found.timezone, concerns: found.concerns }}
      desk=${found.desks.find(({ id }) => id === found.desk)} />
    <p class="calm">${t("appointment-confirm-hint")}</p>
    <p class="trouble" role="alert">${trouble}</p>
    <button type="button" class="go" aria-disabled=${String(busy)} onClick=${confirm}>${icon("check")}<span>${t("appointment-confirm-yes")}</span></button>
    ${found.state === "offered" && html`<button type="button" onClick=${() => decline(false)}>${t("appointment-offer-no")}</button>
      <button type="button" class="stop" onClick=${() => decline(true)}>${t("appointment-wish-leave")}</button>`}
  </main>`;
}

render(html`<${Confirm} token=${location.pathname.split("/")[2] ?? ""} />`, document.getElementById("page"));
