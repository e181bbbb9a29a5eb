// The waiting list: joined below the times, left behind its secret link.
import { html, render, useState } from "/static/shared/html.js";
import { send } from "/static/shared/api.js";
import { icon } from "/static/shared/signs.js";
import { pick } from "/static/phone/language.js";
import { useFound } from "./found.js";
import { Frame } from "./frame.js";
import { Notice } from "./notice.js";

function Waiting({ secret }) {
  const url = `/api/v1/waiting-list/${encodeURIComponent(secret)}`;
  const { found, gone, leave } = useFound(url);
  const [trouble, setTrouble] = useState(false);
  if (!found && !gone) return null;
  const cross = () => send("DELETE", url).then(leave, () => setTrouble(true));
  const codes = found?.languages.map(({ code }) => code);
  return html`<${Frame} languages=${found?.languages} first=${codes ? pick(codes, found.language) : null} catalogue=${found}>
    ${(t) => gone
      ? html`<${Notice} sign="calendar-off" text=${t("appointment-wish-left")} />`
      : html`<main class="notice">${icon("check", { class: "big" })}<h1 tabindex="-1">${t("appointment-wish-joined")}</h1>
          <p>${t("appointment-photograph")}</p>
          <p class="trouble" role="alert">${trouble ? t("appointment-failed") : ""}</p>
          <button type="button" class="stop" onClick=${cross}>${t("appointment-wish-leave")}</button></main>`}
  <//>`;
}

render(html`<${Waiting} secret=${location.pathname.split("/")[2] ?? ""} />`, document.getElementById("page"));
