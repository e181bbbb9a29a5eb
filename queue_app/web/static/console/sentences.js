// What the page says when a rule says no: what happened and what to do, in one calm sentence.

const SENTENCES = {
  nobody_waiting: "console-nobody-to-call",
  already_called: "console-taken",
  stale: "console-stale",
  step_not_allowed: "console-stale",
  counter_busy: "console-busy-here",
  other_counter: "console-other-counter",
  undo_too_late: "console-undo-too-late",
  not_allowed: "console-not-allowed",
};

/** `number` is the ticket the press was about, `here` the one at this counter. */
export function sentenceFor(no, { number, here }, t) {
  const id = SENTENCES[no.code];
  if (id) return t(id, { number: no.code === "counter_busy" ? here : number });
  return (no.status && no.message) || t("console-fault");
}

/** After too many wrong passwords or codes: how long to wait. */
export function tooManyTries(no, t) {
  const minutes = Math.ceil((no.retryAfter ?? 0) / 60);
  return minutes > 0 ? t("console-too-many-tries", { minutes }) : t("console-too-many-tries-soon");
}
