"""A clerk comes along to a visitor's stop at another desk and is away from her own counter, on both engines."""

from typing import Any

import pytest
from sqlalchemy import select

from queue_app.actions import calls, company, counters, notes, papers, reception, tickets, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.desks import close_day
from queue_app.actions.undo import undo
from queue_app.rules.calling import Because
from queue_app.rules.errors import NobodyWaiting, NotAllowed, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store import accompanied, waits
from queue_app.store import tables as tab
from queue_app.store.console import console
from queue_app.store.experience import settle
from queue_app.store.log import newest_ids
from queue_app.store.outlook import Known, look, state_of
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def pilot(house: House) -> Staff:
    """A pilot at counter 1 who speaks Arabic."""
    who = Staff(1, "clerk", "1")
    house.do(counters.open_counter, who, "1", ["pilot"], ["de", "ar"])
    return who


@pytest.fixture
def clerk(house: House) -> Staff:
    """A clerk of the Jobcenter at counter 4 who speaks German."""
    who = Staff(2, "clerk", "4")
    house.do(counters.open_counter, who, "4", ["jobcenter"], ["de"])
    return who


def now(house: House, stop: Stop) -> Stop:
    return house.do(lambda t: t.stop(stop.id))


def counter(house: House, name: str = "1") -> Any:
    with house.database.reading() as connection:
        return connection.execute(select(tab.counter).where(tab.counter.c.id == name)).one()


def step(house: House, who: Staff, stop: Stop, name: str) -> Stop:
    return house.do(calls.at_counter, who, now(house, stop), name)[0]


def in_talk(house: House, pilot: Staff, *more: str) -> Stop:
    """A visitor sits with the pilot; further desks are on her slip."""
    house.take(house.concern("pilot"), *more)
    called = house.do(calls.call_next, pilot, "1")[0]
    return step(house, pilot, called, "begin")


def sent(house: House, pilot: Staff) -> Stop:
    """The pilot has sent a visitor on to the Jobcenter; the stop there."""
    ended = house.do(transfers.send_on, pilot, in_talk(house, pilot), "jobcenter")[0]
    return following(house, ended)


def following(house: House, ended: Stop) -> Stop:
    return house.do(lambda t: t.stops_of(ended.ticket))[-1]


def along(house: House, pilot: Staff) -> Stop:
    """She goes along to the stop at the Jobcenter."""
    return house.do(company.come_along, pilot, sent(house, pilot), "1")[0]


def kinds(house: House) -> list[str]:
    with house.database.reading() as connection:
        found = connection.execute(
            select(tab.event.c.kind, tab.event.c.counter).where(tab.event.c.kind.startswith("company"))
        )
        return [f"{row.kind} {row.counter}" for row in found]


def test_her_counter_is_away_with_whom_she_went_and_free_when_the_stop_is_over(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    stop = along(house, pilot)
    assert (stop.companion, counter(house).state) == ("1", "paused")
    with pytest.raises(RuleBroken, match="counter_closed"):
        house.do(calls.call_next, pilot, "1")
    with house.database.reading() as connection:
        seen = accompanied.with_whom(connection, house.site, stop.day)["1"]
    assert (seen["desk"], seen["state"], seen["counter"]) == ("jobcenter", "waiting", None)
    called, because = house.do(calls.call_next, clerk, "4")
    assert (called.id, because) == (stop.id, Because("accompanied", {"minutes": 0}))
    begun = step(house, clerk, called, "begin")
    assert (begun.companion, counter(house).state) == ("1", "paused")
    over = step(house, clerk, begun, "finish")
    assert (over.companion, counter(house).state) == (None, "open")
    assert kinds(house) == ["company_began 1", "company_ended 1"]


@pytest.mark.parametrize("end", ["leave", "miss", "send-on", "home", "phone"])
def test_it_ends_when_the_visitor_leaves_or_is_not_there(
    house: House, pilot: Staff, clerk: Staff, end: str
) -> None:
    stop = along(house, pilot)
    if end == "leave":
        house.do(calls.leave, clerk, stop)
    elif end == "miss":
        step(house, clerk, house.do(calls.call_next, clerk, "4")[0], "miss")
    elif end == "send-on":
        house.do(transfers.send_on, clerk, stop, "landkreis")
    elif end == "home":
        house.do(reception.send_home, stop.ticket)
    else:
        house.do(tickets.leave, house.do(lambda t: t.ticket(stop.ticket)).secret)
    assert (now(house, stop).companion, counter(house).state) == (None, "open")


def test_she_ends_it_herself_for_her_counter_or_for_a_break(house: House, pilot: Staff) -> None:
    stop = along(house, pilot)
    house.do(counters.resume_counter, pilot, "1")
    assert (now(house, stop).companion, counter(house).state) == (None, "open")
    house.do(company.come_along, pilot, now(house, stop), "1")
    house.do(counters.pause_counter, pilot, "1")
    assert (now(house, stop).companion, counter(house).state) == (None, "paused")
    house.do(counters.resume_counter, pilot, "1")
    house.do(company.come_along, pilot, now(house, stop), "1")
    house.do(counters.close_counter, pilot, "1")
    assert (now(house, stop).companion, counter(house).state) == (None, "closed")
    assert kinds(house) == ["company_began 1", "company_ended 1"] * 3


def test_afterwards_she_stays_away_if_she_has_said_so(house: House, pilot: Staff, clerk: Staff) -> None:
    ended = house.do(transfers.send_on, pilot, in_talk(house, pilot), "jobcenter")[0]
    house.do(company.go_with, pilot, ended, away_after=True)
    house.do(calls.leave, clerk, following(house, ended))
    assert (counter(house).state, counter(house).away_after) == ("paused", False)


def test_finishing_leads_her_along_to_the_next_stop_and_undo_takes_both_back(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    talk = in_talk(house, pilot, house.concern("jobcenter"))
    done = house.do(company.go_with, pilot, step(house, pilot, talk, "finish"))[0]
    assert (following(house, done).companion, counter(house).state) == ("1", "paused")
    back = house.do(undo, pilot, done, house.mode)[0]
    assert (back.state, counter(house).state) == (State.SERVING, "open")
    assert (following(house, done).state, following(house, done).companion) == (State.PLANNED, None)
    sent_on = house.do(transfers.send_on, pilot, now(house, talk), "landkreis")[0]
    house.do(company.go_with, pilot, sent_on)
    house.do(undo, pilot, now(house, talk), house.mode)
    assert (now(house, talk).state, counter(house).state) == (State.SERVING, "open")
    with pytest.raises(StepNotAllowed):
        house.do(company.go_with, pilot, step(house, pilot, in_talk_alone(house, pilot), "finish"))


def in_talk_alone(house: House, pilot: Staff) -> Stop:
    """Whoever was there is gone, and a visitor without any further desk sits there."""
    here = house.do(lambda t: t.at_counter("1"))
    if here is not None:
        step(house, pilot, here, "finish")
    return in_talk(house, pilot)


def test_two_cannot_come_along_and_nobody_joins_a_strangers_talk(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    stop = along(house, pilot)
    other = Staff(3, "clerk", "2")
    house.do(counters.open_counter, other, "2", [], ["uk"])
    with pytest.raises(RuleBroken, match="accompanied"):
        house.do(company.come_along, other, stop, "2")
    stranger = house.take(house.concern("jobcenter"), language="uk")[1][0]
    house.do(counters.resume_counter, pilot, "1")
    with pytest.raises(NotAllowed):
        house.do(company.come_along, pilot, stranger, "1")
    house.do(notes.need_interpreter, clerk, stranger, needed=True)
    with pytest.raises(NotAllowed):  # she speaks no Ukrainian
        house.do(company.come_along, pilot, now(house, stranger), "1")
    assert house.do(company.come_along, other, now(house, stranger), "2")[0].companion == "2"


def test_her_own_counter_comes_first_and_the_stop_must_have_begun(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    stop = sent(house, pilot)
    talk = in_talk(house, pilot, house.concern("landkreis"))
    with pytest.raises(RuleBroken, match="counter_busy"):
        house.do(company.come_along, pilot, stop, "1")
    step(house, pilot, talk, "finish")
    over = house.do(calls.leave, Staff(9, "lead"), following(house, talk))[0]
    with pytest.raises(StepNotAllowed):
        house.do(company.come_along, pilot, over, "1")
    mine = house.take(house.concern("pilot"))[1][0]
    with pytest.raises(RuleBroken, match="own_desk"):
        house.do(company.come_along, pilot, mine, "1")
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(company.come_along, clerk, stop, "1")


def test_her_languages_count_for_the_stop_like_an_interpreter(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    before = house.take(house.concern("jobcenter"), language="ti")[1][0]
    policy = house.site.calling  # a next stop is due before her unless she has waited about so long already
    house.later(minutes=policy.target - policy.follow_up_target + policy.language_advantage / 2)
    stop = sent(house, pilot)
    assert house.do(calls.call_next, clerk, "4")[0].id == before.id
    step(house, clerk, before, "put-back")
    house.do(company.come_along, pilot, stop, "1")
    view = console(house.database, house.site, "4", house.now, house.mode, clerk.id)
    first = view.waiting[0]
    assert (first.stop.id, first.because) == (stop.id, Because("accompanied", {"minutes": 0}))
    with house.database.reading() as connection:
        seen = look(connection, house.site, stop.day, newest_ids(connection)["wismar"], lambda: None)
    state = state_of(house.site, seen, Known(), house.now, 60)
    assert {entry.id: entry.language for entry in state.entries} == {before.id: "ti", stop.id: ""}
    assert all(place.understands("") for place in state.places)


def test_what_she_understood_is_not_learned_as_a_talk_without_a_common_language(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    along(house, pilot)
    begun = step(house, clerk, house.do(calls.call_next, clerk, "4")[0], "begin")
    house.later(minutes=10)
    step(house, clerk, begun, "finish")
    with house.database.writing(house.site.id) as connection:
        settle(connection, house.site, 0, newest_ids(connection)[house.site.id])
        talks = connection.execute(select(waits.talk.c.minutes, waits.talk.c.foreign)).all()
        assert [row.foreign for row in talks if row.minutes == pytest.approx(10)] == [False]
        assert connection.execute(select(waits.pause)).all() == []


def test_the_end_of_the_stop_taken_back_is_company_again_unless_she_has_somebody(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    along(house, pilot)
    begun = step(house, clerk, house.do(calls.call_next, clerk, "4")[0], "begin")
    over = step(house, clerk, begun, "finish")
    again = house.do(undo, clerk, over, house.mode)[0]
    assert (again.companion, counter(house).state) == ("1", "paused")
    over = step(house, clerk, again, "finish")
    house.take(house.concern("pilot"))
    house.do(calls.call_next, pilot, "1")
    again = house.do(undo, clerk, over, house.mode)[0]
    assert (again.state, again.companion, counter(house).state) == (State.SERVING, None, "open")


def test_who_takes_her_counter_over_and_the_days_end_end_it_too(house: House, pilot: Staff) -> None:
    stop = along(house, pilot)
    house.do(counters.open_counter, Staff(5, "clerk"), "1", ["pilot"], [], take_over=True)
    assert (now(house, stop).companion, counter(house).state, counter(house).clerk) == (None, "open", 5)
    house.do(counters.open_counter, pilot, "1", ["pilot"], [], take_over=True)
    house.do(company.come_along, pilot, now(house, stop), "1", away_after=True)
    house.later(days=1)
    house.do(close_day)
    assert (now(house, stop).state, now(house, stop).companion) == (State.LEFT, None)
    assert (counter(house).state, counter(house).away_after) == ("closed", False)


def test_nobody_asks_for_the_papers_of_who_has_somebody_with_her(house: House, pilot: Staff) -> None:
    stop = along(house, pilot)
    house.later(minutes=30)
    helper = house.clerk("2", 3)
    with pytest.raises(NobodyWaiting):
        house.do(papers.check_papers, helper, "2")
    house.do(counters.resume_counter, pilot, "1")
    house.do(counters.close_counter, pilot, "1")
    assert house.do(papers.check_papers, helper, "2")[0].id == stop.id


def test_the_consoles_tell_who_comes_along_and_who_calls_for_an_interpreter(
    house: House, pilot: Staff, clerk: Staff
) -> None:
    def view(name: str, who: Staff) -> Any:
        return console(house.database, house.site, name, house.now, house.mode, who.id)

    stop = sent(house, pilot)
    house.do(notes.need_interpreter, clerk, stop, needed=True)
    assert view("4", clerk).speakers["ar"] == ["1"]
    [wanted] = view("1", pilot).interpret
    assert (wanted["stop"], wanted["desk"]) == (stop.id, "jobcenter")
    house.do(company.come_along, pilot, now(house, stop), "1")
    assert (view("1", pilot).interpret, view("1", pilot).counter["company"]["stop"]) == ([], stop.id)
    assert view("4", clerk).speakers.get("ar") is None
    [entry] = view("4", clerk).waiting
    assert entry.stop.companion == "1"
