// The whole kiosk by six keys (up, down, OK, back, repeat, language) or by an ordinary keyboard. Pads are keyboards:
// theirs can be set to send these. OK is Enter, which every browser takes as a tap on what has the focus.
import { useEffect, useRef } from "/static/shared/html.js";

const STEPS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };
const BACK = new Set(["Escape", "Backspace", "BrowserBack"]);
const REPEAT = new Set(["F1", "r", "R"]);
const LANGUAGE = new Set(["F2", "l", "L"]);
const VOLUME = new Set(["+", "-", "F3"]);

// `back` and `language` are what the buttons of that name do; null where there is none.
export function useKeys(deeds) {
  const now = useRef(deeds);
  now.current = deeds;
  useEffect(() => {
    const press = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const deed = deedOf(event.key, now.current);
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function deedOf(key, { back, language, voice }) {
  const step = STEPS[key];
  if (step) return () => move(step, voice);
  // The question "are you still there?" answers to every key with its own button.
  if (document.querySelector("dialog[open]")) return null;
  if (BACK.has(key)) return back;
  if (REPEAT.has(key)) return voice.repeat;
  if (LANGUAGE.has(key)) return language;
  return VOLUME.has(key) ? voice.louder : null;
}

// From button to button and round again, in the order they are read. Tab goes the same way.
function move(step, voice) {
  const scope = document.querySelector("dialog[open]") ?? document;
  const found = [...scope.querySelectorAll("button")].filter(
    (button) => !button.disabled && !button.closest("[inert]") && button.checkVisibility({ visibilityProperty: true }),
  );
  const here = found.indexOf(document.activeElement);
  const first = step > 0 ? firstOfPage(found) : found.length - 1;
  const next = found[here < 0 ? first : (here + step + found.length) % found.length];
  next?.focus({ focusVisible: true });
  if (next) voice.point(next);
}

// Who has just come to a page begins with what it asks, not with the bar above it.
function firstOfPage(found) {
  const at = found.findIndex((button) => button.closest("main, dialog"));
  return at < 0 ? 0 : at;
}
