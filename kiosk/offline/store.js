// What the kiosk has to remember while it is on its own: numbers kept back for it, tickets it has given, the catalogue.
// Nothing of a visitor but what the ticket needs, and that only until it is handed over.
const VERSION = 1;

export class Store {
  constructor(site) {
    this.opening = open(`queue-kiosk-${site}`);
    this.opening.catch(() => {}); // whoever asks for it hears of it
  }

  // Runs `work` in one transaction that is on the disk before this resolves; with "relaxed" a little later.
  async #in(names, work, durability = "strict") {
    const transaction = (await this.opening).transaction(names, "readwrite", { durability });
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
    const found = await work(...names.map((name) => transaction.objectStore(name)));
    await done;
    return found;
  }

  // The next number of a day with this letter, and the ticket with it, or null when there is none left. Both in one
  // transaction: a number is never given twice, not by two windows and not when the plug is pulled in between.
  take(day, letter, ticket) {
    return this.#in(["blocks", "tickets"], async (blocks, tickets) => {
      const found = (await all(blocks)).find((block) => block.day === day && block.letters.includes(letter) && block.next <= block.last);
      if (!found) return null;
      await asked(blocks.put({ ...found, next: found.next + 1 }));
      const made = { ...ticket, day, number: `${letter} ${found.next}` };
      const id = await asked(tickets.add(made));
      return { ...made, id };
    });
  }

  addBlocks(day, given) {
    return this.#in(["blocks"], async (blocks) => {
      for (const old of await all(blocks)) if (old.day < day) blocks.delete(old.id);
      for (const { letters, first, last } of given) blocks.add({ day, letters, next: first, last });
    });
  }

  blocks() {
    return this.#in(["blocks"], all, "relaxed");
  }

  // In the order in which they were given.
  tickets() {
    return this.#in(["tickets"], all, "relaxed");
  }

  // Change a ticket that has not been handed over yet; whether there was one.
  change(secret, part) {
    return this.#in(["tickets"], async (tickets) => {
      const found = (await all(tickets)).find((ticket) => ticket.secret === secret);
      if (found) tickets.put({ ...found, ...part });
      return Boolean(found);
    });
  }

  // The tickets as they were at last. One that comes back with a pulled plug is handed over again, which changes nothing.
  remove(secrets) {
    return this.#in(["tickets"], async (tickets) => {
      const last = (await all(tickets)).filter(({ secret }) => secrets.includes(secret));
      for (const { id } of last) tickets.delete(id);
      return last;
    }, "relaxed");
  }

  keepCatalogue(catalogue) {
    return this.#in(["kept"], (kept) => asked(kept.put(catalogue, "catalogue")), "relaxed");
  }

  keptCatalogue() {
    return this.#in(["kept"], (kept) => asked(kept.get("catalogue")), "relaxed");
  }
}

function open(name) {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("blocks", { keyPath: "id", autoIncrement: true });
    request.result.createObjectStore("tickets", { keyPath: "id", autoIncrement: true });
    request.result.createObjectStore("kept");
  };
  return asked(request);
}

const all = (store) => asked(store.getAll());

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
