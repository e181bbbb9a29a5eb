// Free times to choose from, best first: a number, the arrows or a click chooses one.

import { html, useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";
import { icon } from "../shared/signs.js";
import { useRoom } from "./room.js";

const AGAIN_MS = 2000;

/** What is proposed behind `path`; null while it is asked for. Another `again` asks anew. */
export function useTimes(path, again) {
  const [found, setFound] = useState(null);
  useEffect(() => {
    let soon = 0;
    let wanted = true;
    setFound(null);
    const load = () => get(path).then(
      (answer) => wanted && setFound(answer),
      () => wanted && (soon = setTimeout(load, AGAIN_MS)),
    );
    load();
    return () => ((wanted = false), clearTimeout(soon));
  }, [path, again]);
  return found;
}

/** A digit chooses the time with this number, except where digits are typed. */
export function chooseByKey(form, found, onChoose) {
  return (event) => {
    const at = Number(event.key) - 1;
    if (event.target.closest("select, input:not([type=radio])") || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!found?.times[at]) return;
    event.preventDefault();
    onChoose(at);
    form.current.querySelectorAll("[name=time]")[at].focus();
  };
}

export function Times({ data, entry, found, chosen, onChoose }) {
  const { t, words } = useRoom();
  if (found === null) return html`<p role="status">${t("console-loading")}</p>`;
  if (!found.times.length) return html`<p role="status">${t(found.bookable ? "console-follow-up-none" : "console-follow-up-never")}</p>`;
  return html`<fieldset class="proposals">
    <legend>${t("console-follow-up-when")}</legend>
    ${found.times.map((one, at) => html`<label key=${one.at}>
      <input type="radio" name="time" value=${one.at} checked=${at === chosen} onChange=${() => onChoose(at)} />
      <kbd aria-hidden="true">${at + 1}</kbd>
      <span class="proposal">
        <strong>${words.moment(one.at, data.board.timezone)}</strong>
        <small>${t("console-follow-up-minutes", { minutes: one.minutes })}</small>
      </span>
      <span class="marks">
        ${one.short_wait && html`<small class="mark">${icon("bolt")} ${t("console-follow-up-short-wait")}</small>`}
        ${one.spoken !== null &&
        html`<small class="mark">${icon(one.spoken ? "language" : "messages")}
          ${one.spoken ? t("console-follow-up-spoken", { language: words.language(entry.language) }) : t("console-interpreter")}</small>`}
      </span>
    </label>`)}
  </fieldset>`;
}
