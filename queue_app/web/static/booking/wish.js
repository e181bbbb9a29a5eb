// The waiting list: joined below the times, left behind its secret link.
import { html, render, useEffect, useState } from "/static/shared/html.js";
import { get, send } from "/static/shared/api.js";
import { icon } from "/static/shared/signs.js";
import { pick } from "/static/phone/language.js";
import { Frame } from "./frame.js";
import { Notice } from "./notice.js";

const AGAIN_MS = 3000;

function Waiting({ secret }) {
  const url = `/api/v1/waiting-list/${encodeURIComponent(secret)}`;
  const [found, setFound] = useState(null);
  const [gone, setGone] = useState(false);
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    let again = 0;
    const load = () => get(url).then(setFound, (no) => {
      if (no.status === 404) setGone(true);
      else again = setTimeout(load, AGAIN_MS);
    });
    load();
    return () => clearTimeout(again);
  }, [url]);
  if (!found && !gone) return null;
  const leave = () => send("DELETE", url).then(() => setGone(true), () => setTrouble(true));
  const codes = found?.languages.map(({ code }) => code);
  return html`<${Frame} languages=${found?.languages} first=${codes ? pick(codes, found.language) : null} catalogue=${found}>
    ${(t) => gone
      ? html`<${Notice} sign="calendar-off" text=${t("appointment-wish-left")} />`
      : html`<main class="notice">${icon("check", { class: "big" })}<h1 tabindex="-1">${t("appointment-wish-joined")}</h1>
          <p>${t("appointment-photograph")}</p>
          <p class="trouble" role="alert">${trouble ? t("appointment-failed") : ""}</p>
          <button type="button" class="stop" onClick=${leave}>${t("appointment-wish-leave")}</button></main>`}
  <//>`;
}

render(html`<${Waiting} secret=${location.pathname.split("/")[2] ?? ""} />`, document.getElementById("page"));
