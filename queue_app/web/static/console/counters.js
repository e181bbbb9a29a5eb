// Which counter, for which desks, in which languages. The last choice is proposed, so that Enter is enough.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../shared/html.js";
import { send } from "../shared/api.js";
import { ToAccount } from "./account.js";
import { Languages } from "./bar.js";
import { CounterCard, Ticks } from "./counter-card.js";
import { useOffice } from "./office.js";
import { lastChoice, rememberChoice } from "./preferences.js";
import { ToLock } from "./lock.js";
import { useRoom } from "./room.js";
import { useSessionLine } from "./session-line.js";
import { Taken } from "./taken.js";

export function Counters({ session, word, onOpen, onReception, onLead, onSignOut, onSignedOut }) {
  const { t, site } = useRoom();
  const [office, away] = useOffice(site, onSignedOut);
  const [stays, setStays] = useState(false);
  useSessionLine(site, false, onSignedOut);
  useEffect(() => {
    document.title = t("console-choose-counter");
  }, [t]);
  return html`<main class="enter enter-wide">
    <header class="enter-head">
      <p>${t("console-signed-in-as", { name: session.name })}</p>
      <${Languages} />
      <button type="button" class="plain" data-reception onClick=${onReception}>${t("console-reception")}</button>
      ${onLead && html`<button type="button" class="plain" data-lead onClick=${onLead}>${t("console-lead")}</button>`}
      <${ToAccount} plain />
      <${ToLock} plain />
      <button type="button" class="plain" onClick=${() => onSignOut().catch(() => setStays(true))}>${t("console-sign-out")}</button>
    </header>
    ${word && html`<p class="enter-word" role="status">${t(word.id, word.args)}</p>`}
    ${(away || stays) && html`<p class="trouble" role="status">${t("console-server-away")}</p>`}
    ${office && html`<${Choice} ...${office} session=${session} onOpen=${onOpen} onSignedOut=${onSignedOut} />`}
    ${!office && !away && html`<p role="status">${t("console-loading")}</p>`}
  </main>`;
}

function Choice({ counters, catalogue, session, onOpen, onSignedOut }) {
  const { t, site, words } = useRoom();
  const last = useRef(lastChoice(site)).current;
  const [id, setId] = useState((counters.find((c) => c.id === last.counter) ?? counters.find((c) => !c.taken))?.id);
  const [left, setLeft] = useState(new Set()); // desks not chosen; a counter starts with all of its desks
  const [spoken, setSpoken] = useState(new Set(last.languages ?? ["de"]));
  const [trouble, setTrouble] = useState("");
  const [asking, setAsking] = useState(false);
  const busy = useRef(false);
  const form = useRef(null);
  useLayoutEffect(() => (form.current.querySelector("input:checked") ?? form.current.querySelector("input"))?.focus(), []);

  const counter = counters.find((one) => one.id === id);
  const desks = catalogue.desks.filter((desk) => counter?.desks.includes(desk.id));
  const chosen = desks.map((desk) => desk.id).filter((desk) => !left.has(desk));

  const open = async (how) => {
    if (busy.current) return;
    busy.current = true;
    setAsking(false);
    const known = new Set(catalogue.languages.map((language) => language.code));
    const body = { desks: chosen, languages: [...spoken].filter((code) => known.has(code)), ...how };
    try {
      const url = `/api/v1/sites/${encodeURIComponent(site)}/counters/${encodeURIComponent(id)}/open`;
      await send("POST", url, body, { csrf: session.csrf_token });
      rememberChoice(site, { counter: id, languages: [...spoken] });
      onOpen(id);
    } catch (no) {
      if (no.status === 401) onSignedOut();
      else if (no.code === "counter_taken") setAsking(true);
      else setTrouble(no.status ? no.message : t("console-server-away"));
    } finally {
      busy.current = false;
    }
  };
  const submit = (event) => {
    event.preventDefault();
    if (!counter) return;
    if (!chosen.length) setTrouble(t("console-choose-one-desk"));
    else if (counter.taken) setAsking(true);
    else open({});
  };

  return html`<form onSubmit=${submit} class="choice" ref=${form}>
    <h1 id="where">${t("console-choose-counter")}</h1>
    ${!counters.length && html`<p class="trouble">${t("console-no-counter")}</p>`}
    <div class="counters" role="radiogroup" aria-labelledby="where">
      ${counters.map(
        (one) => html`<${CounterCard} key=${one.id} counter=${one} desks=${catalogue.desks} checked=${one.id === id}
          onChoose=${() => (setId(one.id), setLeft(new Set()), setTrouble(""))} />`,
      )}
    </div>
    ${desks.length > 1 &&
    html`<fieldset>
      <legend>${t("console-choose-desks")}</legend>
      <${Ticks} all=${desks.map((desk) => [desk.id, words.desk(desk)])} chosen=${new Set(chosen)}
        onChange=${(desk, on) => setLeft(changed(left, desk, !on))} />
    </fieldset>`}
    <fieldset>
      <legend>${t("console-choose-languages")}</legend>
      <p class="hint">${t("console-choose-languages-hint")}</p>
      <${Ticks} all=${catalogue.languages.map(({ code }) => [code, words.language(code)])} chosen=${spoken}
        onChange=${(code, on) => setSpoken(changed(spoken, code, on))} />
    </fieldset>
    <p class="trouble" role="alert">${trouble}</p>
    ${counter && html`<button class="big" type="submit">${t("console-open-counter", { counter: words.counter(counter) })}</button>`}
    ${asking &&
    html`<${Taken} counter=${counter} onTogether=${() => open({ together: true })} onTakeOver=${() => open({ take_over: true })}
      onNo=${() => setAsking(false)} />`}
  </form>`;
}

function changed(set, item, on) {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
