// The live line of every face. One path for start, gap, reconnect, restart and wake-up: ask `watch(last)`. While the
// socket is silent, the same question goes by HTTP: each second while nothing answers, so that the first answer comes as
// soon as there is a network again, and each second until the socket is there, too.
import { GATEWAY_ALONE, knock } from "./api.js";
import { lines } from "./lines.js";
import { fold, question, start } from "./newsfold.js";
import { officeClock } from "./officeclock.js";

const SILENT_MS = 8_500; // two pulses missed: what is shown is not known to be true any more; said within ten seconds on a busy machine too
const CHECK_MS = 500;
const ASK_MS = 5_000; // an answer that takes longer is no answer
const ASK_AGAIN_MS = 1_000;
const SYNC_MS = 300_000; // clocks drift apart, even steady ones
const POLL_MS = 5_000;
const PROBE_MS = 900; // while nothing answers by HTTP either: at every second look (CHECK_MS)
const HANGS_MS = 1_900; // what was asked into a network that swallows everything keeps nothing from being asked again
const MOST_OPEN = 4;
const UNHEARD_MS = 10_000; // since the last answer: then it is found out first whether there is anybody
const BRIDGE_MS = 10_000; // so long the answers by HTTP stand in for a line that is still being dialled
const REFUSED_MS = 4_000;
const BROKEN_MS = 400; // where the network is good, a line that broke is there again by then
const LATELY_MS = 5_000; // a pulse comes every four seconds
const SLOW_MS = 300; // where the last answer took longer, it is not

// `poll(after)` → news by HTTP. `onNews(news)` for every board to show; `onCalls(events)` for calls to announce, each
// once. `onState({live, since, full, error})`: whether the line speaks; if not, `since` is when the shown board was last
// known to be the newest; `full`, said to the staff alone, when the server's disk is. `onRights()`: this page may hear
// less or more than a moment ago.
export function connect({ namespace, site, auth, poll, onNews, onCalls = () => {}, onState = () => {}, onRights = () => {} }) {
  const clock = officeClock();
  const asks = { wanted: false, running: false, at: -REFUSED_MS, pause: ASK_AGAIN_MS };
  // `open`: on their way; `unanswered`: the newest came to nothing; `bridge`: when the first was answered since the line
  // fell silent or nothing was answered.
  const polls = { open: 0, at: -POLL_MS, answered: -Infinity, unanswered: false, bridge: null };
  let state = start();
  let live = null;
  let told = null;
  let full = false; // the server's disk; only the staff is told
  let lastTook = 0; // the last answer to a question, in milliseconds
  let met = false; // whether the line has ever spoken
  let heardAt = performance.now();
  let heardOn = Date.now();
  let known = { at: heardAt, date: null }; // when the shown board was last known to be the newest
  let stopped = false;

  const line = lines({
    namespace, auth,
    on: { connect: begin, news: hear, pulse, rights, refused: (code) => say(false, code), failed: () => state.board || pollOnce(), broken },
  });

  function say(now, error) {
    const since = now ? null : known.date;
    if (stopped || (now === live && since === told && !error)) return;
    [live, told] = [now, since];
    show(error);
  }

  function show(error) {
    onState({ live, since: told, ...(full && { full }), ...(error && { error }) });
  }

  // Polled data are true too, but a while old as soon as they are shown: only a line that speaks is live, or one that
  // spoke a moment ago and is asked for each second.
  function isTrue() {
    known = { at: performance.now(), date: new Date() };
    say(met && (known.at - heardAt < SILENT_MS || bridged()));
  }

  function bridged() {
    const now = performance.now();
    return polls.bridge !== null && now - polls.bridge < BRIDGE_MS && now - known.at < SILENT_MS;
  }

  function receive(news, asked = null, took = 0) {
    if (stopped || !news?.board) return;
    const { board } = news;
    const now = asked ? clock.after(board, took) : clock.latest();
    const found = fold(state, news, { asked, now });
    state = found.state;
    if (found.use) {
      // Only an answer can put the clock back: a push may have been on its way for a while.
      clock.set(board, asked ? now : Math.max(Date.parse(board.now), clock.now() ?? 0));
      if (!found.ask) isTrue();
      tell(onNews, news);
    }
    if (found.calls.length) tell(onCalls, found.calls);
    if (found.ask) ask();
  }

  // What came up while a question was on its way is asked right after it; what got no answer, by `check` in a moment.
  async function ask() {
    asks.wanted = true;
    if (asks.running) return;
    asks.running = true;
    while (asks.wanted && line.connected() && !stopped) {
      asks.wanted = false;
      asks.at = performance.now();
      if (!(await askOnce())) {
        asks.wanted = true;
        break;
      }
    }
    asks.running = false;
  }

  async function askOnce() {
    const asked = question(state);
    const sent = Date.now();
    try {
      const news = await line.ask("watch", { site, after: asked.after }, ASK_MS);
      asks.pause = news?.error ? REFUSED_MS : ASK_AGAIN_MS;
      if (news?.error) say(false, news.error.code);
      if (news?.error || tookTooLong(sent)) return false;
      lastTook = Date.now() - sent;
      receive(news, asked, lastTook);
      return true;
    } catch {
      return false; // no answer in time, or the line broke
    }
  }

  function pollsAgainAfter() {
    if (polls.open) return HANGS_MS;
    return polls.unanswered || bridged() ? PROBE_MS : POLL_MS;
  }

  async function pollOnce(pause = pollsAgainAfter(), sure = performance.now() - polls.answered <= UNHEARD_MS) {
    // Several at a time only where nothing answers: a server that is slow must not be asked the more for it.
    const most = polls.unanswered ? MOST_OPEN : 1;
    if (!poll || polls.open >= most || stopped || performance.now() - polls.at < pause) return;
    const begun = performance.now();
    polls.at = begun;
    polls.open += 1;
    try {
      if (!sure) await knock();
      const asked = question(state);
      const sent = Date.now();
      const news = await poll(asked.after);
      if (polls.unanswered) polls.bridge = null; // cut off again before the line was there
      polls.bridge ??= performance.now();
      if (!tookTooLong(sent)) receive(news, asked, Date.now() - sent);
      if (!line.connected() && polls.unanswered) line.hurry(); // there is a network, again
      Object.assign(polls, { answered: begun, unanswered: false });
    } catch (problem) {
      const nobody = !problem?.status || problem.status === GATEWAY_ALONE; // who says no is not asked more often
      if (begun > polls.answered) polls.unanswered = nobody;
      if (problem?.status) say(false, problem.code);
    } finally {
      polls.open -= 1;
    }
  }

  function check() {
    const silent = performance.now() - Math.min(known.at, heardAt) > SILENT_MS;
    if (silent && !bridged()) say(false);
    if (silent || line.isLong()) pollOnce();
    if (!line.connected()) return;
    const since = performance.now() - asks.at;
    if (since > (asks.wanted || silent ? asks.pause : SYNC_MS)) ask();
    // The cable is out and nobody told this side: a new line is quicker than waiting until the old one times out.
    if (performance.now() - heardAt > SILENT_MS) line.dial();
  }

  // On a bad network a new line takes three ways there and back, an answer by HTTP takes one.
  // Nobody knocks first where a pulse was heard a moment ago, by the clock that goes on while a machine sleeps.
  function broken() {
    const sure = Math.abs(Date.now() - heardOn) < LATELY_MS;
    setTimeout(() => line.connected() || pollOnce(PROBE_MS, sure), lastTook > SLOW_MS ? 0 : BROKEN_MS);
  }

  function wake() {
    if (document.visibilityState === "hidden") return;
    if (!line.connected()) {
      line.dial(); // do not wait for the back-off
      pollOnce();
    }
    ask();
  }

  function heard() {
    met = true;
    [heardAt, heardOn] = [performance.now(), Date.now()];
    polls.bridge = null;
  }

  function begin() {
    heard();
    ask();
  }

  function hear(news) {
    heard();
    receive(news);
  }

  function pulse({ id, disk_full: now = false }) {
    heard();
    if (now !== full) {
      full = now;
      if (live !== null && !stopped) show();
    }
    if (id !== state.board?.id || id !== state.last) ask();
    else if (!asks.wanted && !asks.running) isTrue(); // the same id may be another's, after a restored backup
  }

  // The server says at once what a question would find out: revoked, locked, signed out, or opened again.
  function rights({ code }) {
    if (code === "open") ask();
    else say(false, code);
    onRights();
  }

  const doors = [[document, "visibilitychange"], [window, "online"], [window, "pageshow"]];
  doors.forEach(([where, what]) => where.addEventListener(what, wake));
  const timer = setInterval(check, CHECK_MS);

  return {
    last: () => state.last,
    board: () => state.board,
    officeNow: () => new Date(clock.now() ?? Date.now()),
    refresh: ask,
    stop() {
      stopped = true;
      clearInterval(timer);
      doors.forEach(([where, what]) => where.removeEventListener(what, wake));
      line.stop();
    },
  };
}

// This machine slept while it waited, or its clock was put right: the answer may be older than it looks.
function tookTooLong(sent) {
  const took = Date.now() - sent;
  return took < 0 || took > 2 * ASK_MS;
}

// What a face does wrong with one news must not keep it from the next.
function tell(listener, news) {
  try {
    listener(news);
  } catch (problem) {
    reportError(problem);
  }
}
