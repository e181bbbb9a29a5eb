// The paper ticket comes from a printer in the house's network, where the reception has one; else it is a page of its own,
// printed from a hidden frame.

import { get } from "../shared/api.js";

const READY_MS = 6000;
const PRINT_MS = 30_000;
const LOOK_MS = 400;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export async function printTicket(secret) {
  document.getElementById("paper")?.remove(); // the one before: it had to stay while its print dialogue was open
  const frame = document.createElement("iframe");
  Object.assign(frame, { id: "paper", className: "paper", title: "", tabIndex: -1, ariaHidden: "true" });
  frame.src = `/api/v1/tickets/${encodeURIComponent(secret)}/print`;
  document.body.append(frame);
  const until = performance.now() + READY_MS;
  while (!frame.contentDocument?.documentElement.dataset.ready && performance.now() < until) await pause(100);
  frame.contentWindow?.print();
}

/** What became of a printing in the network that has begun; whether paper came out. */
export async function cameOut(secret, printing) {
  const prints = `/api/v1/tickets/${encodeURIComponent(secret)}/prints/${printing.id}`;
  for (const until = performance.now() + PRINT_MS; printing.state === "printing" && performance.now() < until; ) {
    await pause(LOOK_MS);
    printing = await get(prints).catch(() => printing); // the next look tells
  }
  return printing.state === "printed";
}
