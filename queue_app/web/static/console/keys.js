// Keys for everything. They never take a key from a field, a dialog or a button that has the focus.

import { useEffect, useLayoutEffect, useRef } from "../shared/html.js";

const FIELD = "input, textarea, select, [contenteditable]";
const OWN_SPACE = `${FIELD}, button, a, summary, [role=tab]`;

/**
 * Listens for keys as long as the calling part is there. `keys` maps a key to a deed; `letters` switches letters on;
 * `other` is a second window that hears the same keys.
 */
export function useKeys(keys, letters, other = null) {
  const now = useRef();
  now.current = { keys, letters };
  // At once with the part, not after it was drawn: a quick hand loses no key.
  useLayoutEffect(() => {
    const pressed = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog[open]")) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const single = key.length === 1;
      const own = single && key !== " " ? FIELD : key === " " || key === "Enter" ? OWN_SPACE : `${FIELD}, [role=tab]`;
      const { keys, letters } = now.current;
      if (event.target.closest?.(own) || (single && !letters) || !Object.hasOwn(keys, key)) return;
      event.preventDefault();
      if (!event.repeat) keys[key]();
    };
    const windows = [window, other].filter(Boolean);
    for (const one of windows) one.addEventListener("keydown", pressed);
    return () => windows.forEach((one) => one.removeEventListener("keydown", pressed));
  }, [other]);
}

/** After whatever had the focus went away, the focus goes to the element that `home` names, never nowhere. */
export function useFocusKept(home) {
  useEffect(() => {
    let last = null;
    const came = (event) => (last = event.target);
    // A part that goes away takes the focus along without any event, so the page itself is watched.
    const watcher = new MutationObserver(() => {
      if (!last || last.isConnected || (document.activeElement ?? document.body) !== document.body) return;
      last = null;
      document.querySelector(home)?.focus();
    });
    addEventListener("focusin", came);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      removeEventListener("focusin", came);
      watcher.disconnect();
    };
  }, [home]);
}
