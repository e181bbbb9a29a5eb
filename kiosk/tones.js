// Tones: what happens is heard as well as seen. Soft, short, and each of a kind of its own.
const KINDS = {
  tap: { notes: [[880, 0]], loudness: 0.06, length: 0.06 },
  number: { notes: [[523.3, 0], [659.3, 0.14], [784, 0.28]], loudness: 0.22, length: 0.4 },
  question: { notes: [[659.3, 0], [659.3, 0.25]], loudness: 0.2, length: 0.3 },
  refused: { notes: [[392, 0], [311.1, 0.2]], loudness: 0.2, length: 0.4 },
  listen: { notes: [[659.3, 0], [523.3, 0.22]], loudness: 0.3, length: 0.4 },
};
let context = null;

// Two tones before words in another language than the visitor's.
export async function listenNow() {
  play("listen");
  await new Promise((resolve) => setTimeout(resolve, 650));
}

// Every tap on something that can be tapped sounds, beside what it shows: a moment later, because the first sound of
// all takes a weak device longer than the page that the finger asked for.
const AFTER_MS = 40;
export function soundTaps() {
  const tapped = () => setTimeout(() => play("tap"), AFTER_MS);
  addEventListener("click", ({ target }) => target.closest?.("button:not(:disabled)") && tapped(), { capture: true });
}

export function play(kind) {
  try {
    context ??= new AudioContext();
    context.resume().catch(() => {});
    const { notes, loudness, length } = KINDS[kind];
    for (const [pitch, at] of notes) tone(pitch, context.currentTime + at, loudness, length);
  } catch {
    // no sound card: everything is on the page, too
  }
}

function tone(pitch, at, loudness, length) {
  const source = new OscillatorNode(context, { frequency: pitch });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loudness, at + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.001, at + length);
  source.connect(gain).connect(context.destination);
  source.start(at);
  source.stop(at + length);
}
