// The live line of every face. One path for start, push, gap, reconnect, restart and wake-up: ask `watch(last)`.
import { io } from "/static/vendor/socket.io.esm.min.js";
import { fold, start } from "./newsfold.js";

const SILENT_MS = 10_000; // no news and no pulse for so long: not live any more
const POLL_MS = 5_000;
const ASK_MS = 5_000;
const CHECK_MS = 1_000;
const RECONNECT_MS = 300;
const RECONNECT_MOST_MS = 2_000;

export function connect({ namespace, site, auth, poll, onNews, onCalls = () => {}, onState = () => {} }) {
  let state = start();
  let heard = performance.now();
  let dataAt = null; // when the shown data were true, for "not live since"
  let live = null;
  let asking = false;
  let polled = 0;
  let stopped = false;
  let clock = null; // office time at a moment of this machine's own steady clock

  const socket = io(namespace, {
    transports: ["websocket"], auth, reconnectionDelay: RECONNECT_MS, reconnectionDelayMax: RECONNECT_MOST_MS, timeout: ASK_MS,
  });

  function say(now) {
    if (now === live) return;
    live = now;
    onState({ live, since: live ? null : dataAt });
  }

  function alive() {
    heard = performance.now();
    say(true);
  }

  function receive(news) {
    if (stopped || !news?.board) return;
    const found = fold(state, news);
    if (found.gap) {
      ask();
      return;
    }
    if (found.drop) return;
    state = found.state;
    clock = { office: Date.parse(news.board.now), at: performance.now(), pace: news.board.pace || 1 };
    dataAt = new Date();
    onNews(news);
    if (found.calls.length) onCalls(found.calls);
  }

  async function ask() {
    if (asking || stopped || !socket.connected) return;
    asking = true;
    try {
      const news = await socket.timeout(ASK_MS).emitWithAck("watch", { site, after: state.last });
      if (news?.error) onState({ live: false, since: dataAt, error: news.error.code });
      else {
        receive(news);
        alive();
      }
    } catch {
      // no answer in time: the next pulse, the next reconnect or the poll below asks again
    } finally {
      asking = false;
    }
  }

  async function pollOnce() {
    if (!poll || performance.now() - polled < POLL_MS) return;
    polled = performance.now();
    try {
      receive(await poll(state.last));
    } catch (problem) {
      if (problem?.code) onState({ live: false, since: dataAt, error: problem.code });
    }
  }

  function check() {
    if (performance.now() - heard < SILENT_MS) return;
    say(false);
    pollOnce();
    if (socket.connected) ask();
  }

  function wake() {
    if (document.visibilityState === "hidden") return;
    if (!socket.connected) socket.disconnect().connect(); // do not wait for the back-off
    ask();
  }

  socket.on("connect", ask);
  socket.on("news", (news) => {
    alive();
    receive(news);
  });
  socket.on("pulse", ({ id }) => {
    alive();
    if (state.last === null || id > state.last) ask();
  });
  socket.on("connect_error", (problem) => {
    if (problem?.message === "not_found") onState({ live: false, since: dataAt, error: "not_found" });
    pollOnce();
  });
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") socket.connect();
  });
  document.addEventListener("visibilitychange", wake);
  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  const timer = setInterval(check, CHECK_MS);

  return {
    last: () => state.last,
    board: () => state.board,
    // Office time now: that of the newest board, carried on by a clock that nobody can set.
    officeNow: () => (clock ? new Date(clock.office + (performance.now() - clock.at) * clock.pace) : new Date()),
    refresh: ask,
    stop() {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
      removeEventListener("pageshow", wake);
      socket.disconnect();
    },
  };
}
