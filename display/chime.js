// Our own chime, made by the browser itself: three falling bell tones. No file to load, so it rings offline too.

const TONES = [
  { pitch: 880, at: 0 },
  { pitch: 698.46, at: 0.32 },
  { pitch: 523.25, at: 0.64 },
];
const PARTIALS = [
  { times: 1, loud: 1 },
  { times: 2, loud: 0.28 },
  { times: 3.01, loud: 0.1 },
];
const RING = 1.1;
const SHORT_RING = 0.5;

// Plays the chime into `out`, starting now; returns its seconds. `short`: two quick tones, when more calls are waiting.
export function chime(audio, out, { short = false } = {}) {
  const tones = short ? TONES.slice(0, 2).map((tone) => ({ ...tone, at: tone.at / 2 })) : TONES;
  const ring = short ? SHORT_RING : RING;
  for (const { pitch, at } of tones) {
    for (const { times, loud } of PARTIALS) bell(audio, out, pitch * times, loud, audio.currentTime + at, ring);
  }
  return tones.at(-1).at + ring;
}

function bell(audio, out, pitch, loud, at, ring) {
  const tone = audio.createOscillator();
  const fade = audio.createGain();
  tone.frequency.value = pitch;
  // A soft start and end: a tone that begins or stops at full strength clicks.
  fade.gain.setValueAtTime(0, at);
  fade.gain.linearRampToValueAtTime(loud / 4, at + 0.012);
  fade.gain.exponentialRampToValueAtTime(0.0005, at + ring);
  tone.connect(fade).connect(out);
  tone.start(at);
  tone.stop(at + ring);
}
