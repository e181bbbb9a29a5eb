// What stands behind a link: asked for until there is an answer. Where there is nothing (any more), it is gone.
import { useEffect, useState } from "/static/shared/html.js";
import { get } from "/static/shared/api.js";

const AGAIN_MS = 3000;

export function useFound(url) {
  const [found, setFound] = useState(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    let again = 0;
    let wanted = true;
    const load = () => get(url).then((now) => wanted && setFound(now), (no) => {
      if (no.status === 404) setGone(true);
      else if (wanted) again = setTimeout(load, AGAIN_MS);
    });
    load();
    return () => ((wanted = false), clearTimeout(again));
  }, [url]);
  return { found, setFound, gone, leave: () => setGone(true) };
}
