// The screen of one waiting room: the board comes in, calls get their turn, everything is drawn anew.
import { get } from "/static/shared/api.js";
import { html, render } from "/static/shared/html.js";
import { connect } from "/static/shared/live.js";
import { signOfLife } from "./alive.js";
import { announcer } from "./announce.js";
import { arrivalCode } from "./arrival.js";
import { fitAll } from "./fit.js";
import { loudspeaker } from "./loudspeaker.js";
import { officeTime } from "./office.js";
import { renewal } from "./renew.js";
import { reporter } from "./report.js";
import { filtered, loudnessAt, readSettings } from "./settings.js";
import { sizeOf } from "./size.js";
import { tongues } from "./tongues.js";
import { isClosed, isIdle, Screen } from "./view.js";

const SECOND = 1_000;
const AGAIN_AFTER = 3_000;
const SLEPT = 5_000;
const RENEW_AFTER = 12 * 3_600_000;
const TEST_EVERY = 10 * 60_000;

export async function start(root) {
  const site = location.pathname.split("/")[2];
  const address = `/api/v1/sites/${encodeURIComponent(site)}/board`;
  const office = officeTime();
  const announce = announcer();
  const seen = { site, office, board: null, enrol: false, failed: false, stale: null, calls: [], settings: null, speaking: null, arrival: null };
  let timer = 0;
  let line = null;
  seen.tongues = await tongues(paint);
  root.replaceChildren();
  const speaker = loudspeaker({
    onState: paint,
    voiceOf: ({ call }, brief) => {
      const address = `/api/v1/sites/${encodeURIComponent(site)}/calls/${call}/voice.wav`;
      return seen.settings?.voice ? `${address}${brief ? "?brief=true" : ""}` : null;
    },
    testAddress: `/api/v1/sites/${encodeURIComponent(site)}/voice/test.wav`,
    loudness: () => loudnessAt(seen.settings?.volume ?? [], office.now() === null ? null : office.time(office.now())),
    onPlaying: (call) => show({ speaking: call.call }),
    onPlayed: (call) => {
      seen.speaking = null;
      announce.heard(call.call, performance.now());
      paint();
    },
  });

  // Asking shows whether the board may still be seen here.
  const renew = renewal(site);
  const report = reporter(site, renew.version, () => line?.refresh());

  function show(change) {
    Object.assign(seen, change);
    paint();
  }

  function paint() {
    const now = performance.now();
    measure();
    announce.step(now);
    announce.drain().forEach((call) => speaker.play(call));
    Object.assign(seen, { calls: announce.shown(now), silent: !speaker.canPlay(), sound: speaker.state() });
    report.tell(seen);
    render(html`<${Screen} ...${seen} onSound=${() => speaker.turnOn()} />`, root);
    fitAll(root);
    clearTimeout(timer);
    const due = announce.next(now);
    if (due !== null) timer = setTimeout(paint, due + 1);
  }

  function measure() {
    seen.size = sizeOf(seen.settings ?? {}, { width: innerWidth, height: innerHeight });
    announce.setPlaces(seen.size.places);
    seen.tongues.setApart(seen.size.afar);
  }

  function onNews({ board: whole }) {
    const board = filtered(whole, seen.settings);
    office.tell(board);
    seen.tongues.offer(board.languages);
    // After this news' own calls have been taken: a call that shall ring must not first appear as an old one.
    queueMicrotask(() => {
      announce.settle(board, performance.now());
      show({ board, enrol: false, failed: false });
    });
  }

  function onCalls(events) {
    const { desks } = seen.settings;
    const mine = events.filter((event) => !desks.length || desks.includes(event.desk));
    announce.take(mine.map((event) => ({ ...event, call: event.id, called_at: event.at })), performance.now());
    paint();
  }

  function onState({ live, since, error }) {
    if (error === "unknown_device") show({ enrol: true });
    const silence = live || !since ? 0 : Date.now() - since.getTime();
    show({ stale: live || office.now() === null ? null : office.time(office.now() - silence * office.pace()) });
  }

  async function look(after = null) {
    try {
      return await get(after === null ? address : `${address}?after=${after}`);
    } catch (failure) {
      // Not an error to show to forty people: whoever put up the screen reads how to enrol it.
      show({ enrol: failure.status === 401, failed: true });
      throw failure;
    }
  }

  // The first look by HTTP: right without a socket, and it says whether this screen is enrolled.
  async function begin() {
    try {
      seen.settings ??= await readSettings(site);
      const first = await look();
      onNews(first);
      if (first.board.arrival_code) arrivalCode(site, () => office.now() ?? Date.now(), (arrival) => show({ arrival }));
      line = connect({ namespace: "/board", site, poll: look, onNews, onCalls, onState });
    } catch (failure) {
      if (failure.status === 401) show({ enrol: true }); // its own settings are not for strangers either
      setTimeout(begin, AGAIN_AFTER);
    }
  }

  let wall = Date.now();
  function everySecond() {
    const slept = Math.abs(Date.now() - wall) > SLEPT;
    wall = Date.now();
    // After a sleep the clock on the wall is wrong at once, long before the connection notices.
    if (slept) look().then((news) => office.tell(news.board), () => {});
    if (seen.board && isClosed(seen) && performance.now() > RENEW_AFTER) window.dispatchEvent(new Event("display-renew"));
    if (seen.board && isIdle(seen) && !announce.waiting()) renew.now();
    paint();
    signOfLife(seen);
  }

  paint();
  setInterval(everySecond, SECOND);
  addEventListener("resize", paint); // a screen that is turned is measured at once, as are letters of a late font
  document.fonts.addEventListener("loadingdone", paint);
  setInterval(() => announce.waiting() || speaker.test(), TEST_EVERY);
  // For whoever sets up the screen: T is heard as a call would be.
  window.addEventListener("keydown", ({ key }) => key.toLowerCase() === "t" && speaker.turnOn());
  await begin();
  await speaker.test();
}
