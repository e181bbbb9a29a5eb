// The line to the server by socket.io, dialled by dials.js until it is there.
import { WebSocket as Transport, io } from "/static/vendor/socket.io.esm.min.js";
import { Dials } from "./dials.js";

const REDIAL_MS = 250;
const REDIAL_MOST_MS = 1_000;
const REFUSED_MS = 4_000;
const MANY = 6; // dials in vain, after which nobody waits for the line alone

// `on`: connect(), news(news), pulse(pulse), rights({code}) when what may be heard here has changed, refused(code) when
// the server said no, failed() after each dial that came to nothing, broken() when what was there is not any more.
export function lines({ namespace, auth, on }) {
  let inVain = 0; // dials in a row
  let dials = null;
  let redial = 0;
  let stopped = false;

  class Dialled extends Transport {
    createSocket(url) {
      dials = new Dials(url, missed);
      return dials;
    }
  }

  // It has as much time as it needs: who is not heard in time is left by dials.js.
  const line = io(namespace, {
    transports: [Dialled], auth, timeout: false, reconnectionDelay: REDIAL_MS, reconnectionDelayMax: REDIAL_MOST_MS,
  });
  const heard = { connect, connect_error: failed, disconnect: ended, news: on.news, pulse: on.pulse, rights: on.rights };
  Object.entries(heard).forEach(([what, act]) => line.on(what, act));

  function connect() {
    inVain = 0;
    on.connect();
  }

  function missed() {
    inVain += 1;
    on.failed();
  }

  function failed(problem) {
    if (line.active) return; // socket.io tries again by itself
    clearTimeout(redial);
    redial = setTimeout(dial, REFUSED_MS);
    on.refused(problem.message);
  }

  function ended(reason) {
    if (reason !== "io client disconnect") on.broken();
    if (reason === "io server disconnect") redial = setTimeout(dial, REDIAL_MS);
  }

  function dial() {
    clearTimeout(redial);
    if (!stopped) line.disconnect().connect();
  }

  return {
    connected: () => line.connected,
    isLong: () => !line.connected && inVain >= MANY,
    ask: (what, body, ms) => line.timeout(ms).emitWithAck(what, body),
    dial,
    hurry: () => dials?.hurry(),
    stop() {
      stopped = true;
      clearTimeout(redial);
      line.disconnect();
    },
  };
}
