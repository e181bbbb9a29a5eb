// Asking the server. A change carries its own id and is sent again with the SAME id until an answer comes, so a press
// on a bad network happens once or visibly did not happen.
const PATIENCE_MS = 8000;
const PAUSES_MS = [200, 400, 800, 1600, 2400];
const TRY_AGAIN = new Set([502, 503, 504]);

let language = "de";

export function setLanguage(code) {
  language = code;
}

export class Refusal extends Error {
  constructor(status, { code = "unknown", message = "", details = {} } = {}) {
    super(message || code);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function requestId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function get(url) {
  return answer(await once(url, { method: "GET" }));
}

export async function send(method, url, body = {}, { csrf, patience = PATIENCE_MS } = {}) {
  const text = JSON.stringify({ request_id: requestId(), ...body });
  const headers = { "Content-Type": "application/json", ...(csrf && { "X-CSRF-Token": csrf }) };
  const until = performance.now() + patience;
  for (let round = 0; ; round += 1) {
    const pause = PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)];
    const last = performance.now() + pause > until;
    try {
      const response = await once(url, { method, headers, body: text });
      if (last || !TRY_AGAIN.has(response.status)) return await answer(response);
    } catch (problem) {
      if (last || problem instanceof Refusal) throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function once(url, options) {
  const headers = { Accept: "application/json", "Accept-Language": language === "fa" ? "fa-AF" : language, ...options.headers };
  try {
    return await fetch(url, { ...options, headers, credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return Promise.reject(new TypeError("unreachable"));
  }
}

async function answer(response) {
  if (response.status === 204) return null;
  let body;
  try {
    body = await response.json();
  } catch {
    throw new Refusal(response.status);
  }
  if (!response.ok) throw new Refusal(response.status, body.error);
  return body;
}
