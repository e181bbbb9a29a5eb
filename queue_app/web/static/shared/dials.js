// One line to the server, dialled as often as it needs. It is used like a WebSocket (socket.io does), and is there with the
// first word that any of its dials hears. Until then a new dial begins every few seconds beside the older ones, because
// - into a network that swallows everything TCP calls after 1, 3, 7, 15 … s: only a dial that is new calls often;
// - Chromium, once a page has dialled a dozen times in vain, lets each further dial wait for up to five seconds: begun one
//   after the other, they would leave gaps of that length; begun side by side, one of them is always awake. It lets only
//   one of them call at a time, so that the server is not called the more often for it.
// fetch is no way around it: a connection that hangs is kept by Chromium for what is asked next, for two minutes.
const APART_MS = 2_500; // a dial that is awake calls alone for so long, before the next one's turn
const APART_MOST_MS = 5_000; // a slow server gets more time each try
const ASLEEP_MS = 5_000; // Chromium's longest wait
const PAUSE_MS = 250; // after a "no", which comes at once
const PAUSE_MOST_MS = 2_500;

export class Dials {
  binaryType = "arraybuffer";
  #open = new Map(); // socket → the timer that ends it
  #chosen = null;
  #over = false; // no further dial: one was chosen, or nobody wants any
  #apart = APART_MS;
  #pause = PAUSE_MS;
  #next = 0;

  // `failed()`: after each dial that came to nothing.
  constructor(url, failed) {
    Object.assign(this, { url, failed, onopen() {}, onmessage() {}, onclose() {}, onerror() {} });
    this.hurry();
  }

  // One more, at once.
  hurry() {
    if (this.#over) return;
    const socket = new WebSocket(this.url);
    this.#open.set(socket, setTimeout(() => this.#lose(socket), ASLEEP_MS + this.#apart));
    socket.onmessage = (first) => this.#choose(socket, first);
    socket.onclose = () => {
      this.#lose(socket);
      this.#dialAfter(this.#pause);
      this.#pause = Math.min(this.#pause * 2, PAUSE_MOST_MS);
    };
    this.#dialAfter(this.#apart);
    this.#apart = Math.min(this.#apart * 1.25, APART_MOST_MS);
  }

  send(data) {
    this.#chosen.send(data);
  }

  close() {
    this.#end();
    this.#chosen?.close();
  }

  #dialAfter(ms) {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.hurry(), ms);
  }

  #choose(socket, first) {
    this.#let(socket);
    this.#end();
    this.#chosen = socket;
    for (const what of ["onmessage", "onclose", "onerror"]) socket[what] = (event) => this[what](event);
    this.onopen();
    this.onmessage(first);
  }

  #end() {
    this.#over = true;
    clearTimeout(this.#next);
    for (const socket of this.#open.keys()) this.#let(socket).close();
  }

  #lose(socket) {
    this.#let(socket).close();
    this.failed();
  }

  #let(socket) {
    clearTimeout(this.#open.get(socket));
    this.#open.delete(socket);
    return Object.assign(socket, { onmessage: null, onclose: null });
  }
}
