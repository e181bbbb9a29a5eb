// The spoken part of a call: one sound from the server for each call, whatever languages are in it.

const PATIENCE = 6_000;

// The sound of an address, decoded; null when there is none (no voice for it, no network).
export async function fetchSound(audio, url) {
  try {
    const answer = await fetch(url, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? await audio.decodeAudioData(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

// The promise's value, or null when it takes longer than so many milliseconds: a call is not held up by its voice.
export function within(milliseconds, promise) {
  return Promise.race([promise, new Promise((late) => setTimeout(late, milliseconds, null))]);
}

// Whether anything but silence is in it.
export function audible(sound) {
  return Boolean(sound) && sound.getChannelData(0).some((sample) => Math.abs(sample) > 0.01);
}
