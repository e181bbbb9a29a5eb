// Dialling the server by socket.io. Straight after a loss one line dials quickly. Where much has failed, Chromium lets a
// page wait 1 to 5 s before each further socket: then spare lines wait side by side, and the first to get through is
// taken.
import { io } from "/static/vendor/socket.io.esm.min.js";

const DIAL_MS = 2_500; // short: a packet lost while dialling must not cost the seconds of TCP's own patience
const DIAL_MOST_MS = 5_000; // TCP asks again after 1 and 3 s, and then too seldom
const REDIAL_MS = 250;
const REDIAL_MOST_MS = 1_000;
const SELDOM_MS = 5_000; // from dial to dial in a long silence: what fails often is made to wait
const REFUSED_MS = 4_000;
const REMEMBERED_MS = 360_000; // Chromium counts the failures of two spans of three minutes
const BEARABLE = 10; // so many failures, and its wait is still below a tenth of a second
const SPARES = 8; // one tries every half second then, on average
const SPARE_EVERY_MS = 450;
const SPARE_MS = 6_000; // five of them may be Chromium's wait

// `silent()`: whether nothing has been heard for long. `on`: connect(), news(news), pulse(pulse), rights({code}) when what
// may be heard here has changed, refused(code) when the server said no, failed() after each dial that came to nothing.
export function lines({ namespace, auth, silent, on }) {
  const failures = [];
  const spares = new Set();
  let redial = 0;
  let dialled = performance.now();
  let spared = -SPARE_EVERY_MS;
  let refused = -REFUSED_MS;
  let stopped = false;
  const again = () => (dialled = performance.now());
  const heard = { connect, connect_error: failed, disconnect: ended, news: on.news, pulse: on.pulse, rights: on.rights };
  let line = made({ timeout: DIAL_MS, reconnectionDelay: REDIAL_MS, reconnectionDelayMax: REDIAL_MOST_MS });
  listen();

  function made(options) {
    return io(namespace, { transports: ["websocket"], auth, ...options });
  }

  function listen() {
    Object.entries(heard).forEach(([what, act]) => line.on(what, act));
    line.io.on("reconnect_attempt", again);
  }

  function connect() {
    hangUpSpares();
    line.io.timeout(DIAL_MS);
    on.connect();
    setRedialling();
  }

  function failed(problem) {
    if (line.active) {
      remember();
      line.io.timeout(Math.min(line.io.timeout() * 1.5, DIAL_MOST_MS)); // a slow network gets more time each try
      setRedialling();
    } else {
      // socket.io does not try again by itself
      clearTimeout(redial);
      redial = setTimeout(dial, REFUSED_MS);
      refuse(problem.message);
    }
    on.failed();
  }

  function refuse(code) {
    refused = performance.now();
    hangUpSpares();
    on.refused(code);
  }

  function ended(reason) {
    if (reason === "io server disconnect") redial = setTimeout(dial, REDIAL_MS);
  }

  // Straight after a loss quickly; in a long silence one dial may take its time, and those that fail at once are few.
  function setRedialling() {
    const long = silent();
    const least = long ? Math.max(REDIAL_MS, SELDOM_MS - (performance.now() - dialled)) : REDIAL_MS;
    line.io.reconnectionDelay(least);
    line.io.reconnectionDelayMax(long ? least : REDIAL_MOST_MS);
  }

  function dial() {
    clearTimeout(redial);
    again();
    if (!stopped) line.disconnect().connect();
  }

  // ---- spare lines

  function remember() {
    const now = performance.now();
    failures.push(now);
    while (failures[0] < now - REMEMBERED_MS) failures.shift();
  }

  // Asked twice a second while nothing speaks.
  function dialSpare() {
    const now = performance.now();
    if (stopped || line.connected || failures.length <= BEARABLE || spares.size >= SPARES) return;
    if (now - spared < SPARE_EVERY_MS || now - refused < REFUSED_MS || document.visibilityState === "hidden") return;
    spared = now;
    const spare = made({ forceNew: true, reconnection: false, timeout: SPARE_MS });
    spares.add(spare);
    spare.on("connect", () => take(spare));
    spare.on("connect_error", (problem) => {
      const { active } = spare; // not, when the server said no
      hangUp(spare);
      if (active) remember();
      else refuse(problem.message);
    });
  }

  function hangUp(spare) {
    spares.delete(spare);
    spare.off();
    spare.disconnect();
  }

  function hangUpSpares() {
    [...spares].forEach(hangUp);
  }

  function take(spare) {
    spares.delete(spare);
    spare.off();
    line.off();
    line.io.off("reconnect_attempt", again);
    clearTimeout(redial);
    line.disconnect();
    line = spare;
    line.io.reconnection(true);
    listen();
    connect();
  }

  return {
    connected: () => line.connected,
    since: () => performance.now() - dialled,
    ask: (what, body, ms) => line.timeout(ms).emitWithAck(what, body),
    dial,
    dialSpare,
    stop() {
      stopped = true;
      clearTimeout(redial);
      hangUpSpares();
      line.disconnect();
    },
  };
}
