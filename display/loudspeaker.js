// Plays one announcement after the other. A browser may forbid sound until somebody has touched the page; then calls
// are shown without it, the page says so to the staff, and nothing is saved up to ring later.
import { CHIME_SECONDS, chime } from "./chime.js";

const BETWEEN = 0.15;

export function loudspeaker({ onState, onPlayed }) {
  const audio = new AudioContext();
  let last = Promise.resolve();

  const canPlay = () => audio.state === "running";

  function play(call) {
    last = last.then(() => playNow(call)).then(() => onPlayed(call));
  }

  async function playNow(call) {
    if (!canPlay()) return;
    chime(audio);
    // For anything else on the page that makes sound or moves: be quiet while a call is heard.
    window.dispatchEvent(new CustomEvent("display-call", { detail: { number: call.number, call: call.call } }));
    await new Promise((over) => setTimeout(over, (CHIME_SECONDS + BETWEEN) * 1000));
  }

  async function turnOn() {
    await audio.resume();
    chime(audio, 0.2); // so that whoever tapped hears that it works
  }

  audio.addEventListener("statechange", onState);
  // Any touch of the page gives the permission; nobody has to hit the button. Not any key: Tab leads to the button.
  window.addEventListener("pointerdown", () => canPlay() || audio.resume());
  return { play, turnOn, canPlay };
}
