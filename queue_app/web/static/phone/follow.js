// One ticket, followed: the first look by HTTP (quick, and right without a socket), then live.
import { get, send } from "/static/shared/api.js";
import { connect } from "/static/shared/live.js";

const AGAIN_AFTER = 5000;

export function follow(secret, onChange) {
  const address = `/api/v1/tickets/${secret}`; // as it stands in the page's own address
  const seen = { ticket: null, shownAt: null, gone: false, live: null };
  let line = null;

  function tell(change) {
    Object.assign(seen, change);
    onChange({ ...seen });
  }

  // An answer and a push may cross on the way: a ticket never goes back to an older version.
  function show(ticket) {
    if (ticket && !(seen.ticket && ticket.version < seen.ticket.version)) tell({ ticket, shownAt: new Date() });
  }

  function end() {
    line?.stop();
    tell({ gone: true });
  }

  async function look() {
    try {
      const ticket = await get(address);
      show(ticket);
      return ticket;
    } catch (failure) {
      if (failure.status === 404) end();
      throw failure;
    }
  }

  // What live.js asks for while the socket is silent. The board belongs to the screen; a phone needs its ticket only.
  async function poll() {
    const ticket = await look();
    return { board: { id: line.last() ?? ticket.version, now: ticket.now, pace: ticket.pace }, events: [], ticket };
  }

  function listen(site) {
    line = connect({
      namespace: "/ticket",
      site,
      auth: { secret },
      poll,
      onNews: (news) => show(news.ticket),
      onState({ live, error }) {
        tell({ live });
        if (error === "not_found") lookAgain(); // gone, or only a server that has just come back: the API knows
      },
    });
  }

  // Without an answer the page stays as it is, and its mark says how old that is.
  function lookAgain() {
    look().catch((failure) => {
      if (!failure.status && failure.name !== "TypeError") throw failure;
    });
  }

  async function start() {
    try {
      listen((await look()).site);
    } catch (failure) {
      if (failure.status === 404) return;
      if (!failure.status && failure.name !== "TypeError") throw failure;
      tell({ live: false });
      setTimeout(start, AGAIN_AFTER);
    }
  }

  // A phone that was in a pocket shows old data for a moment; ask at once when it is looked at again.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && line && !seen.gone) lookAgain();
  });

  start();
  return {
    leave: async () => show(await send("POST", `${address}/leave`, {})),
    later: async (minutes) => show(await send("POST", `${address}/later`, { minutes })),
  };
}
