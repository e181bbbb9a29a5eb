// What this screen is set to: `/display/<site>?screen=<id>` names its section of the configuration; `?desks=a,b` and
// `?layout=door` set up a screen without one, for trying out.
import { get } from "/static/shared/api.js";

const PLAIN = { id: "", desks: [], layout: "full", inches: null, distance_metres: null, voice: true, volume: [], slides: [] };

export async function readSettings(site) {
  const asked = new URLSearchParams(location.search);
  const screen = asked.get("screen");
  const found = screen ? await get(`/api/v1/sites/${encodeURIComponent(site)}/screens/${encodeURIComponent(screen)}`) : {};
  const own = {
    ...(asked.has("desks") && { desks: asked.get("desks").split(",").filter(Boolean) }),
    ...(asked.get("layout") && { layout: asked.get("layout") === "door" ? "door" : "full" }),
  };
  return { ...PLAIN, ...found, ...own };
}

// The news as this screen shows them: only its desks.
export function filtered(board, { desks }) {
  if (!desks.length) return board;
  const mine = (entry) => desks.includes(entry.desk);
  return {
    ...board,
    called: board.called.filter(mine),
    recent: board.recent.filter(mine),
    waiting: board.waiting.filter(mine),
  };
}

// From 0 to 1: what the settings say for this time of day (HH:MM). Before the first entry the last one of the day before
// goes on; without any entry it is as loud as the device.
export function loudnessAt(volume, time) {
  if (!volume.length || !time) return 1;
  const sorted = [...volume].sort((one, two) => one.begins.localeCompare(two.begins));
  const found = sorted.findLast(({ begins }) => begins <= time) ?? sorted.at(-1);
  return found.percent / 100;
}
