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
export const CHIME_SECONDS = TONES.at(-1).at + RING;

// Plays the chime on this audio context, starting now.
export function chime(audio, loudness = 0.5) {
  const out = audio.createGain();
  out.gain.value = loudness;
  out.connect(audio.destination);
  for (const { pitch, at } of TONES) {
    for (const { times, loud } of PARTIALS) bell(audio, out, pitch * times, loud, audio.currentTime + at);
  }
}

function bell(audio, out, pitch, loud, at) {
  const tone = audio.createOscillator();
  const fade = audio.createGain();
  tone.frequency.value = pitch;
  // A soft start and end: a tone that begins or stops at full strength clicks.
  fade.gain.setValueAtTime(0, at);
  fade.gain.linearRampToValueAtTime(loud / 2, at + 0.012);
  fade.gain.exponentialRampToValueAtTime(0.0005, at + RING);
  tone.connect(fade).connect(out);
  tone.start(at);
  tone.stop(at + RING);
}
