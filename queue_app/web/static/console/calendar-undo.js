// A move in the calendar can be taken back for some seconds, as every step at a counter can; nobody is told of it before.

import { html, useState } from "../shared/html.js";
import { useTick } from "./clock.js";
import { UNDO_SECONDS } from "./deeds.js";
import { TakeBack } from "./foot.js";
import { useRoom } from "./room.js";

/** `note` keeps a move that was just made, `takeBack` takes the newest one back, `left` is for how many seconds that can be. */
export function useMoves(act, tell) {
  const { t } = useRoom();
  const [last, setLast] = useState(null); // {id, code, said, until}
  const left = () => (last ? (last.until - performance.now()) / 1000 : 0);
  const note = ({ id, code }, said) => setLast({ id, code, said, until: performance.now() + UNDO_SECONDS * 1000 });
  const takeBack = async () => {
    if (left() <= 0) return tell(t("console-nothing-to-undo"), "calm");
    const { id, code } = last;
    if (await act("undo", `/agenda/${id}/undo`, {}, () => t("console-calendar-moved-back", { code }))) setLast(null);
  };
  return { last, left, note, takeBack };
}

export function UndoMove({ moves, press }) {
  useTick(250);
  const left = moves.left();
  if (left <= 0) return null;
  return html`<${TakeBack} step="move" ...${{ said: moves.last.said, left, press }} onUndo=${moves.takeBack} />`;
}
