// The demo wall: asks where the doors are and follows one visitor after another. Opening this page has
// already made the browser the demo's kiosk and clerk.
import { get } from "/static/shared/api.js";
import { arrange } from "./layout.js";

const ASK_EVERY = 2000;
// How long a visitor's last page stays before the next visitor's comes, by what it says.
const STAY = { done: 5000, left: 5000, unknown: 0, missed: 20_000 };

const here = location.pathname.replace(/\/$/, "");
const main = document.querySelector("main");
const frameOf = (name) => document.querySelector(`#${name} iframe`);
let office = null; // {at: office time, asked: our time, speed, timezone}
let endedAt = null;

function open(name, url) {
  const frame = frameOf(name);
  if (!url || frame.getAttribute("src") === url) return;
  frame.src = url;
  document.querySelector(`#${name} a`).href = url;
}

// The phone page writes its ticket's state on its root element; both pages are ours, so it can be read.
function phoneIsFree() {
  const frame = frameOf("phone");
  if (!frame.hasAttribute("src")) return true;
  const stay = STAY[frame.contentDocument?.documentElement.dataset.state];
  endedAt = stay === undefined ? null : (endedAt ?? Date.now());
  return endedAt !== null && Date.now() - endedAt >= stay;
}

function showFacts(doors) {
  office = { at: Date.parse(doors.office_time), asked: Date.now(), speed: doors.speed, timezone: doors.timezone };
  document.getElementById("speed").textContent = `${doors.speed} ×`;
  document.getElementById("seed").textContent = doors.seed;
}

function showTime() {
  if (!office) return;
  const now = office.at + (Date.now() - office.asked) * office.speed;
  const how = { hour: "2-digit", minute: "2-digit", timeZone: office.timezone };
  document.getElementById("time").textContent = new Intl.DateTimeFormat("de", how).format(now);
}

async function ask() {
  const trouble = document.getElementById("trouble");
  try {
    const doors = await get(`${here}/doors`);
    showFacts(doors);
    for (const name of ["display", "kiosk", "console"]) open(name, doors[name]);
    if (doors.phone && phoneIsFree()) {
      endedAt = null;
      open("phone", doors.phone);
      document.querySelector("#phone .empty").hidden = true;
    }
    trouble.hidden = true;
  } catch (failure) {
    trouble.hidden = false;
    if (!failure.status && failure.name !== "TypeError") throw failure; // a network that is gone is no surprise here
  } finally {
    setTimeout(ask, ASK_EVERY);
  }
}

async function begin() {
  const sites = await get("/api/v1/sites");
  const site = sites.find(({ id }) => here.endsWith(`/${id}`));
  document.getElementById("name").textContent = site?.name ?? "";
  await ask();
}

new ResizeObserver(() => arrange(main)).observe(main);
document.fonts.ready.then(() => arrange(main));
setInterval(showTime, 250);
await begin();
