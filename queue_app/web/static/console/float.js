// A small window of the counter that stays above all others (document picture-in-picture), where the browser has it.

import { html, render, useEffect, useState } from "../shared/html.js";
import { Foot } from "./foot.js";
import { Buttons, Person } from "./person.js";
import { Room } from "./room.js";

const SIZE = { width: 340, height: 500 };

export const canFloat = () => "documentPictureInPicture" in window;

/** [the window or null, a function that opens it]. It closes with the page that opened it. */
export function useFloat(onTrouble) {
  const [floating, setFloating] = useState(null);
  useEffect(() => () => floating?.close(), [floating]);
  const open = async () => {
    if (floating) return floating.focus();
    try {
      const opened = await documentPictureInPicture.requestWindow(SIZE);
      dress(opened.document);
      opened.addEventListener("pagehide", () => setFloating(null), { once: true });
      setFloating(opened);
    } catch {
      onTrouble(); // the browser or its rules said no
    }
  };
  return [floating, open];
}

/** The same clothes: style sheets, language, pictograms. */
function dress(other) {
  other.documentElement.lang = document.documentElement.lang;
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    const copy = other.createElement("link");
    copy.rel = "stylesheet";
    copy.href = link.href; // the whole address: the small window has none of its own
    other.head.append(copy);
  }
  const sprite = document.querySelector("body > svg[hidden]");
  if (sprite) other.body.append(other.importNode(sprite, true));
  const place = other.createElement("div");
  place.id = "console";
  other.body.append(place);
}

/** Draws who is here and the buttons into the window, again with every change of the page. */
export function Floating({ floating, room, data, clock, press, deeds, saying, onAction }) {
  const place = floating.document.getElementById("console");
  useEffect(() => {
    const state = data.counter.state === "paused" ? "paused" : (data.current?.state ?? "free");
    floating.document.documentElement.lang = room.lang;
    floating.document.title = room.words.counter(data.counter);
    const drawn = html`<${Room.Provider} value=${room}>
      <main class="work work-small" data-state=${state}>
        <div class="here-scroll">
          <${Person} data=${data} clock=${clock} />
          <${Buttons} data=${data} press=${press} onPrimary=${() => deeds.primary()} onAction=${onAction} />
        </div>
        <${Foot} ...${{ deeds, press, saying }} />
      </main>
    <//>`;
    // Not at once: an effect may run in the middle of another part's rendering, and the two would mix up their hooks.
    queueMicrotask(() => {
      const first = !place.firstChild;
      render(drawn, place);
      if (first) place.querySelector("#primary").focus();
    });
  });
  return null;
}
