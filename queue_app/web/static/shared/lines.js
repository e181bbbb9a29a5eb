// Dialling the server by socket.io. Straight after a loss it dials quickly, a few times; then hardly ever, until it is
// told that the server answers by HTTP (live.js). Chromium counts the sockets of a page that failed in the last minutes:
// after a dozen it lets it wait for each further one, after sixteen 1 to 5 s. Asking by HTTP is never made to wait.
import { io } from "/static/vendor/socket.io.esm.min.js";

const DIAL_MS = 2_500; // short: a packet lost while dialling must not cost the seconds of TCP's own patience
const DIAL_MOST_MS = 6_000; // TCP asks again after 1 and 3 s, and then too seldom; five may be Chromium's wait
const REDIAL_MS = 250;
const REDIAL_MOST_MS = 1_000;
const QUICK = 6; // so many in a row are below Chromium's notice
const SELDOM_MS = 60_000;
const REFUSED_MS = 4_000;

// `on`: connect(), news(news), pulse(pulse), rights({code}) when what may be heard here has changed, refused(code) when
// the server said no, failed() after each dial that came to nothing.
export function lines({ namespace, auth, on }) {
  let tries = 0; // dials in a row that came to nothing
  let dialling = true;
  let dialled = performance.now();
  let redial = 0;
  let stopped = false;
  const line = io(namespace, {
    transports: ["websocket"], auth, timeout: DIAL_MS, reconnectionDelay: REDIAL_MS, reconnectionDelayMax: REDIAL_MOST_MS,
  });
  const heard = { connect, connect_error: failed, disconnect: ended, news: on.news, pulse: on.pulse, rights: on.rights };
  Object.entries(heard).forEach(([what, act]) => line.on(what, act));
  line.io.on("reconnect_attempt", begin);

  function begin() {
    dialling = true;
    dialled = performance.now();
  }

  function connect() {
    [tries, dialling] = [0, false];
    line.io.timeout(DIAL_MS);
    on.connect();
    setRedialling();
  }

  function failed(problem) {
    dialling = false;
    if (line.active) {
      tries += 1;
      line.io.timeout(Math.min(line.io.timeout() * 1.5, DIAL_MOST_MS)); // a slow network gets more time each try
      setRedialling();
    } else {
      // socket.io does not try again by itself
      clearTimeout(redial);
      redial = setTimeout(dial, REFUSED_MS);
      on.refused(problem.message);
    }
    on.failed();
  }

  function ended(reason) {
    if (reason === "io server disconnect") redial = setTimeout(dial, REDIAL_MS);
  }

  function setRedialling() {
    line.io.reconnectionDelay(tries < QUICK ? REDIAL_MS : SELDOM_MS);
    line.io.reconnectionDelayMax(tries < QUICK ? REDIAL_MOST_MS : SELDOM_MS);
  }

  function dial() {
    clearTimeout(redial);
    begin();
    if (!stopped) line.disconnect().connect();
  }

  return {
    connected: () => line.connected,
    // Nothing more is tried here for a while.
    waits: () => !line.connected && !dialling && tries >= QUICK,
    since: () => performance.now() - dialled,
    ask: (what, body, ms) => line.timeout(ms).emitWithAck(what, body),
    dial,
    stop() {
      stopped = true;
      clearTimeout(redial);
      line.disconnect();
    },
  };
}
