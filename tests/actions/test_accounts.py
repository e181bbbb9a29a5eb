"""Accounts and what admins do with them, on both engines: rights, the last admin, the history and taking back."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from queue_app.actions import accounts, calls, own_account, reception, settings
from queue_app.actions import house as office
from queue_app.actions.counters import Staff
from queue_app.rules import totp
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import accounts as stored
from queue_app.store import changes, locks, people, sessions, two_step
from queue_app.store import tables as tab
from queue_app.store.accounts import Account
from queue_app.store.vault import Vault
from tests.support.house import House

CLERK, LEAD = Staff(901, "clerk"), Staff(902, "lead")
VAULT = Vault(["a key of the tests"])


def admin(house: House) -> Staff:
    """The first admin of the office, as the command line makes one."""
    return Staff(people.add_clerk(house.database, house.site.id, "Verwaltung", "hash", "admin"), "admin")


def named(house: House, name: str) -> Account:
    with house.database.reading() as connection:
        found = stored.by_name(connection, house.site.id, name)
    assert found is not None
    return found


def history(house: House) -> list[changes.Change]:
    with house.database.reading() as connection:
        return changes.newest(connection, house.site.id)


def refused(house: House, code: str, action: Callable[..., object], *words: Any, **more: Any) -> None:
    with pytest.raises(RuleBroken) as no:
        house.do(action, *words, **more)
    assert no.value.code == code


def test_a_new_account_has_a_line_without_a_secret_and_a_password_that_has_to_be_changed(
    house: House,
) -> None:
    who = admin(house)
    made = house.do(accounts.add, who, "  Maria Sommer ", "clerk", "the hash")
    assert named(house, "maria sommer") == Account(made, "Maria Sommer", "clerk", False, True, {}, False)
    (line,) = history(house)
    assert (line.role, line.kind, line.facts) == (
        "admin", "account_added", {"name": "Maria Sommer", "role": "clerk"},
    )  # fmt: skip
    refused(house, "name_taken", accounts.add, who, "MARIA SOMMER", "lead", "hash")
    for wrong in ("", "  ", "x" * 81, "a\nb", "a\u202eb"):
        refused(house, "invalid", accounts.add, who, wrong, "lead", "hash")


@pytest.mark.parametrize("other", [CLERK, LEAD])
def test_nobody_but_an_admin_does_anything_with_accounts(house: House, other: Staff) -> None:
    who = admin(house)
    one = house.do(accounts.add, who, "Maria", "clerk", "hash")
    house.do(accounts.change_role, who, one, "lead")
    line = history(house)[0]
    for deed in (
        lambda t: accounts.add(t, other, "Neu", "clerk", "hash"),
        lambda t: accounts.change_role(t, other, one, "admin"),
        lambda t: accounts.change_rights(t, other, one, {"void": True}),
        lambda t: accounts.lock(t, other, one, locked=True),
        lambda t: accounts.give_password(t, other, one, "hash"),
        lambda t: accounts.forget_two_step(t, other, one),
        lambda t: accounts.end_sessions(t, other, one),
        lambda t: accounts.remove(t, other, one),
        lambda t: settings.undo(t, other, line.id),
    ):
        with pytest.raises(NotAllowed):
            house.do(deed)
    assert named(house, "Maria").role == "lead"


def test_role_rights_and_lock_are_changed_and_each_is_taken_back_by_its_line(house: House) -> None:
    who = admin(house)
    one = house.do(accounts.add, who, "Maria", "clerk", "hash")
    house.do(accounts.change_role, who, one, "lead")
    house.do(accounts.change_rights, who, one, {"void": False, "call": True})
    house.do(accounts.lock, who, one, locked=True)
    house.do(accounts.lock, who, one, locked=True)  # as it is already: no line
    lines = history(house)
    assert [line.kind for line in lines] == [
        "account_lock",
        "account_rights",
        "account_role",
        "account_added",
    ]
    for line in lines[:3]:
        house.do(settings.undo, who, line.id)
    assert named(house, "Maria") == Account(one, "Maria", "clerk", False, True, {}, False)
    newest = history(house)[0]
    assert (newest.kind, newest.undoes, newest.facts) == (
        "account_role", lines[2].id, {"name": "Maria", "before": "lead", "after": "clerk"},
    )  # fmt: skip
    house.do(settings.undo, who, newest.id)
    assert named(house, "Maria").role == "lead"


def test_what_was_changed_since_or_is_no_change_is_not_taken_back(house: House) -> None:
    who = admin(house)
    one = house.do(accounts.add, who, "Maria", "clerk", "hash")
    house.do(accounts.change_role, who, one, "lead")
    house.do(accounts.change_role, who, one, "admin")
    newer, older, added = history(house)
    refused(house, "stale", settings.undo, who, older.id)
    refused(house, "undo_too_late", settings.undo, who, added.id)
    house.do(accounts.remove, who, one)
    refused(house, "stale", settings.undo, who, newer.id)


def test_the_last_admin_stays_whatever_is_tried(house: House) -> None:
    who = admin(house)
    other = house.do(accounts.add, who, "Zweite", "admin", "hash")
    house.do(accounts.change_role, who, other, "clerk")
    demoted = history(house)[0]
    for action, words in (
        (accounts.change_role, ("lead",)),
        (accounts.remove, ()),
    ):
        refused(house, "last_admin", action, who, who.id, *words)
    refused(house, "last_admin", accounts.lock, who, who.id, locked=True)
    house.do(settings.undo, who, demoted.id)
    house.do(accounts.lock, who, other, locked=True)  # a locked one could let nobody in
    refused(house, "last_admin", accounts.change_role, who, who.id, "lead")
    house.do(accounts.lock, who, other, locked=False)
    house.do(accounts.change_role, who, who.id, "lead")
    assert named(house, "Verwaltung").role == "lead"


def test_a_lock_a_new_password_and_a_removal_end_every_session(house: House) -> None:
    who = admin(house)
    deeds: tuple[Callable[[Any, int], None], ...] = (
        lambda t, one: accounts.lock(t, who, one, locked=True),
        lambda t, one: accounts.give_password(t, who, one, "another hash"),
        lambda t, one: accounts.end_sessions(t, who, one),
        lambda t, one: accounts.remove(t, who, one),
    )
    for number, deed in enumerate(deeds):
        one = house.do(accounts.add, who, f"Maria {number}", "clerk", "hash")
        begun, token = sessions.begin(house.database, one, "phone", house.now)
        assert (clerk := people.clerk_by_id(house.database, one)) is not None
        house.do(deed, one)
        assert locks.locks(house.database, [begun]) == {}
        assert sessions.use(house.database, one, clerk.session, token, house.now) is None


def test_a_password_given_by_command_ends_a_lock(house: House) -> None:
    who = admin(house)
    one = house.do(accounts.add, who, "Maria", "clerk", "hash")
    house.do(accounts.lock, who, one, locked=True)
    assert people.add_clerk(house.database, house.site.id, "maria", "hash", "clerk") == one
    assert named(house, "maria") == Account(one, "maria", "clerk", False, False, {}, False)


def test_a_removed_account_leaves_a_counter_that_is_nobodys(house: House) -> None:
    who = admin(house)
    one = house.do(accounts.add, who, "Maria", "clerk", "hash")
    house.clerk("1", number=one)
    house.do(own_account.begin_two_step, one, VAULT)
    house.do(accounts.remove, who, one)
    with house.database.reading() as connection:
        assert connection.execute(select(tab.counter.c.state, tab.counter.c.clerk)).one() == ("open", None)
        assert two_step.of(connection, one) is None
    with pytest.raises(NotFound):
        house.do(accounts.change_role, who, one, "lead")


def test_ones_own_password_and_second_step_are_not_reset_from_the_page_of_accounts(house: House) -> None:
    who = admin(house)
    refused(house, "own_account", accounts.give_password, who, who.id, "hash")
    refused(house, "own_account", accounts.forget_two_step, who, who.id)


# ---- rights


def test_a_right_goes_by_the_account_before_the_role(house: House) -> None:
    ticket, stops = house.take(house.concern("pilot"))
    house.clerk("1", number=CLERK.id, desks=("pilot",))
    without = Staff(CLERK.id, "admin", "1", {"call": False, "void": False, "priority": False})
    for deed in (
        lambda t: calls.call_this(t, without, stops[0], "1"),
        lambda t: office.void_series(t, without, ticket.number, ticket.number),
        lambda t: office.void_tickets(t, without, [ticket.id]),
        lambda t: reception.give_priority(t, without, ticket.id, "health"),
    ):
        with pytest.raises(NotAllowed):
            house.do(deed)
    house.site = house.site.model_copy(
        update={"call_out_of_order": (), "give_priority": (), "void_tickets": ()}
    )
    given = Staff(CLERK.id, "clerk", "1", {"call": True, "void": True, "priority": True})
    house.do(reception.give_priority, given, ticket.id, "health")
    called, _because = house.do(lambda t: calls.call_this(t, given, t.stop(stops[0].id), "1"))
    assert called.state.value == "called"
    other, _stops = house.take(house.concern("pilot"))
    assert house.do(office.void_series, given, other.number, other.number) == (1, [])


# ---- the second step


def code(house: House, secret: str, drift: int = 0) -> str:
    return totp.code(totp.from_text(secret), totp.step_at(house.now) + drift)


def with_two_step(house: House, account: int) -> tuple[str, list[str]]:
    secret = house.do(own_account.begin_two_step, account, VAULT)
    return secret, house.do(own_account.confirm_two_step, account, code(house, secret), VAULT)


def test_a_second_step_counts_once_a_code_has_confirmed_it_and_stands_sealed(house: House) -> None:
    who = admin(house)
    secret = house.do(own_account.begin_two_step, who.id, VAULT)
    assert named(house, "Verwaltung").two_step is False
    refused(house, "wrong_code", own_account.confirm_two_step, who.id, "000000x", VAULT)
    house.do(own_account.confirm_two_step, who.id, code(house, secret), VAULT)
    assert named(house, "Verwaltung").two_step is True
    refused(house, "stale", own_account.begin_two_step, who.id, VAULT)
    refused(house, "stale", own_account.confirm_two_step, who.id, code(house, secret), VAULT)
    with house.database.reading() as connection:
        kept = two_step.of(connection, who.id)
    assert kept is not None
    assert secret not in kept.secret
    assert VAULT.open(kept.secret) == secret


def test_each_code_signs_in_once_also_when_it_is_typed_in_groups(house: House) -> None:
    who = admin(house)
    secret, _codes = with_two_step(house, who.id)

    def fits(typed: str) -> bool:
        return own_account.fits(house.database, who.id, typed, VAULT, house.now)

    assert not fits(code(house, secret))  # it has confirmed the app
    house.later(seconds=totp.SECONDS)
    now = code(house, secret)
    assert [fits(f"{now[:3]} {now[3:]}"), fits(now)] == [True, False]
    house.later(minutes=5)
    with house.database.writing() as connection:
        two_step.forget(connection, totp.step_at(house.now) - totp.DRIFT)
        kept = two_step.of(connection, who.id)
    assert kept is not None
    assert kept.last_step == 0
    assert not fits(now)
    assert fits(code(house, secret, -1))


def test_ten_recovery_codes_are_good_once_each_until_there_are_new_ones(house: House) -> None:
    who = admin(house)
    _secret, codes = with_two_step(house, who.id)

    def fits(typed: str) -> bool:
        return own_account.fits(house.database, who.id, typed, VAULT, house.now)

    assert (len(codes), len(set(codes)), {len(one) for one in codes}) == (10, 10, {34})
    assert [fits(codes[0].upper().replace("-", " ")), fits(codes[0]), fits(codes[1])] == [True, False, True]
    renewed = house.do(own_account.new_codes, who.id)
    assert [fits(codes[2]), fits(renewed[2])] == [False, True]
    with house.database.reading() as connection:
        assert two_step.codes_left(connection, who.id) == 9
        hashes = set(connection.scalars(select(two_step.recovery_code.c.code_hash)))
    assert hashes.isdisjoint(renewed)


def test_with_a_lost_key_recovery_codes_still_let_her_in(house: House) -> None:
    who = admin(house)
    secret, codes = with_two_step(house, who.id)
    house.later(seconds=totp.SECONDS)
    stranger = Vault(["another key"])
    assert not own_account.fits(house.database, who.id, code(house, secret), stranger, house.now)
    assert own_account.fits(house.database, who.id, codes[0], stranger, house.now)


def test_a_role_that_needs_it_cannot_do_without_and_an_admin_resets_what_was_lost(house: House) -> None:
    who = admin(house)
    one = house.do(accounts.add, who, "Maria", "lead", "hash")
    refused(house, "stale", accounts.forget_two_step, who, one)
    refused(house, "stale", own_account.new_codes, one)
    with_two_step(house, one)
    required = house.site.accounts.model_copy(update={"two_step": ("lead",)})
    house.site = house.site.model_copy(update={"accounts": required})
    refused(house, "two_step_required", own_account.end_two_step, one)
    house.do(accounts.forget_two_step, who, one)
    assert (named(house, "Maria").two_step, history(house)[0].kind) == (False, "account_two_step")
    house.site = house.site.model_copy(update={"accounts": required.model_copy(update={"two_step": ()})})
    with_two_step(house, one)
    house.do(own_account.end_two_step, one)
    assert named(house, "Maria").two_step is False
