// Pictures and films between calls. They are gone as soon as somebody is called: a film that goes on takes every eye.
import { html, useEffect, useRef, useState } from "/static/shared/html.js";

const FILM = /\.(?:mp4|webm)$/i;

export function Slides({ slides, seconds }) {
  const [at, setAt] = useState(0);
  const film = useRef(null);
  const address = slides[at % slides.length];
  const next = () => setAt((now) => (now + 1) % slides.length);
  const isFilm = FILM.test(address);
  useEffect(() => {
    if (isFilm) {
      // Without leave to sound a film would not even start; then it runs without.
      film.current?.play().catch(() => Object.assign(film.current ?? {}, { muted: true }).play?.().catch(next));
      return undefined;
    }
    const timer = setTimeout(next, seconds * 1000);
    return () => clearTimeout(timer);
  }, [address, at]);
  return html`<section class="slides" aria-hidden="true">
    ${isFilm
      ? html`<video ref=${film} key=${at} src=${address} playsinline onEnded=${next} onError=${next}></video>`
      : html`<img key=${address} src=${address} alt="" onError=${next} />`}
  </section>`;
}
