// Plays one announcement after the other: the chime, then the voice. A browser may forbid sound until somebody has
// touched the page; then calls are shown without it, the page says so to the staff, and nothing is saved up to ring later.
import { chime } from "./chime.js";
import { audible, fetchSound, within } from "./spoken.js";

const BETWEEN = 0.15;
const LATE = 2_000; // how long after the chime the voice is still waited for
const CROWD = 2; // so many calls waiting to be heard make the chime short
const QUEUE = 4; // with so many waiting, German alone is said: in two languages the last ones would be heard after a minute
const DUCKED = 0.15;
const FRESH = 60_000; // what could not be heard by then would only confuse

// `onPlaying(call)`: it begins to be heard; `onPlayed(call)`: it is over, heard or not.
// `voiceOf(call, brief)` → address of its sound, or null; `loudness()` → 0 to 1, by the time of day.
export function loudspeaker({ onState, onPlaying, onPlayed, voiceOf, testAddress, loudness }) {
  const audio = new AudioContext();
  const out = audio.createGain();
  out.connect(audio.destination);
  let last = Promise.resolve();
  let waiting = 0;
  let voice = "unknown"; // ok or failed, as the last try or test ended

  const canPlay = () => audio.state === "running";

  function play(call) {
    waiting += 1;
    const since = performance.now();
    const address = loudness() > 0 ? voiceOf(call, waiting > QUEUE) : null;
    const sound = address && canPlay() ? fetchSound(audio, address) : null; // while the chime rings or others speak
    last = last
      .then(() => performance.now() - since < FRESH && playNow(call, sound))
      .catch((failure) => console.warn(`call not heard: ${failure.message}`)) // the next one must be heard all the same
      .then(() => {
        waiting -= 1;
        onPlayed(call);
      });
  }

  async function playNow(call, coming) {
    const loud = loudness();
    if (!canPlay() || loud === 0) return;
    out.gain.value = loud;
    // For anything else on the page that makes sound or moves: be quiet while a call is heard.
    onPlaying(call);
    tell("display-call", { number: call.number, call: call.call });
    duck(true);
    await pass(chime(audio, out, { short: waiting > CROWD }) + BETWEEN);
    const sound = coming && (await within(LATE, coming));
    if (coming) remember(sound ? "ok" : "failed");
    if (sound) await speak(sound, call);
    duck(false);
    tell("display-call-over", { call: call.call });
  }

  async function speak(sound, call) {
    const source = audio.createBufferSource();
    source.buffer = sound;
    source.connect(out);
    tell("display-voice", { number: call?.number, call: call?.call, seconds: sound.duration });
    source.start();
    await pass(sound.duration + BETWEEN);
  }

  function remember(found) {
    if (found === voice) return;
    voice = found;
    onState();
  }

  // Whether a call would be heard now: the page may sound, the clock of the sound runs, the server's voice arrives and is
  // not silence. What leaves the loudspeaker itself no program can hear.
  async function test({ aloud = false } = {}) {
    const sound = await fetchSound(audio, testAddress);
    if (canPlay()) {
      const before = audio.currentTime;
      await pass(0.3);
      remember(audible(sound) && audio.currentTime > before ? "ok" : "failed");
    }
    if (aloud && canPlay()) {
      out.gain.value = loudness() || 0.5;
      await pass(chime(audio, out));
      if (sound) await speak(sound, null);
    }
    onState();
  }

  async function turnOn() {
    await audio.resume();
    await test({ aloud: true }); // so that whoever tapped hears that it works
  }

  // blocked: nobody has allowed sound yet; quiet: by the settings; no-voice: only the chime; ok
  function state() {
    if (!canPlay()) return "blocked";
    if (loudness() === 0) return "quiet";
    return voice === "failed" ? "no-voice" : "ok";
  }

  audio.addEventListener("statechange", onState);
  // Any touch of the page gives the permission; nobody has to hit the button. Not any key: Tab leads to the button.
  window.addEventListener("pointerdown", () => canPlay() || audio.resume());
  return { play, turnOn, test, canPlay, state };
}

function pass(seconds) {
  return new Promise((over) => setTimeout(over, seconds * 1000));
}

function tell(name, detail) {
  window.dispatchEvent(new CustomEvent(name, { detail }));
}

// Films with sound step back while a call is heard.
function duck(down) {
  for (const media of document.querySelectorAll("video, audio")) {
    if (down && media.dataset.loud === undefined) {
      media.dataset.loud = String(media.volume);
      media.volume *= DUCKED;
    } else if (!down && media.dataset.loud !== undefined) {
      media.volume = Number(media.dataset.loud);
      delete media.dataset.loud;
    }
  }
}
