// Somebody in the house rang for help: seen at every console, quietly at the counter that rang.

import { html, useRef } from "../shared/html.js";
import { icon } from "../shared/signs.js";
import { Since } from "./clock.js";
import { useRoom } from "./room.js";

const AGAIN_MS = 2000;

/** `mine` is the counter of this page, if it has one; `onHelp(counter, deed)` does `come` or `end`. */
export function HelpBar({ help, mine = null, clock, onHelp }) {
  const { t, words } = useRoom();
  if (!help.length) return null;
  const nameOf = (name) => (name === "" ? t("console-reception") : words.counter({ name }));
  return html`<section class="help-bar" aria-label=${t("console-help-calls")}>
    ${help.map((one) => {
      const own = one.counter === mine;
      const came = one.from !== null && one.from === (mine ?? "");
      return html`<div key=${one.counter} data-help=${one.counter} data-own=${own} data-coming=${one.from !== null} role=${own ? "status" : "alert"}>
        ${icon(own ? "lifebuoy" : "urgent")}
        <span>
          ${own ? t("console-help-yours") : t("console-help-wanted", { counter: words.counter(one), way: wayOf(one.way, t) })}
          ${one.from !== null && html` <strong>${came ? t("console-help-you-come") : t("console-help-comes", { from: nameOf(one.from_name) })}</strong>`}
        </span>
        <${Since} iso=${one.since} clock=${clock} />
        ${!own && one.from === null && html`<button type="button" class="plain" onClick=${() => onHelp(one.counter, "come")}>${t("console-help-come")}</button>`}
        ${(own || came) && html`<button type="button" class="plain" onClick=${() => onHelp(one.counter, "end")}>${t("console-help-end")}</button>`}
      </div>`;
    })}
  </section>`;
}

function wayOf(way, t) {
  return way?.room ? t("console-counter-place", { room: way.room, floor: way.floor }) : "";
}

/** The name of the window says it too, because the console often lies behind others; else it is `usual`. */
export function titled(help, mine, usual, t) {
  const wanted = help.some((one) => one.counter !== mine && one.from === null);
  return wanted ? t("console-help-wanted-title") : usual;
}

/** A key that has to be pressed twice within two seconds, because once may be a slip. */
export function useTwice(first, second) {
  const at = useRef(-Infinity);
  return () => {
    const again = performance.now() - at.current < AGAIN_MS;
    at.current = again ? -Infinity : performance.now();
    (again ? second : first)();
  };
}
