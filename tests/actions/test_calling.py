"""Calling by the rule: languages, short concerns of other desks, what a clerk may then do with them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from queue_app.actions import calls, counters, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.undo import undo
from queue_app.rules.calling import Because, Policy
from queue_app.rules.errors import NobodyWaiting, NotAllowed
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.console import console
from queue_app.store.records import Stop
from queue_app.store.turn import turn
from tests.support.house import House


def opened(house: House, counter: str, number: int = 1, languages: Sequence[str] = ()) -> Staff:
    """A clerk opens a counter and says which languages she speaks."""
    who = Staff(number, "clerk", counter)
    with turn(house.database, house.site, house.now) as t:
        counters.open_counter(t, who, counter, (), languages)
    return who


def short(house: House, desk: str) -> str:
    return next(c.id for c in house.site.concerns if c.desk == desk and c.short)


def long(house: House, desk: str) -> str:
    return next(c.id for c in house.site.concerns if c.desk == desk and not c.short and not c.urgent)


def with_policy(house: House, policy: Policy) -> None:
    house.site = house.site.model_copy(update={"calling": policy})


def shown(house: House, counter: str, who: Staff) -> list[tuple[str, Because | None]]:
    view = console(house.database, house.site, counter, house.now, house.mode, who.id)
    return [(entry.ticket.number, entry.because) for entry in view.waiting]


def test_who_is_understood_is_called_sooner_and_the_reason_says_so(small_house: House) -> None:
    who = opened(small_house, "3", languages=["ar"])
    dari, _stops = small_house.take(long(small_house, "jobcenter"), language="fa")
    small_house.later(minutes=5)
    arabic, stops = small_house.take(long(small_house, "jobcenter"), language="ar")
    small_house.later(minutes=2)
    assert shown(small_house, "3", who) == [
        (arabic.number, Because("speaks", {"minutes": 2, "language": "ar"})),
        (dari.number, Because("waited", {"minutes": 7})),
    ]
    called, because = small_house.do(calls.call_next, who, "3")
    assert (called.id, because) == (stops[0].id, Because("speaks", {"minutes": 2, "language": "ar"}))


def test_a_short_concern_of_another_desk_is_called_and_shown_where_nobody_else_waits(house: House) -> None:
    who = opened(house, "3")
    ticket, stops = house.take(short(house, "landkreis"))
    house.take(long(house, "landkreis"))
    why = Because("elsewhere", {"minutes": 0, "desk": "landkreis"})
    assert shown(house, "3", who) == [(ticket.number, why)]
    called, because = house.do(calls.call_next, who, "3")
    assert (called.id, called.counter, because) == (stops[0].id, "3", why)


def test_short_concerns_stay_at_home_when_the_site_says_so_except_for_helpers(small_house: House) -> None:
    with_policy(small_house, Policy(short_anywhere=False))
    jobcenter, pilot = opened(small_house, "3"), opened(small_house, "1", 2)
    _ticket, stops = small_house.take(short(small_house, "landkreis"))
    with pytest.raises(NobodyWaiting):
        small_house.do(calls.call_next, jobcenter, "3")
    called, _because = small_house.do(calls.call_next, pilot, "1")
    assert called.id == stops[0].id


def test_a_counter_is_trained_for_single_concerns_of_other_desks(small_house: House) -> None:
    concern = long(small_house, "landkreis")
    trained = tuple(
        c.model_copy(update={"trained": (concern,)}) if c.id == "3" else c for c in small_house.site.counters
    )
    small_house.site = small_house.site.model_copy(update={"counters": trained})
    who = opened(small_house, "3")
    _ticket, stops = small_house.take(concern)
    assert small_house.do(calls.call_next, who, "3")[0].id == stops[0].id


def foreign(house: House, who: Staff) -> Stop:
    """A short concern of the county office, called at a counter of the Jobcenter."""
    house.take(short(house, "landkreis"))
    return house.do(calls.call_next, who, who.counter)[0]


def test_a_foreign_short_concern_is_begun_and_finished_where_it_was_called(small_house: House) -> None:
    who = opened(small_house, "3")
    stop = foreign(small_house, who)
    begun, _because = small_house.do(calls.at_counter, who, stop, "begin")
    finished, _because = small_house.do(calls.at_counter, who, begun, "finish")
    assert finished.state is State.DONE


def test_a_foreign_short_concern_can_be_missed_and_restored_and_sent_on_and_undone(
    small_house: House,
) -> None:
    who = opened(small_house, "3")
    missed, _because = small_house.do(calls.at_counter, who, foreign(small_house, who), "miss")
    view = console(small_house.database, small_house.site, "3", small_house.now, small_house.mode, who.id)
    assert [entry.stop.id for entry in view.others["missed"]] == [missed.id]
    back, _because = small_house.do(calls.back_to_queue, who, missed, "restore")
    called, _because = small_house.do(calls.call_next, who, "3")
    assert called.id == back.id
    taken_back, _because = small_house.do(undo, who, called, small_house.mode)
    assert taken_back.state is State.WAITING
    again, _because = small_house.do(calls.call_next, who, "3")
    begun, _because = small_house.do(calls.at_counter, who, again, "begin")
    sent, _because = small_house.do(transfers.send_on, who, begun, "landkreis")
    assert sent.state is State.DONE


def test_a_clerk_still_touches_nothing_of_other_desks_that_she_could_not_call(small_house: House) -> None:
    who = opened(small_house, "3")
    _ticket, stops = small_house.take(long(small_house, "landkreis"))
    for deed in (calls.leave, calls.park):
        with pytest.raises(NotAllowed):
            small_house.do(deed, who, stops[0])
    with pytest.raises(NotAllowed):
        small_house.do(calls.call_this, who, stops[0], "3")


def test_a_short_concern_of_another_desk_can_be_called_out_of_order(small_house: House) -> None:
    who = opened(small_house, "3")
    _ticket, stops = small_house.take(short(small_house, "landkreis"))
    called, because = small_house.do(calls.call_this, who, stops[0], "3")
    assert (called.counter, because) == ("3", Because("chosen"))


def checked_in(house: House, stop: Stop, minutes: float) -> None:
    """Make of a waiting visitor one with an appointment in so many minutes."""
    with turn(house.database, house.site, house.now) as t:
        at = house.now + timedelta(minutes=minutes)
        t.connection.execute(
            update(tab.ticket).where(tab.ticket.c.id == stop.ticket).values(appointment_at=at)
        )


def test_once_the_queue_outlasts_the_opening_hours_appointments_come_first(house: House) -> None:
    house.now = datetime(
        2026, 11, 23, 11, 0, tzinfo=UTC
    )  # noon in Wismar; the Jobcenter closes at half past twelve
    who = opened(house, "3")
    _ticket, early = house.take(long(house, "jobcenter"))
    _ticket, booked = house.take(long(house, "jobcenter"))
    checked_in(house, booked[0], 60)
    with_policy(house, Policy(strict_at_closing=False))
    assert house.do(calls.call_next, who, "3")[0].id == early[0].id
    house.do(calls.at_counter, who, house.do(lambda t: t.stop(early[0].id)), "put-back")
    with_policy(house, Policy())
    assert house.do(calls.call_next, who, "3")[0].id == booked[0].id


def test_hours_that_are_ignored_end_no_day(small_house: House) -> None:
    small_house.now = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    who = opened(small_house, "3")
    _ticket, early = small_house.take(long(small_house, "jobcenter"))
    _ticket, booked = small_house.take(long(small_house, "jobcenter"))
    checked_in(small_house, booked[0], 60)
    called, _because = small_house.do(calls.call_next, who, "3", always_open=True)
    assert called.id == early[0].id
