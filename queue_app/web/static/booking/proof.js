// Proof of work for whoever wants a time: asked for and answered beside the page while she looks at the times, so that
// nobody waits for it or sees anything of it.
import { useEffect, useMemo } from "/static/shared/html.js";
import { get, requestId, send, Unreachable } from "/static/shared/api.js";

const WORKER = "/static/booking/proof-worker.js";
const MOST_TRIES = 3; // a house that is asked much more meanwhile asks for a harder one

/** What proves the deed; null when nothing has to be proved. */
function answer({ challenge, bits, parts }) {
  if (!challenge) return null;
  return new Promise((done, failed) => {
    const worker = new Worker(WORKER);
    worker.onmessage = ({ data: numbers }) => (worker.terminate(), done({ challenge, numbers }));
    worker.onerror = () => (worker.terminate(), failed(new Unreachable())); // its file got lost on the way
    worker.postMessage({ challenge, bits, parts });
  });
}

class Prover {
  #ready = null;
  #coming = null;

  constructor(base, purpose) {
    this.url = `${base}/challenge?for=${purpose}`;
  }

  begin() {
    // Whatever fails here: she may not need it, and is asked again when she does.
    this.#coming ??= get(this.url).then(answer).then((proof) => (this.#ready = proof)).catch(() => null);
  }

  /** Send a wish, with the proof as soon as it is needed. Each is good for one. */
  async send(url, body) {
    const wish = { request_id: requestId(), ...body };
    let proof = this.#ready;
    for (let tries = 1; ; tries += 1) {
      try {
        const made = await send("POST", url, proof ? { ...wish, proof } : wish);
        this.#ready = this.#coming = null;
        return made;
      } catch (no) {
        if (no.code !== "proof_needed" || tries === MOST_TRIES) throw no;
        proof = (!proof && (await this.#coming)) || (await answer(no.details));
      }
    }
  }
}

/** One that begins by itself as soon as it is `wanted`. */
export function useProver(base, purpose, wanted) {
  const prover = useMemo(() => new Prover(base, purpose), [base, purpose]);
  useEffect(() => {
    if (wanted) prover.begin();
  }, [prover, wanted]);
  return prover;
}
