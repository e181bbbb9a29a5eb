// Two tones that say "listen": before words in another language than the visitor's.
const TONES = [[659.3, 0], [523.3, 0.22]];
const LENGTH_S = 0.6;
let context = null;

export async function chime() {
  try {
    context ??= new AudioContext();
    await context.resume();
    for (const [pitch, at] of TONES) tone(pitch, context.currentTime + at);
    await new Promise((resolve) => setTimeout(resolve, LENGTH_S * 1000));
  } catch {
    // no sound card: the words are on the page
  }
}

function tone(pitch, at) {
  const source = new OscillatorNode(context, { frequency: pitch });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.linearRampToValueAtTime(0.3, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.38);
  source.connect(loudness).connect(context.destination);
  source.start(at);
  source.stop(at + 0.4);
}
