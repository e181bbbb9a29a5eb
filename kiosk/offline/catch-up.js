// When the server is there: hand over what was given without it, one after the other, say how the kiosk is, and have
// numbers kept back for the next time.
import { requestId, send } from "/static/shared/api.js";
import { dayIn } from "./give.js";

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

  // What the server refuses stays for the staff to see, until its day is over.
  async #handOver(today) {
    for (const ticket of await this.store.tickets()) {
      const { id, tapped, ...what } = ticket;
      const seconds_ago = Math.max(0, (Date.now() - tapped) / 1000);
      try {
        await send("POST", `${this.base}/tickets`, { ...what, seconds_ago });
      } catch (problem) {
        if (![404, 409, 422].includes(problem.status)) throw problem;
        if (ticket.day < today) await this.store.remove(ticket.secret);
        continue;
      }
      await this.#afterwards(ticket);
    }
  }

  // She may have chosen while her ticket was on its way.
  async #afterwards({ secret, speak }) {
    const last = await this.store.remove(secret);
    if (last && last.speak !== speak) await send("POST", `/api/v1/tickets/${secret}/speak`, { speak: last.speak });
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
