"""What went wrong in the queues that offices have today, each as a story here. On both engines.

The names in brackets are the others' own: their change logs and issue lists.
"""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from queue_app.actions import appointments, calls, counters, transfers
from queue_app.actions.counters import Staff
from queue_app.rules.errors import AlreadyCalled, NobodyWaiting, RuleBroken
from queue_app.rules.stops import State
from queue_app.store.board import board, moment
from queue_app.store.console import console
from queue_app.store.entries import entry_json
from queue_app.store.records import Stop, Ticket
from tests.store.test_turn import together
from tests.support.house import House
from tests.support.people import Json

DESK = ("jobcenter",)


@pytest.fixture
def who(house: House) -> Staff:
    """A clerk of the Jobcenter."""
    return house.clerk("3", desks=DESK)


def came(house: House, desk: str = "jobcenter") -> tuple[Ticket, Stop]:
    """A visitor of this desk, waiting."""
    ticket, (stop, *_more) = house.take(house.concern(desk))
    return ticket, stop


def now(house: House, stop: Stop) -> Stop:
    return house.do(lambda t: t.stop(stop.id))


def step(house: House, who: Staff, stop: Stop, name: str) -> Stop:
    """Begin, call again, miss, park, finish or put back the visitor as she stands now."""
    return house.do(calls.at_counter, who, now(house, stop), name)[0]


def next_one(house: House, who: Staff) -> Stop:
    return house.do(calls.call_next, who, who.counter)[0]


def seen_on_the_wall(house: House) -> Json:
    with house.database.reading() as connection:
        return board(connection, house.site, moment(connection, house.site, house.now), house.now, house.mode)


def test_two_clerks_at_once_never_call_the_same_visitor(house: House, who: Staff) -> None:
    """[bcgov sbc-qsystem 272, ZMSKVR-1138]"""
    clerks = [who, house.clerk("4", number=2, desks=DESK)]
    _ticket, stop = came(house)
    called: list[int] = []

    def press(number: int) -> None:
        with suppress(NobodyWaiting):
            called.append(next_one(house, clerks[number]).id)

    together(2, press)
    assert called == [stop.id]


def test_the_same_visitor_picked_from_two_lists_goes_to_one_counter(house: House, who: Staff) -> None:
    """[bcgov sbc-qsystem 272]"""
    clerks = [who, house.clerk("4", number=2, desks=DESK)]
    _ticket, stop = came(house)
    picked: list[str | None] = []

    def press(number: int) -> None:
        with suppress(AlreadyCalled):
            clerk = clerks[number]
            called, _because = house.do(lambda t: calls.call_this(t, clerk, t.stop(stop.id), clerk.counter))
            picked.append(called.counter)

    together(2, press)
    assert picked == [now(house, stop).counter]


def test_nobody_is_called_from_the_future(house: House, who: Staff) -> None:
    """[ZMSKVR-405] A booked time is nobody in the queue before its owner has said that she is here."""
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    house.do(appointments.book, ["rent"], at, "ar")
    for moment_of_day in (house.now, at - timedelta(minutes=1), at):
        house.now = moment_of_day
        with pytest.raises(NobodyWaiting):
            next_one(house, who)


def test_who_is_here_for_her_time_is_due_at_its_minute_and_not_one_later(house: House, who: Staff) -> None:
    """[ZMSKVR-1493]"""
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    booked = house.do(appointments.book, ["rent"], at, "ar")
    house.now = at - timedelta(minutes=40)
    came(house)
    house.now = at - timedelta(minutes=10)
    ticket, *_ = house.do(appointments.check_in, booked.code, [])
    house.now = at
    assert next_one(house, who).ticket == ticket.id


def test_a_second_call_that_is_taken_back_loses_nobody(house: House, who: Staff) -> None:
    """[ZMSKVR-1102]"""
    _ticket, stop = came(house)
    called = next_one(house, who)
    step(house, who, called, "call-again")
    assert step(house, who, called, "put-back").state is State.WAITING
    assert next_one(house, who).id == stop.id


def test_parked_and_missed_visitors_stay_so_whoever_sits_down_where(house: House, who: Staff) -> None:
    """[ZMS-3258, ZMS-3267, ZMS-2411] Changing the counter or the place calls nobody back."""
    kept = {}
    for name in ("park", "miss"):
        came(house)
        called = next_one(house, who)
        if name == "park":
            step(house, who, called, "begin")
        kept[called.id] = step(house, who, called, name).state
    house.do(counters.close_counter, who, "3")
    moved = house.clerk("4", desks=DESK)
    with pytest.raises(NobodyWaiting):
        next_one(house, moved)
    found = house.do(lambda t: {stop: t.stop(stop).state for stop in kept})
    assert found == kept == dict(zip(kept, (State.PARKED, State.MISSED), strict=True))


def test_nothing_but_a_press_calls_somebody(house: House, who: Staff) -> None:
    """[ZMSKVR-346] Finishing, missing, a pause and opening the counter call nobody by themselves."""
    _ticket, waiting = came(house)
    first = next_one(house, who)
    _ticket, waiting = came(house)
    step(house, who, first, "begin")
    step(house, who, first, "finish")
    house.do(counters.pause_counter, who, "3")
    house.do(counters.resume_counter, who, "3")
    house.later(hours=1)
    assert now(house, waiting).state is State.WAITING


def test_who_was_missed_can_be_brought_back_by_any_colleague_of_the_desk(house: House, who: Staff) -> None:
    """[ZMSKVR-1034] Also after her clerk has gone, and the screens show the new call."""
    _ticket, stop = came(house)
    called = next_one(house, who)
    step(house, who, called, "miss")
    house.do(counters.close_counter, who, "3")
    other = house.clerk("4", number=2, desks=DESK)
    house.do(calls.back_to_queue, other, now(house, stop), "restore")
    again = next_one(house, other)
    assert (again.id, again.counter, (again.call or 0) > (called.call or 0)) == (stop.id, "4", True)
    assert [one["counter"] for one in seen_on_the_wall(house)["called"]][:1] == ["4"]


def test_who_is_sent_on_is_taken_though_the_desk_gives_no_more_numbers(house: House, who: Staff) -> None:
    """[ZMSKVR-630] A quota is for those who come, not for those who are handed over."""
    full = tuple(
        desk.model_copy(update={"quota": 1}) if desk.id == "counselling" else desk
        for desk in house.site.desks
    )
    house.site = house.site.model_copy(update={"desks": full})
    came(house, "counselling")
    assert (
        came(house, "counselling")[1].desk != "counselling"
    )  # there is no number left, her substitute helps
    _ticket, stop = came(house)
    next_one(house, who)
    step(house, who, stop, "begin")
    house.do(transfers.send_on, who, now(house, stop), "counselling")
    waiting = house.do(lambda t: t.stops_of(stop.ticket))[-1]
    assert (waiting.desk, waiting.state) == ("counselling", State.WAITING)


def test_two_who_sign_in_at_one_counter_are_asked_and_only_one_acts(house: House, who: Staff) -> None:
    """[ZMS-1223]"""
    other = Staff(2, "clerk", "3")
    house.do(counters.open_counter, who, "3", DESK, [])  # herself, on a second device: she simply shares
    with pytest.raises(RuleBroken, match="counter_taken"):
        house.do(counters.open_counter, other, "3", DESK, [])
    came(house)
    assert next_one(house, who).counter == "3"
    house.do(counters.open_counter, other, "3", DESK, [], together=True)
    with pytest.raises(RuleBroken, match="counter_busy"):  # whom both see is called once
        next_one(house, other)
    house.do(counters.close_counter, other, "3")
    house.do(counters.open_counter, other, "3", DESK, [], take_over=True)
    step(house, other, house.do(lambda t: t.at_counter("3")), "put-back")
    with pytest.raises(RuleBroken, match="other_counter"):
        next_one(house, who)
    assert next_one(house, other).counter == "3"


def test_number_and_earned_wait_survive_every_desk(house: House, who: Staff) -> None:
    """[FQM 291, Novo SGA 15: another prefix; ZMS: the wait begins anew]"""
    ticket, stop = came(house)
    house.later(minutes=30)
    _later, behind = came(house, "landkreis")
    next_one(house, who)
    step(house, who, stop, "begin")
    house.do(transfers.send_on, who, now(house, stop), "landkreis")
    there = house.clerk("7", number=2, desks=("landkreis",))
    called = next_one(house, there)
    assert (called.ticket, called.id != behind.id) == (ticket.id, True)
    assert seen_on_the_wall(house)["called"][0]["number"] == ticket.number


def test_a_second_call_does_not_wipe_the_first_from_the_screen(house: House, who: Staff) -> None:
    """[FQM 51] Nor does a third; each with its counter."""
    at = [who, house.clerk("4", number=2, desks=DESK), house.clerk("7", number=3, desks=("landkreis",))]
    for desk in ("jobcenter", "jobcenter", "landkreis"):
        came(house, desk)
    for clerk in at:
        next_one(house, clerk)
    assert [one["counter"] for one in seen_on_the_wall(house)["called"]] == ["7", "4", "3"]


def test_calling_again_is_news_that_rings_again(house: House, who: Staff) -> None:
    """[ZMS: silent on a recall] The screen tells a call by its id, and this is another one at the same counter."""
    came(house)
    called = next_one(house, who)
    first = seen_on_the_wall(house)["called"][0]["call"]
    step(house, who, called, "call-again")
    (again,) = seen_on_the_wall(house)["called"]
    assert (again["number"], again["counter"], again["call"] > first) == (
        house.do(lambda t: t.ticket(called.ticket)).number,
        "3",
        True,
    )


def test_a_note_is_what_was_written_and_no_page_of_its_own(house: House, who: Staff) -> None:
    """[ZMSKVR-467, ZMSKVR-1018] The receiving desk reads it letter by letter; its page is tried elsewhere."""
    written = "<b>Frist</b> & <script>alert(1)</script>\n<img src=x onerror=alert(1)>"
    came(house)
    called = next_one(house, who)
    step(house, who, called, "begin")
    house.do(transfers.send_on, who, now(house, called), "landkreis", note=written)
    there = house.clerk("7", number=2, desks=("landkreis",))
    next_one(house, there)
    shown = console(house.database, house.site, "7", house.now, house.mode, there.id).current
    assert shown is not None
    assert (shown.stop.note, entry_json(house.site, shown, house.now)["note"]) == (written, written)


def test_way_and_wait_are_counted_from_what_happened_and_not_from_the_last_step(
    house: House, who: Staff
) -> None:
    """[ZMSKVR-431, ZMSKVR-757, ZMSKVR-1213] A second call and a put-back do not make the wait begin anew."""
    _ticket, stop = came(house)
    house.later(minutes=12)
    step(house, who, next_one(house, who), "call-again")
    house.later(minutes=1)
    step(house, who, stop, "put-back")
    house.later(minutes=5)
    called = next_one(house, who)
    house.later(minutes=2)
    begun = step(house, who, called, "begin")
    assert begun.called_at == called.called_at
    assert (begun.entered_at, begun.begun_at) == (stop.entered_at, house.now)
    shown = console(house.database, house.site, "3", house.now, house.mode, who.id).current
    assert shown is not None
    assert entry_json(house.site, shown, house.now)["waited_minutes"] == 18
