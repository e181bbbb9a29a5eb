// Reading aloud: the messages of the page, one after the other, as sound from the server. Whatever has `data-say`
// ("part/message", several with spaces between) is read, in the order it stands; what is being said is marked, so that
// the eye can follow the ear. A touch stops it.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "/static/shared/html.js";
import { listenNow } from "./tones.js";

const SILENT = { on: false, reading: false, slow: false, volume: 1, missing: false };
const VOLUMES = [0.4, 0.7, 1];
const SLOW = 0.75;
const FALLBACK = "de";
// They come when something is said, not to begin it.
const OWN = "[data-voice]";

// `on`: wanted for this visit, so that the next page is read, too. `missing`: the language has no voice; the visitor
// hears German, and is told so.
export function useVoice({ site, t, page, silent, headphones, stay }) {
  const [now, setNow] = useState(SILENT);
  const reader = useRef(null);
  const wanted = useRef(SILENT);
  const set = useCallback((part) => {
    if (Object.entries(part).every(([key, value]) => wanted.current[key] === value)) return; // nothing to draw anew
    wanted.current = { ...wanted.current, ...part };
    setNow(wanted.current);
  }, []);
  reader.current ??= new Reader();
  Object.assign(reader.current, { site, language: t?.code, stay, set, wanted });

  const stop = useCallback(() => reader.current.stop(), []);
  const repeat = useCallback(() => {
    set({ on: true });
    reader.current.readPage();
  }, [set]);
  const toggle = useCallback(() => {
    if (!wanted.current.reading) return repeat();
    set({ on: false });
    return stop();
  }, [repeat, stop, set]);
  const slower = useCallback(() => {
    set({ slow: !wanted.current.slow });
    reader.current.retune();
  }, [set]);
  const louder = useCallback(() => {
    const { volume } = wanted.current;
    set({ volume: VOLUMES[(VOLUMES.indexOf(volume) + 1) % VOLUMES.length] });
    reader.current.retune();
  }, [set]);
  // With keys: what has the focus is said. With headphones nobody else hears it, so the first key begins it.
  const point = useCallback((element) => {
    if (headphones && !wanted.current.on) set({ on: true });
    if (wanted.current.on) reader.current.readElement(element);
  }, [headphones, set]);

  const forget = useCallback(() => {
    reader.current.forget();
    set(SILENT); // nothing of the last visitor
  }, [set]);

  useStopOnTouch(reader);
  useEffect(() => {
    stop();
    if (wanted.current.on && !silent) reader.current.readPage();
  }, [page, t, silent, stop]);
  useLayoutEffect(() => {
    if (silent) forget();
  }, [silent, forget]);
  const deeds = useMemo(() => ({ toggle, repeat, slower, louder, point, forget }), [toggle, repeat, slower, louder, point, forget]);
  return { ...now, ...deeds };
}

function useStopOnTouch(reader) {
  useEffect(() => {
    const stop = (event) => event.target.closest?.(OWN) || reader.current.stop();
    addEventListener("pointerdown", stop, { capture: true });
    return () => removeEventListener("pointerdown", stop, { capture: true });
  }, [reader]);
}

// Plays one list of messages at a time; a newer list, or a stop, ends the older one.
class Reader {
  audio = null; // a new one for each message: the end of an old one must not be taken for the end of the next
  turn = 0;
  dumb = new Set(); // languages that the server has no voice for
  told = null; // the language of which this visitor has been told so

  readPage() {
    const found = [...document.querySelectorAll(":is(main, nav.foot) [data-say]:not([data-alone])")]; // the rest by keys
    this.read(found.filter((element) => element.checkVisibility()));
  }

  readElement(element) {
    if (element.dataset.say) this.read([element]);
  }

  stop() {
    this.turn += 1;
    this.audio?.pause();
    this.mark(null);
    if (this.wanted?.current.reading) this.set({ reading: false });
  }

  forget() {
    this.stop();
    this.told = null;
    this.dumb.clear(); // a voice may have been added meanwhile
  }

  retune() {
    if (!this.audio) return;
    const { slow, volume } = this.wanted.current;
    this.audio.playbackRate = slow ? SLOW : 1; // browsers keep the pitch
    this.audio.volume = volume;
  }

  async read(elements) {
    this.stop();
    const mine = this.turn;
    const here = () => mine === this.turn;
    this.set({ reading: true });
    for (const element of elements) {
      const { say, sayLang } = element.dataset;
      for (const message of say?.split(" ") ?? []) {
        if (!here()) return;
        this.mark(element);
        await this.say(sayLang ?? this.language, message, here);
      }
    }
    if (!here()) return;
    this.mark(null);
    this.set({ reading: false });
  }

  async say(language, message, here) {
    if (!this.dumb.has(language)) {
      const why = await this.play(language, message, here);
      if (why !== "no_voice") return;
      this.dumb.add(language);
    }
    if (!here()) return;
    if (this.told !== language) {
      this.told = language;
      this.set({ missing: true });
      await listenNow();
      if (here()) await this.play(FALLBACK, "kiosk/kiosk-no-voice", here);
    }
    if (here() && language !== FALLBACK) await this.play(FALLBACK, message, here);
  }

  // Until it is said; null, or why it could not be.
  async play(language, message, here) {
    const url = `/api/v1/sites/${encodeURIComponent(this.site)}/speech/${language}/${message}.wav`;
    if (!document.querySelector("dialog[open]")) this.stay.current?.(); // who listens is there; the question wants an answer
    const audio = new Audio(url);
    this.audio = audio;
    this.retune();
    const spoken = await new Promise((resolve) => {
      audio.onended = () => resolve(true);
      audio.onpause = () => !audio.ended && resolve(true); // stopped
      audio.onerror = () => resolve(false);
      audio.play().catch((why) => resolve(why.name === "AbortError"));
    });
    if (spoken || !here()) return null;
    return reason(url);
  }

  mark(element) {
    if (this.marked) delete this.marked.dataset.saying;
    this.marked = element;
    if (element) element.dataset.saying = "yes";
  }
}

// An audio element does not tell why it has nothing to play.
async function reason(url) {
  try {
    const response = await fetch(url);
    return response.ok ? null : (await response.json()).error?.code ?? "failed";
  } catch {
    return "unreachable";
  }
}
