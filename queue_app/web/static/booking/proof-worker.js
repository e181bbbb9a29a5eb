// Answers a challenge beside the page: for each part a number whose SHA-256 with the challenge begins with so many zero
// bits (queue_app/rules/proof.py). With a SHA-256 of its own: browsers lend theirs to https pages alone, and a promise
// for each try would take longer than the sum.
const BLOCK = 16; // words
const ROUNDS = 64;
const FIRST = new Int32Array(8);
const ADDED = new Int32Array(ROUNDS);
const words = new Int32Array(ROUNDS);

// What the standard adds: the first 32 bits behind the point of the roots of the first primes.
const behindThePoint = (root) => ((root % 1) * 2 ** 32) | 0;
const primes = [];
for (let n = 2; primes.length < ROUNDS; n += 1) if (primes.every((p) => n % p)) primes.push(n);
primes.forEach((p, i) => {
  ADDED[i] = behindThePoint(Math.cbrt(p));
  if (i < FIRST.length) FIRST[i] = behindThePoint(Math.sqrt(p));
});

/** One block, which stands in the first 16 `words`, is worked into a state. */
function work(state) {
  for (let i = BLOCK; i < ROUNDS; i += 1) {
    const x = words[i - 15];
    const y = words[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < ROUNDS; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + ADDED[i] + words[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function sumOf(text) {
  const bytes = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, i) => padded.setUint8(i, byte));
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const state = Int32Array.from(FIRST);
  for (let at = 0; at < padded.byteLength; at += 64) {
    for (let i = 0; i < BLOCK; i += 1) words[i] = padded.getInt32(at + 4 * i);
    work(state);
  }
  return state;
}

/** The first number with which a part begins with so many zero bits. Seed, part and number are 40 bytes: one block. */
function numberFor(seed, part, bits) {
  const state = new Int32Array(8);
  for (let number = 0; ; number += 1) {
    words.set(seed);
    words[8] = part;
    words[9] = number;
    words[10] = 0x80000000;
    words.fill(0, 11, 15);
    words[15] = 320;
    state.set(FIRST);
    work(state);
    if (Math.clz32(state[0]) >= bits) return number;
  }
}

onmessage = ({ data: { challenge, bits, parts } }) => {
  const seed = sumOf(challenge);
  postMessage(Array.from({ length: parts }, (_, part) => numberFor(seed, part, bits)));
};
