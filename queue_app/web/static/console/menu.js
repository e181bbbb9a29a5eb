// A button with more buttons behind it. Closed by a choice, by Escape and by a click elsewhere.

import { html, useEffect, useRef } from "../shared/html.js";
import { icon } from "../shared/signs.js";

export function Menu({ sign, label, children }) {
  const box = useRef(null);
  useEffect(() => {
    const elsewhere = (event) => {
      if (!box.current.contains(event.target)) box.current.open = false;
    };
    addEventListener("click", elsewhere);
    addEventListener("focusin", elsewhere);
    return () => {
      removeEventListener("click", elsewhere);
      removeEventListener("focusin", elsewhere);
    };
  }, []);
  const close = () => {
    box.current.open = false;
    box.current.querySelector("summary").focus();
  };
  const escape = (event) => {
    if (event.key === "Escape" && box.current.open) close();
  };
  return html`<details class="more" ref=${box} onKeyDown=${escape}>
    <summary>${icon(sign)} <span>${label}</span></summary>
    <div class="more-inside" onClick=${(event) => event.target.closest("button") && close()}>${children}</div>
  </details>`;
}
