// What is asked for now and then: the devices of the house, which make no news.

import { useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";

const LOOK_AGAIN_MS = 30_000;

export function useLook(url) {
  const [seen, setSeen] = useState([]);
  useEffect(() => {
    let timer = 0;
    let over = false;
    const look = async () => {
      try {
        const found = await get(url);
        if (!over) setSeen(found);
      } catch {
        // The line itself says when the server is away; a mark of half a minute ago may stay.
      }
      if (!over) timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [url]);
  return seen;
}
