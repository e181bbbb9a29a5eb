// "I am here", said on the own phone: in the house's network by one tap, elsewhere with the code of the screen.
import { html, useState } from "/static/shared/html.js";
import { send } from "/static/shared/api.js";
import { icon } from "/static/shared/signs.js";

export function Here({ t, found, url }) {
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  if (!found.check_in) return null;
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble("");
    try {
      const ticket = await send("POST", `${url}/check-in`, { code });
      location.assign(`/t/${encodeURIComponent(ticket.secret)}`);
    } catch (no) {
      setTrouble(no.message && no.code !== "unreachable" ? no.message : t("appointment-failed"));
      setBusy(false);
    }
  };
  return html`<form class="card here" onSubmit=${submit}>
    <p id="here-hint">${t("appointment-here-hint")}</p>
    ${found.check_in.code && html`<label for="here-code">${t("appointment-here-code")}</label>
      <input id="here-code" type="text" dir="ltr" inputmode="numeric" autocomplete="off" maxlength="8" required
        value=${code} aria-describedby="here-hint" onInput=${(event) => setCode(event.target.value)} />`}
    <p class="trouble" role="alert">${trouble}</p>
    <button type="submit" class="go" aria-disabled=${String(busy)}>${icon("map-pin-check")}<span>${t("appointment-here")}</span></button>
  </form>`;
}
