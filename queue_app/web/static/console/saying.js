// What the page says: `notice` is seen, `said` is heard (a live region reads it).

import { useEffect, useRef, useState } from "../shared/html.js";

const NOTICE_MS = 9000;

/** `tell(text, kind)`: kind "said" is only heard, "calm" and "trouble" are also seen. */
export function useSaying() {
  const [notice, setNotice] = useState(null);
  const [said, setSaid] = useState("");
  const timer = useRef(0);
  const tell = (text, kind) => {
    clearTimeout(timer.current);
    setNotice(kind === "said" ? null : { text, kind });
    if (kind !== "said") timer.current = setTimeout(() => setNotice(null), NOTICE_MS);
    // The same sentence twice is two events; a region only reads what changes.
    setSaid("");
    requestAnimationFrame(() => setSaid(text));
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { notice, said, tell, dismiss: () => setNotice(null) };
}
