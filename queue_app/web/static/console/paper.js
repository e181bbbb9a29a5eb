// The paper ticket is a page of its own, printed from a hidden frame.

const READY_MS = 6000;
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
