"""What a locked console does to its counter, and what opens it again."""

from datetime import timedelta
from typing import Any

import pytest

from queue_app.actions import calls, company, counters, locks, unanswered
from queue_app.actions.counters import Staff
from queue_app.rules.errors import RuleBroken
from queue_app.rules.stops import State
from queue_app.store import locks as store
from queue_app.store import people, sessions
from tests.support.house import House

MINUTES = 10


def signed_in(house: House, name: str = "Testperson") -> tuple[int, int]:
    """A clerk and a session of hers, used now."""
    found = people.clerk_by_name(house.database, house.site.id, name)
    clerk = found.id if found else people.add_clerk(house.database, house.site.id, name, "-", "clerk")
    session, _token = sessions.begin(house.database, clerk, "computer", house.now)
    store.begin(house.database, session, house.now)
    return clerk, session


def at_work(house: House) -> tuple[Staff, int]:
    """A clerk at counter 1, with her session."""
    clerk, session = signed_in(house)
    return house.clerk("1", number=clerk), session


def row(house: House, counter: str = "1") -> Any:
    return house.do(counters.row_of, counter)


def ring(house: House, stop: int) -> None:
    """Somebody who may calls a visitor again."""
    house.do(lambda t: calls.at_counter(t, Staff(5, "lead"), t.stop(stop), "call-again"))


def lock_of(house: House, session: int) -> store.Lock:
    return store.locks(house.database, [session])[session]


def shut(house: House, session: int) -> bool:
    return lock_of(house, session).shut(house.now, MINUTES)


def use(house: House, session: int) -> None:
    """Something is done there."""
    store.note_deed(house.database, lock_of(house, session), house.now, MINUTES)


def test_locked_by_hand_the_counter_is_away_and_comes_back_as_it_was(house: House) -> None:
    who, session = at_work(house)
    house.take(house.concern("pilot"))
    house.do(locks.lock, who.id, MINUTES)
    assert (row(house).state, shut(house, session)) == ("paused", True)
    with pytest.raises(RuleBroken, match="counter_closed"):
        house.do(calls.call_next, who, "1")
    house.do(locks.unlock, who.id, session)
    assert (row(house).state, shut(house, session)) == ("open", False)
    assert house.do(calls.call_next, who, "1")[0].counter == "1"


def test_a_counter_that_was_away_already_stays_away_when_the_console_opens(house: House) -> None:
    who, session = at_work(house)
    house.do(counters.pause_counter, who, "1")
    house.do(locks.lock, who.id, MINUTES)
    house.do(locks.unlock, who.id, session)
    assert row(house).state == "paused"


def test_who_went_along_with_a_visitor_is_not_back_before_her_console_opens(house: House) -> None:
    who, session = at_work(house)
    house.take(house.concern("pilot"), house.concern("jobcenter"))
    here = house.do(calls.call_next, who, "1")[0].id
    house.do(lambda t: calls.at_counter(t, who, t.stop(here), "begin"))
    ended = house.do(lambda t: calls.at_counter(t, who, t.stop(here), "finish"))[0]
    house.do(company.go_with, who, ended)
    house.do(locks.lock, who.id, MINUTES)
    house.do(lambda t: company.come_back(t, t.stops_of(ended.ticket)[-1]))
    assert (row(house).state, row(house).locked) == ("paused", True)
    house.do(locks.unlock, who.id, session)
    assert (row(house).state, row(house).locked) == ("open", False)


def test_whoever_took_the_counter_over_meanwhile_keeps_it_as_it_is(house: House) -> None:
    who, session = at_work(house)
    house.do(locks.lock, who.id, MINUTES)
    other = Staff(99, "clerk", "1")
    house.do(counters.open_counter, other, "1", [], [], take_over=True)
    house.do(counters.pause_counter, other, "1")
    house.do(locks.unlock, who.id, session)
    assert (row(house).state, row(house).clerk) == ("paused", 99)


def test_who_is_served_or_called_stays_at_the_counter_of_a_locked_console(house: House) -> None:
    who, session = at_work(house)
    house.take(house.concern("pilot"))
    stop, _ = house.do(calls.call_next, who, "1")
    house.do(locks.lock, who.id, MINUTES)
    for _ in range(house.site.calls_before_missed):
        ring(house, stop.id)
    house.later(hours=1)
    assert house.do(unanswered.miss_unanswered, house.mode) == 0
    assert house.do(lambda t: t.stop(stop.id)).state is State.CALLED
    house.do(locks.unlock, who.id, session)
    assert house.do(unanswered.miss_unanswered, house.mode) == 0  # it waits anew, as long as after a ring
    house.later(seconds=max(house.site.ring_again_seconds) + 1)
    assert house.do(unanswered.miss_unanswered, house.mode) == 1


def test_a_console_in_which_nothing_is_done_locks_itself(house: House) -> None:
    who, session = at_work(house)
    house.later(minutes=MINUTES - 1)
    use(house, session)
    house.later(minutes=MINUTES - 1)
    house.do(locks.lock_idle, MINUTES)
    assert (shut(house, session), row(house).state) == (False, "open")
    house.later(minutes=1)
    assert shut(house, session)  # for whoever asks, before anybody has written it down
    use(house, session)
    assert shut(house, session)
    house.do(locks.lock_idle, MINUTES)
    assert row(house).state == "paused"
    house.do(locks.unlock, who.id, session)
    assert (shut(house, session), row(house).state) == (False, "open")


def test_without_minutes_it_never_locks_itself(house: House) -> None:
    _who, session = at_work(house)
    house.later(days=1)
    assert not lock_of(house, session).shut(house.now, 0)


def test_an_idle_computer_locks_while_the_phone_in_her_hand_goes_on_and_the_counter_too(house: House) -> None:
    who, computer = at_work(house)
    _, phone = signed_in(house)
    house.later(minutes=MINUTES)
    with house.database.writing() as connection:
        store.unlock(connection, phone, house.now)
    house.do(locks.lock_idle, MINUTES)
    assert (shut(house, computer), shut(house, phone), row(house).state) == (True, False, "open")
    house.do(locks.lock, who.id, MINUTES)
    assert (shut(house, phone), row(house).state) == (True, "paused")
    house.do(locks.unlock, who.id, phone)
    assert (shut(house, computer), row(house).state) == (True, "open")


def test_a_counter_where_two_work_stays_open_until_both_consoles_are_locked(house: House) -> None:
    who, _session = at_work(house)
    other, _other_session = signed_in(house, "Kollege")
    house.do(counters.open_counter, Staff(other, "clerk", "1"), "1", [], [], together=True)
    house.do(locks.lock, who.id, MINUTES)
    assert row(house).state == "open"
    house.do(locks.lock, other, MINUTES)
    assert row(house).state == "paused"


def test_the_moment_of_the_last_deed_is_coarse_and_goes_with_the_lock(house: House) -> None:
    who, session = at_work(house)
    began = house.now
    house.later(seconds=30)
    use(house, session)
    assert lock_of(house, session).last_deed_at == began
    house.later(seconds=30)
    use(house, session)
    assert lock_of(house, session).last_deed_at == began + timedelta(seconds=60)
    house.do(locks.lock, who.id, MINUTES)
    assert lock_of(house, session).last_deed_at is None


def test_a_session_from_before_there_were_locks_can_be_locked_and_used(house: House) -> None:
    clerk = people.add_clerk(house.database, house.site.id, "Testperson", "-", "clerk")
    old, _token = sessions.begin(house.database, clerk, "computer", house.now)
    older, _token = sessions.begin(house.database, clerk, "phone", house.now)
    assert not shut(house, old)
    use(house, older)
    house.do(locks.lock, clerk, MINUTES)
    assert (shut(house, old), shut(house, older)) == (True, True)


def test_five_pins_are_tried_and_no_more_until_it_is_opened(house: House) -> None:
    who, session = at_work(house)
    house.do(locks.lock, who.id, MINUTES)
    tried = [store.count_try(house.database, session) for _ in range(6)]
    assert tried == [4, 3, 2, 1, 0, None]
    house.do(locks.lock, who.id, MINUTES)
    assert store.tries_left(house.database, session) == 0
    house.do(locks.unlock, who.id, session)
    assert store.tries_left(house.database, session) == 5


def test_what_belongs_to_an_ended_session_goes_with_it(house: House) -> None:
    who, session = at_work(house)
    store.keep_pin(house.database, who.id, "hash")
    sessions.end(house.database, who.id, session)
    assert store.locks(house.database, [session]) == {}
    assert store.pin_of(house.database, who.id) == "hash"
    store.keep_pin(house.database, who.id, None)
    assert store.pin_of(house.database, who.id) is None
