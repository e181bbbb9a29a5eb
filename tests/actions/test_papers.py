"""A helper looks through the papers of somebody who waits for another desk, on both engines."""

from typing import Any

import pytest
from sqlalchemy import select

from queue_app.actions import calls, papers
from queue_app.actions.counters import Staff
from queue_app.actions.unanswered import miss_unanswered
from queue_app.actions.undo import undo
from queue_app.rules.calling import Because
from queue_app.rules.errors import NobodyWaiting, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.rules.waiting import Range
from queue_app.store import said
from queue_app.store import waits as promises
from queue_app.store.console import console
from queue_app.store.experience import settle
from queue_app.store.log import newest_ids
from queue_app.store.records import Stop
from queue_app.store.said import Answer
from tests.support.house import House


@pytest.fixture
def helper(house: House) -> Staff:
    """A pilot at counter 1, where nobody waits."""
    return house.clerk("1", desks=("pilot",))


def waits(house: House) -> Stop:
    """Somebody with nothing short who waits for the Jobcenter."""
    stop = house.take(house.concern("jobcenter"))[1][0]
    house.later(minutes=20)
    return stop


def asked(house: House, helper: Staff) -> Stop:
    return house.do(papers.check_papers, helper, "1")[0]


def now(house: House, stop: Stop) -> Stop:
    return house.do(lambda t: t.stop(stop.id))


def test_papers_are_looked_through_and_the_place_in_line_is_kept(house: House, helper: Staff) -> None:
    stop = waits(house)
    called, because = house.do(papers.check_papers, helper, "1")
    assert (called.id, called.state, called.counter, called.papers) == (stop.id, State.CALLED, "1", "now")
    assert because == Because("check", {"minutes": 20})
    house.do(calls.at_counter, helper, called, "begin")
    house.later(minutes=5)
    back, _because = house.do(papers.checked, helper, now(house, stop))
    assert (back.state, back.papers, back.counter, back.begun_at) == (State.WAITING, "done", None, None)
    assert (back.entered_at, back.desk) == (stop.entered_at, "jobcenter")
    with pytest.raises(NobodyWaiting):  # nobody is asked twice
        asked(house, helper)
    clerk = house.clerk("4", 2, desks=("jobcenter",))
    assert house.do(calls.call_next, clerk, "4")[0].papers == "done"


def test_while_papers_are_looked_through_no_other_counter_calls_her(house: House, helper: Staff) -> None:
    waits(house)
    asked(house, helper)
    clerk = house.clerk("4", 2, desks=("jobcenter",))
    with pytest.raises(NobodyWaiting):
        house.do(calls.call_next, clerk, "4")


def test_who_does_not_come_with_her_papers_has_missed_nothing(house: House, helper: Staff) -> None:
    stop = waits(house)
    house.do(calls.at_counter, helper, asked(house, helper), "miss")
    assert (now(house, stop).state, now(house, stop).papers) == (State.WAITING, "done")
    other = waits(house)
    again = asked(house, helper)
    assert again.id == other.id
    for _ in range(house.site.calls_before_missed - 1):
        again = house.do(calls.at_counter, helper, again, "call-again")[0]
    house.later(minutes=5)
    assert house.do(miss_unanswered, house.mode) == 1
    assert (now(house, other).state, now(house, other).papers) == (State.WAITING, "done")


def test_what_the_helper_could_solve_is_over_and_the_next_stop_enters(house: House, helper: Staff) -> None:
    _ticket, (stop, following) = house.take(house.concern("jobcenter"), house.concern("landkreis"))
    house.do(calls.at_counter, helper, asked(house, helper), "begin")
    done, _because = house.do(calls.at_counter, helper, now(house, stop), "finish")
    assert (done.state, done.papers) == (State.DONE, "solved")
    assert now(house, following).state is State.WAITING


def test_somebody_who_waits_for_the_helper_comes_before_any_papers(house: House, helper: Staff) -> None:
    waits(house)
    house.take(house.concern("pilot"))
    with pytest.raises(RuleBroken, match="somebody_waits"):
        asked(house, helper)
    house.do(calls.call_next, helper, "1")
    with pytest.raises(RuleBroken, match="counter_busy"):
        asked(house, helper)


def test_only_papers_are_ticked_off_as_looked_through_and_that_can_be_taken_back(
    house: House, helper: Staff
) -> None:
    stop = waits(house)
    begun = house.do(calls.at_counter, helper, asked(house, helper), "begin")[0]
    house.do(papers.checked, helper, begun)
    taken_back, _because = house.do(undo, helper, now(house, stop), house.mode)
    assert (taken_back.state, taken_back.papers, taken_back.counter) == (State.SERVING, "now", "1")
    house.do(calls.at_counter, helper, taken_back, "finish")
    house.take(house.concern("pilot"))
    talk = house.do(calls.call_next, helper, "1")[0]
    talk = house.do(calls.at_counter, helper, talk, "begin")[0]
    with pytest.raises(StepNotAllowed):
        house.do(papers.checked, helper, talk)


def test_the_console_of_an_idle_helper_offers_it_and_hides_the_note_of_the_desk(
    house: House, helper: Staff
) -> None:
    def seen(counter: str, clerk: int) -> tuple[int | None, int]:
        view = console(house.database, house.site, counter, house.now, house.mode, clerk)
        return (view.check.stop.id if view.check else None), len(view.waiting)

    stop = waits(house)
    assert seen("1", helper.id) == (stop.id, 0)
    clerk = house.clerk("4", 2, desks=("jobcenter",))
    assert seen("1", helper.id) == (None, 0)  # a colleague has nobody and may call her at any moment
    assert seen("4", clerk.id) == (None, 1)


def test_papers_looked_through_end_no_promise_and_are_no_talk(house: House, helper: Staff) -> None:
    def kept(table: Any) -> Any:
        with house.database.writing(house.site.id) as connection:
            settle(connection, house.site, 0, newest_ids(connection)[house.site.id])
            return connection.execute(select(table)).one_or_none()

    stop = waits(house)
    house.do(said.remember, stop, "ar", Answer(Range(0, 5)))
    begun = house.do(calls.at_counter, helper, asked(house, helper), "begin")[0]
    house.later(minutes=5)
    house.do(papers.checked, helper, begun)
    assert (kept(promises.told).stop, kept(promises.told).waited) == (stop.id, None)
    clerk = house.clerk("4", 2, desks=("jobcenter",))
    called = house.do(calls.call_next, clerk, "4")[0]
    assert kept(promises.told).waited == pytest.approx(25)
    talk = house.do(calls.at_counter, clerk, called, "begin")[0]
    assert kept(promises.talk) is None
    house.later(minutes=20)
    house.do(calls.at_counter, clerk, talk, "finish")
    assert kept(promises.talk).minutes == pytest.approx(20)
