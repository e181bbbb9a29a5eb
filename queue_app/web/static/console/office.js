// Counters and catalogue for the choice of a counter, looked at again every few seconds: colleagues come and go.

import { useEffect, useState } from "../shared/html.js";
import { get } from "../shared/api.js";

const LOOK_AGAIN_MS = 5000;

/** Resolves to [{counters, catalogue} or null, whether the server is away]. */
export function useOffice(site, onSignedOut) {
  const [office, setOffice] = useState(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    let timer = 0;
    let over = false;
    const base = `/api/v1/sites/${encodeURIComponent(site)}`;
    const look = async () => {
      try {
        const [counters, catalogue] = await Promise.all([get(`${base}/counters`), get(`${base}/catalogue`)]);
        if (over) return;
        setOffice({ counters, catalogue });
        setAway(false);
      } catch (no) {
        if (over) return;
        if (no.status === 401) return onSignedOut();
        setAway(true);
      }
      timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [site]);
  return [office, away];
}
