// Booking by phone: what it is about, when, is this right. No account, no name; the code is all one needs. Who wants to be written to may leave a contact, where the house writes.
import { html, render, useLayoutEffect, useRef, useState } from "/static/shared/html.js";
import { icon } from "/static/shared/signs.js";
import { LANGUAGES, pick } from "/static/phone/language.js";
import { Another, Chosen, Concerns, Topics } from "./topics.js";
import { useFound } from "./found.js";
import { Frame, textsOf } from "./frame.js";
import { Join } from "./join.js";
import { useProver } from "./proof.js";
import { When } from "./times.js";
import { Check } from "./check.js";

function Booking({ site }) {
  // Names in her language alone: all twelve would be a fifth of what the page weighs.
  const [spoken, setSpoken] = useState(() => pick(LANGUAGES.map(({ code }) => code)));
  const { found: catalogue, gone } = useFound(`/api/v1/sites/${encodeURIComponent(site)}/catalogue?language=${spoken}`);
  const codes = catalogue?.languages.map(({ code }) => code);
  if (!catalogue && !gone) return null;
  return html`<${Frame} languages=${catalogue?.languages} first=${codes ? pick(codes) : null} catalogue=${catalogue} onSpoken=${setSpoken}>
    ${(t, language) => gone
      ? html`<main class="notice">${icon("help-circle", { class: "big" })}<h1>${t("appointment-unknown")}</h1></main>`
      : html`<${Steps} ...${{ t, language, catalogue, site }} />`}
  <//>`;
}

function Steps({ t, language, catalogue, site }) {
  const [wish, setWish] = useState({}); // page, ids (of concerns), more (one more is chosen), slot, hold
  const [trouble, setTrouble] = useState("");
  const held = useRef(null); // who goes back and chooses another time lets go of the first one by that
  const base = `/api/v1/sites/${encodeURIComponent(site)}`;
  const prover = useProver(base, "booking", Boolean(wish.ids && !wish.hold)); // while she looks at the times
  useLayoutEffect(() => {
    document.querySelector("h1")?.focus();
    scrollTo(0, 0);
  }, [wish.page, wish.ids, wish.more, wish.hold]);
  const { page, ids } = wish;
  const concerns = ids?.map((id) => catalogue.concerns.find((one) => one.id === id));
  const back = () => {
    setTrouble("");
    setWish(wish.hold || wish.more ? { page, ids } : ids ? { page } : {});
  };

  async function take(slot) {
    setTrouble("");
    try {
      const hold = await prover.send(`${base}/holds`, { concerns: ids, at: slot.at, hold: held.current });
      held.current = hold.secret;
      setWish({ ...wish, slot, hold });
    } catch (no) {
      setTrouble(no.message && no.code !== "unreachable" ? no.message : t("appointment-failed"));
      throw no;
    }
  }

  /** Resolves to the name of a field that is wrong, if that is all that is in the way. */
  async function book(contact) {
    setTrouble("");
    try {
      const wanted = { concerns: ids, at: wish.slot.at, language, hold: wish.hold.secret };
      if (contact.trim()) wanted.contact = contact.trim();
      const made = await prover.send(`${base}/appointments`, wanted);
      location.replace(`/a/${made.secret}#${language}`);
    } catch (no) {
      if (no.code === "invalid" && no.details.field === "contact") return "contact";
      setTrouble(no.message && no.code !== "unreachable" ? no.message : t("appointment-failed"));
      if (no.code === "slot_taken") setWish({ page, ids });
    }
    return null;
  }

  const shared = { t, language, catalogue };
  const step = !page ? html`<${Topics} ...${shared} onChoose=${(chosen) => setWish({ page: chosen })} />`
    : !ids ? html`<${Concerns} ...${shared} page=${page} onChoose=${(one) => setWish({ page, ids: [one.id] })} />`
    : wish.more ? html`<${Another} ...${{ ...shared, concerns }} onChoose=${(one) => setWish({ page, ids: [...ids, one.id] })} />`
    : !wish.hold ? html`<${When} ...${shared} url=${`${base}/slots?concern=${encodeURIComponent(ids.join(","))}`} onChoose=${take}>
          <${Chosen} ...${{ ...shared, concerns }} onMore=${() => setWish({ page, ids, more: true })} />
        <//>
        ${catalogue.waiting_list && html`<${Join} ...${{ t, language, base, concerns: ids }} />`}`
    : html`<${Check} ...${{ ...shared, concerns }} wish=${wish} onBook=${book} />`;
  return html`<main>
    ${page && html`<button type="button" class="plain back" onClick=${back}>
      ${icon("arrow-left", { class: "turns" })}<span>${t("appointment-back")}</span></button>`}
    <p class="trouble" role="alert">${trouble}</p>
    ${step}
  </main>`;
}

textsOf(pick(LANGUAGES.map(({ code }) => code))).catch(() => {}); // on their way beside the catalogue; if lost, asked for again
render(html`<${Booking} site=${location.pathname.split("/")[2] ?? ""} />`, document.getElementById("page"));
