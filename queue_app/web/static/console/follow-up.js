// The next appointment for the visitor who is here: the best times stand there at once, a number or the arrows choose,
// Enter books. For another desk it is the next station of her way, on another day.

import { html, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { useConcerns } from "./desk-choice.js";
import { Dialog, Saying } from "./dialog.js";
import { chooseByKey, Times, useTimes } from "./proposals.js";
import { useRoom } from "./room.js";

const WEEKS = [0, 1, 2, 4, 8];

export function FollowUp({ data, entry, press, saying, onBook, onClose }) {
  const { t, site } = useRoom();
  const concerns = useConcerns(site);
  const [concern, setConcern] = useState(entry.concern);
  const [weeks, setWeeks] = useState(0);
  const [again, setAgain] = useState(0);
  const first = new Date(Date.parse(data.now) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  const path = `/api/v1/sites/${encodeURIComponent(site)}/stops/${entry.id}/follow-ups?concern=${encodeURIComponent(concern)}`;
  const found = useTimes(weeks ? `${path}&from=${first}` : path, again);
  const [chosen, setChosen] = useState(0);
  const form = useRef(null);
  useLayoutEffect(() => form.current.focus(), []);
  // Before it is painted: a key pressed at once would otherwise choose, and then be forgotten.
  useLayoutEffect(() => {
    setChosen(0);
    // The first time takes the focus, unless she is choosing another concern or week.
    if (found?.times.length && !form.current.contains(document.activeElement.closest("select"))) form.current.querySelector("[name=time]").focus();
  }, [found]);

  const times = found?.times ?? [];
  const submit = async (event) => {
    event.preventDefault();
    if (press.locked || !times[chosen]) return;
    await onBook(concern, times[chosen].at);
    setAgain(again + 1); // still here: somebody was faster, what is free now?
  };
  return html`<${Dialog} wide title=${t("console-follow-up-title", { number: entry.number })} onClose=${onClose}>
    <form ref=${form} tabindex="-1" onSubmit=${submit} onKeyDown=${chooseByKey(form, found, setChosen)} aria-busy=${String(found === null)}>
      <${Times} ...${{ data, entry, found, chosen }} onChoose=${setChosen} />
      <div class="side-by-side">
        <${Concern} ...${{ data, concerns, entry, concern }} onChoose=${setConcern} />
        <p class="field">
          <label for="follow-up-from">${t("console-follow-up-from")}</label>
          <select id="follow-up-from" value=${weeks} onChange=${(event) => setWeeks(Number(event.target.value))}>
            ${WEEKS.map((count) => html`<option key=${count} value=${count}>${t("console-follow-up-weeks", { count })}</option>`)}
          </select>
        </p>
      </div>
      <${Saying} saying=${saying} />
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick=${onClose}>${t("console-cancel")}</button>
        <button type="submit" class="big" aria-disabled=${String(press.locked || !times.length)}>${t("console-follow-up-do")}</button>
      </p>
    </form>
  <//>`;
}

function Concern({ data, concerns, entry, concern, onChoose }) {
  const { t, lang, words } = useRoom();
  const others = data.board.desks.map((desk) => [desk, concerns.filter((one) => one.desk === desk.id && one.id !== entry.concern)]);
  return html`<p class="field">
    <label for="follow-up-concern">${t("console-send-on-concern")}</label>
    <select id="follow-up-concern" value=${concern} onChange=${(event) => onChoose(event.target.value)}>
      <option value=${entry.concern}>${t("console-send-on-same-concern", { concern: entry.concern_name })}</option>
      ${others.map(([desk, some]) => some.length > 0 && html`<optgroup key=${desk.id} label=${words.desk(desk)}>
        ${some.map(({ id, names }) => html`<option key=${id} value=${id}>${names[lang] ?? names.de}</option>`)}
      </optgroup>`)}
    </select>
  </p>`;
}
