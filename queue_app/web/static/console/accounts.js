// The accounts of the house, for admins: who may sign in, with which role and rights, and what was changed about them.

import { html, useState } from "../shared/html.js";
import { decided } from "./account-history.js";
import { AccountDialog, Question, Shown } from "./account-dialogs.js";
import { HousePage, useHousePage } from "./house-page.js";
import { NewAccount } from "./new-account.js";
import { useRoom } from "./room.js";
import { History } from "./setting-history.js";

export const ACCOUNTS = "#konten";

/** The way there, for those who may. */
export function ToAccounts() {
  const { t } = useRoom();
  return html`<button type="button" data-accounts onClick=${() => (location.hash = ACCOUNTS)}>${t("console-accounts")}</button>`;
}

export function Accounts({ session, onBack, onRefused }) {
  const { t } = useRoom();
  const page = useHousePage("accounts/page", t("console-accounts"), session, onRefused);
  const { press, saying, act } = page;
  const [open, setOpen] = useState(null); // {id}: the account that is changed; {id, asks}: the question about it
  const [shown, setShown] = useState(null); // {name, password}: seen once
  const { data } = page.view;

  const given = ({ account, password }) => password && setShown({ name: account.name, password });
  /** A deed about one account; what is open is closed once it is done. */
  const deed = async (one, path, body, said) => {
    const answer = await act(`accounts-${path}`, `/accounts/${one.id}/${path}`, body, () => t(said, { name: one.name }));
    if (answer) setOpen(null);
    return answer;
  };

  if (!data) return html`<main class="blank" aria-busy="true"><p role="status">${t("console-loading")}</p></main>`;
  const parts = { data, press, act, saying, given, deed };
  const one = data.accounts.find(({ id }) => id === open?.id);
  return html`<${HousePage} page=${page} onBack=${onBack}>
    <${List} ...${parts} own=${session.name} onChange=${(id) => setOpen({ id })} />
    <div class="settings-side">
      <${NewAccount} ...${parts} />
      <${History} ...${parts} />
    </div>
    ${one && !open.asks && html`<${AccountDialog} ...${parts} one=${one} own=${one.name === session.name} onClose=${() => setOpen(null)}
      onAsk=${(asks) => setOpen({ id: one.id, asks })} />`}
    ${one && open.asks && html`<${Question} ...${parts} one=${one} asks=${open.asks} onNo=${() => setOpen({ id: one.id })} />`}
    ${shown && html`<${Shown} ...${shown} onClose=${() => setShown(null)} />`}
  <//>`;
}

function List({ data, own, onChange }) {
  const { t } = useRoom();
  return html`<section class="card" aria-labelledby="accounts">
    <h2 id="accounts">${t("console-accounts")}</h2>
    <p class="hint">${t("console-accounts-hint")}</p>
    <ul class="accounts">
      ${data.accounts.map((one) => {
        const more = decided(one.rights, t);
        return html`<li key=${one.id} data-account-of=${one.name} data-locked=${String(one.locked)}>
          <p>
            <strong>${one.name}</strong>${one.name === own && html` (${t("console-accounts-own")})`}<br />
            <span>${t(`console-accounts-role-${one.role}`)}</span>${more && html`<span class="hint"> · ${more}</span>`}
            ${marks(one).map((mark) => html` <span class="account-mark" data-mark=${mark} key=${mark}>${t(`console-accounts-${mark}`)}</span>`)}
          </p>
          <button type="button" class="plain" data-change-account aria-label=${t("console-accounts-change-this", { name: one.name })}
            onClick=${() => onChange(one.id)}>${t("console-accounts-change")}</button>
        </li>`;
      })}
    </ul>
  </section>`;
}

function marks(one) {
  const found = { locked: one.locked, "one-time": one.must_change, "two-step": one.two_step };
  return Object.keys(found).filter((mark) => found[mark]);
}
