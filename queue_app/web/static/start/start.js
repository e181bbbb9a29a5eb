// The doors of every site, from the public list of sites. Nothing here opens anything: kiosk and screen need enrolment,
// the console a password.
import { get } from "/static/shared/api.js";

function section(site) {
  const made = document.getElementById("site").content.cloneNode(true);
  made.querySelector("h2").textContent = site.name;
  for (const door of made.querySelectorAll("[data-door]")) {
    if (door.dataset.door === "demo" && !site.demo) door.closest("li").remove();
    else door.href = `/${door.dataset.door}/${encodeURIComponent(site.id)}`;
  }
  return made;
}

try {
  document.getElementById("sites").append(...(await get("/api/v1/sites")).map(section));
} catch (failure) {
  document.getElementById("trouble").hidden = false;
  if (!failure.status && failure.name !== "TypeError") throw failure; // unreachable is said, not thrown
}
