// Asking the server. A change carries its own id and is sent again with the SAME id until an answer comes, so a press
// on a bad network happens once or visibly did not happen.
const PATIENCE_MS = 8_000;
const PAUSES_MS = [200, 400, 800, 1_600, 2_400];
export const GATEWAY_ALONE = 502; // nginx answers for a server that is not there
const TRY_AGAIN = new Set([502, 503, 504]);

let language = "de";

export function setLanguage(code) {
  language = code === "fa" ? "fa-AF" : code;
}

// The server said no. `retryAfter`: seconds, when it named them.
export class Refusal extends Error {
  constructor(status, { code = "unknown", message = "", details = {} } = {}, retryAfter = null) {
    super(message || code);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

// No answer: whether the server did it is not known. A TypeError, as fetch itself throws for a network that is gone.
export class Unreachable extends TypeError {
  status = 0;
  code = "unreachable";
}

export function requestId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// `patient`: nobody has pressed anything and waits for this; the server lets others pass (RFC 9218).
export async function get(url, { patient = false } = {}) {
  const headers = patient ? { Priority: "u=5" } : {};
  return answer(await once(url, { method: "GET", headers }, PATIENCE_MS));
}

// Whether anybody answers; throws where nobody does. Asked without cookies: Chromium keeps such connections apart, so one
// that hangs keeps nothing waiting that a person asks for next (decision 0025).
export async function knock() {
  const { status } = await once("/healthz", { method: "GET", credentials: "omit", cache: "no-store" }, PATIENCE_MS);
  if (status === GATEWAY_ALONE) throw new Unreachable();
}

// What is there with its tag, or null as long as it is what had this tag: then nothing is made of it, which a slow device
// would feel.
export async function getNewer(url, tag) {
  const response = await once(url, { method: "GET" }, PATIENCE_MS);
  const found = response.headers.get("ETag");
  if (!response.ok || !tag || found !== tag) return { found: await answer(response), tag: found };
  await response.arrayBuffer(); // a body that is neither read nor thrown away is never let go of
  return null;
}

// A `request_id` in the body is kept: a wish that a person sends again by hand stays the same wish.
export async function send(method, url, body = {}, { csrf, patience = PATIENCE_MS } = {}) {
  const text = JSON.stringify({ request_id: requestId(), ...body });
  const headers = { "Content-Type": "application/json", ...(csrf && { "X-CSRF-Token": csrf }) };
  const left = countdown(patience);
  for (let round = 0; ; round += 1) {
    const pause = PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)];
    try {
      const response = await once(url, { method, headers, body: text }, Math.max(left(), pause));
      if (!TRY_AGAIN.has(response.status) || left() < pause) return await answer(response);
    } catch (problem) {
      if (!(problem instanceof Unreachable) || left() < pause) throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    // A laptop that slept in between must not send an old press to an office that has moved on.
    if (left() <= 0) throw new Unreachable();
  }
}

// By the wall clock too, because the steady one stands still while some machines sleep.
function countdown(patience) {
  const tick = performance.now();
  const date = Date.now();
  return () => patience - Math.max(performance.now() - tick, Date.now() - date);
}

async function once(url, options, patience) {
  const headers = { Accept: "application/json", "Accept-Language": language, ...options.headers };
  try {
    return await fetch(url, { credentials: "same-origin", ...options, headers, signal: AbortSignal.timeout(patience) });
  } catch {
    throw new Unreachable();
  }
}

async function answer(response) {
  if (response.status === 204) return null;
  let body;
  try {
    body = await response.json();
  } catch {
    // An answer that broke off is no answer; a page of a proxy is an answer of its own.
    throw response.ok ? new Unreachable() : new Refusal(response.status);
  }
  if (!response.ok) throw new Refusal(response.status, body?.error, seconds(response.headers.get("Retry-After")));
  return body;
}

function seconds(header) {
  const found = Number.parseInt(header ?? "", 10);
  return Number.isNaN(found) ? null : found;
}
