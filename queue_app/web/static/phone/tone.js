// The call as sound and vibration. Browsers allow both only after the visitor has touched the page, so sound is offered
// by a button; asking earlier would be refused, and noted as an error in the console.

const NOTES = [660, 880];
const NOTE_SECONDS = 0.28;
const BUZZ = [500, 150, 500, 150, 900];
const NUDGE = [250];

let audio = null;
let awake = null;

export function soundIsOn() {
  return audio !== null;
}

export async function turnSoundOn() {
  audio ??= new AudioContext();
  await audio.resume();
  chime(1);
  await keepAwake();
}

export async function turnSoundOff() {
  await audio?.close();
  audio = null;
  await awake?.release();
  awake = null;
}

// A sleeping phone cannot ring: while sound is on, the screen stays on where the browser can do that.
export async function keepAwake() {
  if (!audio || document.visibilityState !== "visible" || !navigator.wakeLock) return;
  try {
    awake = await navigator.wakeLock.request("screen");
  } catch (refused) {
    if (refused.name !== "NotAllowedError") throw refused; // battery saver: then the page says "keep it open", no more
  }
}

export function canVibrate() {
  return typeof navigator.vibrate === "function";
}

export function ring() {
  if (canVibrate() && navigator.userActivation?.hasBeenActive) navigator.vibrate(BUZZ);
  audio?.resume().then(() => chime(3)); // a call from another app may have put it to sleep
}

// Softer than the call itself: soon, not now.
export function nudge() {
  if (canVibrate() && navigator.userActivation?.hasBeenActive) navigator.vibrate(NUDGE);
  audio?.resume().then(() => chime(1));
}

function chime(times) {
  for (let round = 0; round < times; round += 1) {
    NOTES.forEach((pitch, index) => note(pitch, audio.currentTime + round * 0.9 + index * NOTE_SECONDS));
  }
}

function note(pitch, at) {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = pitch;
  // A soft start and end: a tone cut off at full strength clicks.
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.5, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS * 1.6);
  tone.connect(loudness).connect(audio.destination);
  tone.start(at);
  tone.stop(at + NOTE_SECONDS * 1.7);
}
