// What the line says about the own session: locked, opened or ended, here or on another page.

import { useEffect } from "../shared/html.js";
import { connect } from "../shared/live.js";

/** Whether this refusal means that the page has to look where it stands. */
export const isOver = (error) => error === "locked" || error === "not_signed_in";

/** For pages that listen to nothing else. `onChange` is called when it is no longer so, as far as `locked` says. */
export function useSessionLine(site, locked, onChange) {
  useEffect(() => {
    const line = connect({
      namespace: "/console",
      site,
      onNews: () => locked && onChange(),
      onState: ({ error }) => isOver(error) && (error === "locked") !== locked && onChange(),
      onRights: onChange,
    });
    return () => line.stop();
  }, [site, locked]);
}
