// How a number, a wait and a time are read aloud: from pieces that can be recorded one by one (texts of the part "say").
const STEP_MINUTES = 5;
const MOST_MINUTES = 60;

// "T 47" is said letter by letter and figure by figure: so it is called, and so it is understood best.
export function sayNumber({ letter, digits }) {
  return [`say/say-${letter.toLowerCase()}`, sayDigits(digits)].join(" ");
}

export function sayDigits(digits) {
  return [...String(digits)].map((digit) => `say/say-${digit}`).join(" ");
}

// "13:30", figure by figure as on the clock; with its weekday where that is not today.
export function sayTime({ weekday, time }, { day = false } = {}) {
  return [...(day ? [`say/say-${weekday}`] : []), sayDigits(time.replace(":", ""))].join(" ");
}

export function sayWait({ low_minutes: low, high_minutes: high }) {
  const title = "kiosk/kiosk-wait";
  if (low >= MOST_MINUTES) return `${title} kiosk/kiosk-wait-long`;
  if (low === 0 && high <= STEP_MINUTES) return `${title} kiosk/kiosk-wait-soon`;
  const range = low === 0 ? ["to", spoken(high)] : [spoken(low), "to", spoken(high)];
  return [title, ...[...range, "minutes"].map((piece) => `say/say-${piece}`)].join(" ");
}

// There are words for 0 to 9 and for every fifth minute: rather a little longer than too short.
function spoken(minutes) {
  const rounded = minutes < 10 ? minutes : Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;
  return Math.min(rounded, MOST_MINUTES);
}
