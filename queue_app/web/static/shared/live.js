// The live line of every face. One path for start, gap, reconnect, restart and wake-up: ask `watch(last)`. While the
// socket is silent, the same question goes by HTTP.
import { io } from "/static/vendor/socket.io.esm.min.js";
import { fold, question, start } from "./newsfold.js";
import { officeClock } from "./officeclock.js";

const SILENT_MS = 9_000; // two pulses missed: what is shown is not known to be true any more
const CHECK_MS = 500;
const ASK_MS = 5_000; // an answer that takes longer is no answer
const ASK_AGAIN_MS = 1_000;
const POLL_MS = 5_000;
const DIAL_MS = 2_500; // short: a packet lost while dialling must not cost the seconds of TCP's own patience
const DIAL_MOST_MS = 10_000;
const REDIAL_MS = 250;
const REDIAL_MOST_MS = 1_000;
const REFUSED_MS = 4_000;

// `poll(after)` → news by HTTP. `onNews(news)` for every board to show, `onCalls(events)` for calls to announce once,
// `onState({live, since, error})` when the data stop or start being known to be true; `since` is when they last were.
export function connect({ namespace, site, auth, poll, onNews, onCalls = () => {}, onState = () => {} }) {
  const clock = officeClock();
  let state = start();
  let live = null;
  let trueAt = null; // {tick, date}: when the shown board was last known to be the newest
  const begun = performance.now();
  const asks = { running: false, wanted: false, at: -ASK_AGAIN_MS };
  const polls = { running: false, at: -POLL_MS };
  let redial = 0;
  let stopped = false;

  const socket = io(namespace, {
    transports: ["websocket"], auth, timeout: DIAL_MS, reconnectionDelay: REDIAL_MS, reconnectionDelayMax: REDIAL_MOST_MS,
  });

  function say(now, error) {
    if (stopped || (now === live && !error)) return;
    live = now;
    const since = live ? null : (trueAt?.date ?? null);
    onState(error ? { live, since, error } : { live, since });
  }

  function known() {
    trueAt = { tick: performance.now(), date: new Date() };
    say(true);
  }

  function receive(news, asked = null) {
    if (stopped || !news?.board) return;
    const found = fold(state, news, { asked, now: clock.latest() });
    state = found.state;
    if (found.use) {
      clock.set(news.board);
      if (!found.ask) known();
      tell(onNews, news);
    }
    if (found.calls.length) tell(onCalls, found.calls);
    if (found.ask) ask();
  }

  // A question is asked again until it is answered: at once when something new came up meanwhile, else after a moment.
  async function ask() {
    asks.wanted = true;
    if (asks.running || stopped || !socket.connected) return;
    Object.assign(asks, { running: true, wanted: false, at: performance.now() });
    const asked = question(state);
    const sent = Date.now();
    try {
      const news = await socket.timeout(ASK_MS).emitWithAck("watch", { site, after: asked.after });
      if (news?.error) refused(news.error.code);
      else if (Math.abs(Date.now() - sent) > 2 * ASK_MS) asks.wanted = true; // this machine slept over the answer
      else receive(news, asked);
    } catch {
      asks.wanted = true; // no answer in time, or the line broke
    } finally {
      asks.running = false;
    }
    if (asks.wanted && socket.connected) setTimeout(check, ASK_AGAIN_MS);
  }

  function refused(code) {
    asks.wanted = true;
    say(false, code);
  }

  async function pollOnce() {
    if (!poll || polls.running || stopped || performance.now() - polls.at < POLL_MS) return;
    Object.assign(polls, { running: true, at: performance.now() });
    const asked = question(state);
    try {
      receive(await poll(asked.after), asked);
    } catch (problem) {
      if (problem?.code) say(false, problem.code);
    } finally {
      polls.running = false;
    }
  }

  function check() {
    if (stopped) return;
    const silent = performance.now() - (trueAt?.tick ?? begun) > SILENT_MS;
    if (silent) {
      say(false);
      pollOnce();
    }
    if (!socket.connected) return;
    if ((asks.wanted || silent) && performance.now() - asks.at >= ASK_AGAIN_MS) ask();
    // The cable is out but nobody has told this side: a new line is faster than waiting for the old one to time out.
    if (silent && performance.now() - heardAt > SILENT_MS) hangUp();
  }

  let heardAt = begun;
  function heard() {
    heardAt = performance.now();
  }

  function hangUp() {
    heard();
    socket.io.engine?.close();
  }

  function wake() {
    if (stopped || document.visibilityState === "hidden") return;
    if (!socket.connected) dial(); // do not wait for the back-off
    ask();
  }

  function dial() {
    clearTimeout(redial);
    if (!stopped) socket.disconnect().connect();
  }

  socket.on("connect", () => {
    heard();
    socket.io.timeout(DIAL_MS);
    ask();
  });
  socket.on("news", (news) => {
    heard();
    receive(news);
  });
  socket.on("pulse", ({ id }) => {
    heard();
    if (state.board && id === state.board.id && id === state.last) known();
    else ask();
  });
  socket.on("connect_error", (problem) => {
    if (socket.active) {
      // A slow network gets more time at each try.
      socket.io.timeout(Math.min(socket.io.timeout() * 1.5, DIAL_MOST_MS));
    } else {
      // The server has refused; socket.io does not try again by itself.
      refused(problem.message);
      clearTimeout(redial);
      redial = setTimeout(dial, REFUSED_MS);
    }
    pollOnce();
  });
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") redial = setTimeout(dial, REDIAL_MS);
  });
  document.addEventListener("visibilitychange", wake);
  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  const timer = setInterval(check, CHECK_MS);

  return {
    last: () => state.last,
    board: () => state.board,
    officeNow: () => new Date(clock.now() ?? Date.now()),
    refresh: ask,
    stop() {
      stopped = true;
      clearInterval(timer);
      clearTimeout(redial);
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
      removeEventListener("pageshow", wake);
      socket.disconnect();
    },
  };
}

// What a face does wrong with a news must not keep the next one from it.
function tell(listener, news) {
  try {
    listener(news);
  } catch (problem) {
    reportError(problem);
  }
}
