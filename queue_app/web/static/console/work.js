// The page at work: who is here and what now on the left, who else on the right.

import { html, useEffect, useMemo, useReducer, useRef, useState } from "../shared/html.js";
import { GoAlong, GoToNext, useCompanyOver } from "./along.js";
import { Deeds, ACTIONS, canAct, primaryOf } from "./deeds.js";
import { DeskStrip } from "./desks.js";
import { Confirm } from "./dialog.js";
import { canFloat, Floating, useFloat } from "./float.js";
import { FollowUp } from "./follow-up.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";
import { Help } from "./help.js";
import { HelpBar, titled, useTwice } from "./help-bar.js";
import { useFocusKept, useKeys } from "./keys.js";
import { LISTS, Lists } from "./lists.js";
import { Note } from "./note.js";
import { Buttons, Person } from "./person.js";
import { Press } from "./press.js";
import { lettersOn } from "./preferences.js";
import { useRoom } from "./room.js";
import { useSaying } from "./saying.js";
import { SendOn } from "./send-on.js";
import { AskFinish, Settings } from "./settings.js";
import { Slip } from "./slip.js";
import { toCalendar } from "./to-calendar.js";
import { useView } from "./view.js";

const PRIMARY = "#primary";

export function Work({ session, counter, onGone, onReception, onLead, onSignOut, onSignedOut }) {
  const room = useRoom();
  const { t, site, lang } = room;
  const [, changed] = useReducer((count) => count + 1, 0);
  const view = useView(site, counter, lang, (no) => (no.status === 401 ? onSignedOut() : onGone(null)));
  const saying = useSaying();
  const press = useMemo(() => new Press({ site, counter, session, view, changed }), []);
  const deeds = useMemo(() => new Deeds({ press, view, signedOut: onSignedOut }), []);
  Object.assign(deeds, { room, tell: saying.tell });
  const { data, live } = view;

  useEffect(() => {
    if (live.live) press.online();
  }, [live.live]);
  useEffect(() => {
    if (!data) return;
    document.title = titled(data.help, counter, titleOf(data, room), t);
    const args = { counter: room.words.counter(data.counter) };
    if (data.counter.state === "closed") onGone({ id: "console-counter-shut", args });
    else if (!data.counter.mine) onGone({ id: deeds.left ? "console-counter-left" : "console-counter-gone", args });
  }, [data, t]);

  if (!data) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  return html`<${Desk} ...${{ session, view, press, deeds, saying, onReception, onLead, onSignOut }} />`;
}

function titleOf({ current, counter, counts }, { t, words }) {
  if (!current) return `${t("console-summary", { count: counts.waiting })} – ${words.counter(counter)}`;
  return `${current.number} ${t(`console-state-${current.state}`)} – ${words.counter(counter)}`;
}

function Desk({ session, view, press, deeds, saying, onReception, onLead, onSignOut }) {
  const room = useRoom();
  const { t, words } = room;
  const { data, live, clock } = view;
  const [open, setOpen] = useState(null); // the dialog: {name, entry}
  const [list, setList] = useState("waiting");
  const [unfolded, setUnfolded] = useState(false);
  const [letters, setLetters] = useState(lettersOn);
  const { current, counter } = data;
  const [floating, float] = useFloat(() => saying.tell(t("console-float-trouble"), "calm"));
  useFocusKept(PRIMARY);
  useMissedByItself(data, press, (number) => saying.tell(t("console-missed-by-itself", { number }), "calm"));
  useCompanyOver(data, press, (number) => saying.tell(t("console-along-over", { number }), "calm"));
  deeds.ask = () => ask({ name: "finish", entry: current });
  useEffect(() => document.querySelector(PRIMARY)?.focus(), []);

  const act = (name) => {
    if (press.locked) return;
    const action = ACTIONS.find((one) => one.name === name);
    if (!canAct(action, current)) {
      saying.tell(t("console-not-now", { action: t(`console-${name}`) }), "calm");
    } else if (["send-on", "slip", "note", "follow-up"].includes(name)) ask({ name, entry: current });
    else deeds.step(current, name);
  };
  const onBreak = counter.state === "paused" && !counter.company;
  const away = () => (onBreak ? deeds.primary() : current ? busy("console-pause-busy") : deeds.pause());
  const along = () => {
    if (counter.company) deeds.primary();
    else if (counter.state === "paused") saying.tell(t("console-not-now", { action: t("console-come-along") }), "calm");
    else if (!current) ask({ name: "along" });
    else if (current.state === "serving" && current.then.length) ask({ name: "to-next", entry: current });
    else ask({ name: "send-on", entry: current, along: true });
  };
  const stays = current && !counter.together; // whoever is here would have nobody
  const shut = () => (stays ? busy("console-close-busy") : setOpen({ name: "close" }));
  const busy = (id) => saying.tell(t(id, { number: current.number }), "calm");
  // Who goes home leaves no counter behind that looks taken.
  const goHome = async () => {
    if (stays) return busy("console-close-busy");
    if (await deeds.close()) onSignOut().catch(() => saying.tell(t("console-server-away"), "trouble"));
  };
  // A question stands on the page, also when it was asked for in the small window.
  const ask = (question) => (setOpen(question), floating && window.focus());
  const callHelp = () => deeds.help(counter.id);
  // A slip of the finger must not bring the house together, and the screen must not say what it is about.
  const twice = useTwice(() => saying.tell(t("console-press-again"), "calm"), () => (saying.dismiss(), callHelp()));
  const show = (name) => (setList(name), setUnfolded(true));
  const close = () => setOpen(null);
  const whole = (all) => view.show(all).catch(() => {}); // the line says that it is down, and the next look brings it
  const intoList = () => {
    const first = () => document.querySelector("[data-row-deed][tabindex='0']");
    first()?.focus(); // at once: the next key may already be meant for the row
    if (first()?.matches(":focus")) return;
    setUnfolded(true); // a folded list shows no buttons
    requestAnimationFrame(() => first()?.focus());
  };

  useKeys(
    {
      " ": () => deeds.primary(),
      Enter: () => primaryOf(data) === "begin" && deeds.primary(),
      u: () => deeds.takeBack(),
      t: onReception,
      k: toCalendar,
      g: along,
      h: twice,
      a: away,
      c: shut,
      "?": () => setOpen({ name: "help" }),
      ArrowDown: intoList,
      ...Object.fromEntries(ACTIONS.map(({ name, key }) => [key, () => act(name)])),
      ...Object.fromEntries(LISTS.map((name, index) => [String(index + 1), () => show(name)])),
    },
    letters,
    floating,
  );

  return html`<div class="work" data-state=${counter.state === "paused" ? "paused" : (current?.state ?? "free")}
      onMouseDown=${keepFocus}>
    <${Head} ...${{ data, live, clock, session }} onSignOut=${goHome} onReception=${onReception} onAway=${away} onShut=${shut} onFloat=${canFloat() && float}
      onLead=${onLead} onCallHelp=${callHelp} onAlong=${along}
      onHelp=${() => setOpen({ name: "help" })} onSettings=${() => setOpen({ name: "settings" })} />
    <${HelpBar} help=${data.help} mine=${counter.id} clock=${clock} onHelp=${(at, deed) => deeds.help(at, deed)} />
    <main class="here" aria-label=${t("console-current")}>
      <div class="here-scroll">
        <${Person} data=${data} clock=${clock} onPaper=${() => deeds.paper(current)} />
        <${Buttons} data=${data} press=${press} onPrimary=${() => deeds.primary()} onAction=${act} />
      </div>
      <${Foot} ...${{ deeds, press, saying }} />
    </main>
    <aside class="others" aria-label=${t("console-lists")} data-folded=${!unfolded}>
      <${Lists} ...${{ data, clock, list, press, session }} whole=${view.whole} onWhole=${whole} onList=${setList} onDeed=${(entry, step) => deeds.step(entry, step)} />
      <button type="button" class="plain unfold" aria-expanded=${unfolded} onClick=${() => setUnfolded(!unfolded)}>
        ${t(unfolded ? "console-fewer-lists" : "console-all-lists")}
      </button>
      <${DeskStrip} data=${data} />
    </aside>
    <p class="heard" role="status">${saying.said}</p>
    ${open?.name === "send-on" && html`<${SendOn} ...${{ data, press, saying }} entry=${open.entry} along=${open.along} onClose=${close}
      onSend=${async (more) => (await deeds.step(open.entry, "send-on", more)) && close()} />`}
    ${open?.name === "to-next" && current?.id === open.entry.id && html`<${GoToNext} ...${{ data, press, saying }} entry=${current} onClose=${close}
      onElsewhere=${() => setOpen({ name: "send-on", entry: current, along: true })}
      onGo=${async (more) => (await deeds.step(open.entry, "finish", more)) && close()} />`}
    ${open?.name === "along" && html`<${GoAlong} ...${{ data, press, saying }} onClose=${close}
      onGo=${async (entry, more) => (await deeds.goAlong(entry, more)) && close()} />`}
    ${open?.name === "slip" && current?.id === open.entry.id && html`<${Slip} ...${{ data, press, saying }} entry=${current}
      onClose=${close} onStep=${(entry, step, more) => deeds.step(entry, step, more)} />`}
    ${open?.name === "note" && html`<${Note} ...${{ data, press, saying }} entry=${open.entry} onClose=${close}
      onWrite=${async (note, interpreter) => (await deeds.write(open.entry, note, interpreter)) && close()} />`}
    ${open?.name === "follow-up" && current?.id === open.entry.id && html`<${FollowUp} ...${{ data, press, saying }} entry=${current}
      onClose=${close} onBook=${async (concern, at) => (await deeds.followUp(open.entry, concern, at)) && close()} />`}
    ${floating && html`<${Floating} ...${{ floating, room, data, clock, press, deeds, saying }} onAction=${act} />`}
    ${open?.name === "finish" && current?.id === open.entry.id && html`<${AskFinish} number=${current.number} onClose=${close}
      onChosen=${() => (close(), deeds.primary())} />`}
    ${open?.name === "settings" && html`<${Settings} letters=${letters} onLetters=${setLetters} onClose=${close} />`}
    ${open?.name === "help" && html`<${Help} letters=${letters} onLetters=${setLetters} onClose=${close} />`}
    ${open?.name === "close" && html`<${Confirm} title=${t("console-close-question", { counter: words.counter(counter) })}
      said=${t(counter.together ? "console-close-together" : "console-close-said")} yes=${t("console-close-counter")} onNo=${close} onYes=${() => (close(), deeds.close())} />`}
  </div>`;
}

/** Nobody came after the last call and the server noted it: the page says so, because no hand did it. */
function useMissedByItself({ current, undo }, press, tell) {
  const before = useRef(null);
  useEffect(() => {
    const was = before.current;
    before.current = current;
    const gone = was?.state === "called" && !current && undo?.step === "miss" && undo.stop === was.id;
    if (gone && !press.locked) tell(was.number);
  }, [current?.id, current?.state]);
}

/** A click does its work without taking the focus along: Space stays the big button. */
function keepFocus(event) {
  if (event.target.closest("button") && !event.target.closest("dialog")) event.preventDefault();
}
