// When the server is there: hand over what was given without it, in the order in which it was given, say how the kiosk is,
// and have numbers kept back for the next time.
import { requestId, send } from "/static/shared/api.js";
import { dayIn } from "./give.js";

const AT_ONCE = 40; // tickets in one request, as far as the server takes so many (MOST_AT_ONCE there)
const AGAIN_MS = 600_000; // when the house has no numbers left, it is not asked each minute

export class CatchUp {
  constructor(site, store) {
    this.base = `/api/v1/sites/${encodeURIComponent(site)}/kiosk`;
    this.store = store;
    this.running = null;
    this.empty = -Infinity;
    this.page = document.documentElement.dataset.pageVersion; // what the server made it with (web/pages.py)
    this.newest = this.page;
  }

  // Whether the server has a newer page than this one.
  get old() {
    return this.newest !== this.page;
  }

  // One round at a time; a second wish during one starts no other.
  run(catalogue) {
    this.running ??= this.#round(catalogue).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async #round(catalogue) {
    const today = dayIn(catalogue.site.timezone, Date.now());
    await this.#handOver(today);
    await this.#wantNumbers(catalogue, today);
    const left = (await this.store.blocks()).filter(({ day }) => day === today).reduce((sum, { next, last }) => sum + last - next + 1, 0);
    const waiting = (await this.store.tickets()).length;
    const { page } = await send("POST", `${this.base}/report`, { waiting, left, page: this.page });
    this.newest = page;
  }

  // The server takes each of them once, however often it is sent: what was cut short is simply done again.
  async #handOver(today) {
    const tickets = await this.store.tickets();
    for (let from = 0; from < tickets.length; from += AT_ONCE) {
      const some = tickets.slice(from, from + AT_ONCE);
      const found = await this.#sent(some);
      // What the server refuses stays for the staff to see, until its day is over.
      const over = some.filter(({ day }, nth) => found[nth].state !== "refused" || day < today);
      const last = await this.store.remove(over.map(({ secret }) => secret));
      await this.#afterwards(some.filter((_, nth) => found[nth].state === "taken"), last);
    }
  }

  // What became of each. A request that is refused as a whole has one in it that the server cannot read: then each goes
  // by itself.
  async #sent(tickets) {
    try {
      return (await send("POST", `${this.base}/hand-over`, { tickets: tickets.map(asHandedOver) })).tickets;
    } catch (problem) {
      if (![404, 409, 422].includes(problem.status)) throw problem;
    }
    if (tickets.length === 1) return [{ state: "refused" }];
    const found = [];
    for (const ticket of tickets) found.push(...(await this.#sent([ticket])));
    return found;
  }

  // She may have chosen while her ticket was on its way.
  async #afterwards(taken, last) {
    const chosen = new Map(last.map(({ secret, speak }) => [secret, speak]));
    for (const { secret, speak } of taken) {
      if ((chosen.get(secret) ?? speak) !== speak) await send("POST", `/api/v1/tickets/${secret}/speak`, { speak: !speak });
    }
  }

  async #wantNumbers({ desks, kiosk: { offline_numbers: size } }, today) {
    if (!size || performance.now() - this.empty < AGAIN_MS) return;
    const blocks = (await this.store.blocks()).filter(({ day }) => day === today);
    const left = (letter) => blocks.filter(({ letters }) => letters.includes(letter)).reduce((sum, { next, last }) => sum + last - next + 1, 0);
    const letters = desks.map(({ letter }) => letter).filter((letter) => left(letter) < size / 2);
    if (!letters.length) return;
    const { day, blocks: given } = await send("POST", `${this.base}/numbers`, { request_id: requestId(), letters });
    await this.store.addBlocks(day, given);
    if (!given.length) this.empty = performance.now();
  }
}

// One that an older page gave has a request id of its own, which nobody needs.
function asHandedOver({ id, request_id, tapped, ...what }) {
  return { ...what, seconds_ago: Math.max(0, (Date.now() - tapped) / 1000) };
}
