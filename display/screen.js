// The screen of one waiting room: the board comes in, calls get their turn, everything is drawn anew.
import { get } from "/static/shared/api.js";
import { html, render } from "/static/shared/html.js";
import { connect } from "/static/shared/live.js";
import { announcer } from "./announce.js";
import { loudspeaker } from "./loudspeaker.js";
import { officeClock } from "./office.js";
import { tongues } from "./tongues.js";
import { Screen } from "./view.js";

const SECOND = 1_000;
const AGAIN_AFTER = 3_000;
const STILL_NOT_ENROLLED = 10_000;
const RENEW_AFTER = 12 * 3_600_000;

export async function start(root) {
  const site = location.pathname.split("/")[2];
  const office = officeClock();
  const announce = announcer();
  const seen = { site, office, board: null, enrol: false, failed: false, stale: null, silent: true };
  const born = performance.now();
  let timer = 0;

  const speaker = loudspeaker({
    onState: (on) => show({ silent: !on }),
    onPlayed: (call) => {
      announce.heard(call.call, performance.now());
      paint();
    },
  });
  const said = await tongues(() => paint());
  root.replaceChildren();

  function show(change) {
    Object.assign(seen, change);
    paint();
  }

  function paint() {
    if (!said) return;
    const now = performance.now();
    announce.step(now);
    announce.drain().forEach(speaker.play);
    const calls = announce.shown(now);
    render(html`<${Screen} ...${seen} calls=${calls} tongues=${said} onSound=${speaker.turnOn} />`, root);
    clearTimeout(timer);
    const due = announce.next(now);
    if (due !== null) timer = setTimeout(paint, due + 1);
  }

  function onBoard({ board }) {
    office.tell(board);
    said.offer(board.languages);
    announce.settle(board, performance.now());
    show({ board, enrol: false, failed: false });
  }

  function onCalls(events) {
    const calls = events.map((event) => ({ ...event, call: event.id, called_at: event.at }));
    announce.take(calls, performance.now());
    paint();
  }

  return { root, onBoard, onCalls, born };
}
