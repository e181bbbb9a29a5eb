// Taking a ticket: one tap makes one ticket. The id of the wish is made once; shared/api.js sends the same one again.
import { useCallback, useRef, useState } from "/static/shared/html.js";
import { requestId, send } from "/static/shared/api.js";

const NOTHING = { state: "none", given: null, problem: null, slow: false };
const SLOW_MS = 2_500;
const PATIENCE_MS = 20_000;

export function useTicket(site) {
  const [now, setNow] = useState(NOTHING);
  const wish = useRef(null);

  const take = useCallback(async (what) => {
    if (wish.current) return; // a second tap while the first is on its way
    const mine = (wish.current = { request_id: requestId(), needs: [], ...what });
    setNow({ ...NOTHING, state: "asking" });
    const slow = setTimeout(() => setNow((was) => (was.state === "asking" ? { ...was, slow: true } : was)), SLOW_MS);
    try {
      const given = await send("POST", `/api/v1/sites/${encodeURIComponent(site)}/tickets`, mine, { patience: PATIENCE_MS });
      if (wish.current === mine) setNow({ ...NOTHING, state: "given", given });
    } catch (problem) {
      if (wish.current === mine) setNow({ ...NOTHING, state: "failed", problem });
    } finally {
      clearTimeout(slow);
      if (wish.current === mine) wish.current = null;
    }
  }, [site]);

  const forget = useCallback(() => {
    wish.current = null;
    setNow(NOTHING);
  }, []);
  return { ...now, take, forget };
}
