// What was changed about accounts, in words.

const RIGHTS = ["call", "void", "priority"];

/** What nobody can take back: the person would not be who she was, or knows already. */
export const FINAL = new Set(["account_added", "account_password", "account_two_step", "account_removed"]);

const role = (name, t) => t(`console-accounts-role-${name}`);

/** Rights that were decided for one account, in words; empty when all go by the role. */
export function decided(rights, t) {
  const named = (on) => RIGHTS.filter((right) => rights[right] === on).map((right) => t(`console-accounts-right-${right}`));
  const said = (id, names) => names.length && t(id, { rights: names.join(", ") });
  return [said("console-accounts-may-more", named(true)), said("console-accounts-may-less", named(false))].filter(Boolean).join(" · ");
}

/** One line of the history. */
export function accountChange({ kind, facts }, t) {
  const { name, before, after } = facts;
  if (kind === "account_role") return t("console-accounts-did-role", { name, before: role(before, t), after: role(after, t) });
  if (kind === "account_rights") {
    return t("console-accounts-did-rights", { name, rights: decided(after, t) || t("console-accounts-did-by-role") });
  }
  if (kind === "account_lock") return t(after ? "console-accounts-did-locked" : "console-accounts-did-unlocked", { name });
  const what = kind.slice("account_".length).replace("_", "-");
  return t(`console-accounts-did-${what}`, { name, ...(facts.role && { role: role(facts.role, t) }) });
}
