// One change of the own account at a time, and what is said when it was refused.

import { useRef, useState } from "../shared/html.js";
import { send } from "../shared/api.js";
import { useRoom } from "./room.js";
import { tooManyTries } from "./sentences.js";

function sentence(no, t) {
  if (no.status === 429) return tooManyTries(no, t);
  if (no.code === "wrong_password") return t("console-own-wrong-password");
  if (no.code === "stale") return t("console-two-step-stale");
  return no.status && no.message ? no.message : t("console-server-away");
}

/** {said, tell, run}: `run` posts below the account; it resolves to the answer, or to null after it said why not. */
export function useOwn(session, onSignedOut) {
  const { t } = useRoom();
  const [said, setSaid] = useState({ text: "", trouble: false });
  const busy = useRef(false);
  const tell = (text, trouble = false) => setSaid({ text, trouble });
  const run = async (path, body) => {
    if (busy.current) return null;
    busy.current = true;
    tell("");
    try {
      return await send("POST", `/api/v1/account/${path}`, body, { csrf: session.csrf_token });
    } catch (no) {
      if (no.status === 401) onSignedOut();
      else tell(sentence(no, t), true);
      return null;
    } finally {
      busy.current = false;
    }
  };
  return { said, tell, run };
}
