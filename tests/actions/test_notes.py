"""Notes: seen by the desk that has the visitor, never in the log, gone at the end."""

import pytest
from sqlalchemy import select

from queue_app.actions import calls, counters, notes, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.undo import undo
from queue_app.rules.errors import NotAllowed, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.console import console
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def who(house: House) -> Staff:
    return house.clerk("1", desks=("pilot",))


@pytest.fixture
def here(house: House, who: Staff) -> Stop:
    """A visitor who is called to counter 1 and will go to the Landkreis then."""
    house.take(house.concern("pilot"), house.concern("landkreis"))
    return house.do(calls.call_next, who, "1")[0]


def test_a_note_is_written_changed_and_wiped(house: House, who: Staff, here: Stop) -> None:
    written = house.do(notes.write_note, who, here, "  has the letter  ")[0]
    changed = house.do(notes.write_note, who, written, "<b>lease</b> is missing")[0]
    wiped = house.do(notes.write_note, who, changed, " ")[0]
    assert [written.note, changed.note, wiped.note] == ["has the letter", "<b>lease</b> is missing", None]
    assert here.version < written.version < changed.version < wiped.version


def test_the_log_never_holds_what_a_note_says(house: House, who: Staff, here: Stop) -> None:
    house.do(notes.write_note, who, here, "has the letter")
    facts = house.do(lambda t: [r.facts for r in t.connection.execute(select(tab.event))])
    assert "letter" not in str(facts)


def test_a_note_is_gone_when_the_talk_is_over(house: House, who: Staff, here: Stop) -> None:
    noted = house.do(notes.write_note, who, here, "has the letter")[0]
    begun = house.do(calls.at_counter, who, noted, "begin")[0]
    assert [begun.note, house.do(calls.at_counter, who, begun, "finish")[0].note] == ["has the letter", None]


def test_a_call_can_still_be_taken_back_after_a_note_and_the_note_stays(
    house: House, who: Staff, here: Stop
) -> None:
    noted = house.do(notes.write_note, who, here, "has the letter")[0]
    back = house.do(undo, who, noted, house.mode)[0]
    assert (back.state, back.note) == (State.WAITING, "has the letter")


def test_a_note_has_at_most_500_characters(house: House, who: Staff, here: Stop) -> None:
    assert house.do(notes.write_note, who, here, "x" * 500)[0].note == "x" * 500
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(notes.write_note, who, here, "x" * 501)


def test_a_note_keeps_its_lines_and_nothing_that_cannot_be_seen(house: House, who: Staff, here: Stop) -> None:
    written = house.do(notes.write_note, who, here, "two\nlines \u202e\x00\ud800\t and a tail")[0]
    assert written.note == "two\nlines      and a tail"


def test_another_desk_writes_no_note(house: House, here: Stop) -> None:
    foreign = house.clerk("3", number=2, desks=("jobcenter",))
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(notes.write_note, foreign, here, "hello")
    waiting = house.take(house.concern("pilot"))[1][0]
    with pytest.raises(NotAllowed):
        house.do(notes.write_note, foreign, waiting, "hello")


def test_what_has_not_begun_or_is_over_takes_no_note(house: House, who: Staff, here: Stop) -> None:
    planned = house.do(lambda t: t.stops_of(here.ticket))[1]
    with pytest.raises(StepNotAllowed):
        house.do(notes.write_note, who, planned, "hello")
    over = house.do(calls.leave, who, house.do(calls.at_counter, who, here, "park")[0])[0]
    with pytest.raises(StepNotAllowed):
        house.do(notes.write_note, who, over, "hello")


# ---- interpreters


def test_an_interpreter_is_asked_for_and_not_needed_after_all(house: House, who: Staff, here: Stop) -> None:
    marked = house.do(notes.need_interpreter, who, here, needed=True)[0]
    parked = house.do(calls.at_counter, who, marked, "park")[0]
    assert [marked.interpreter, parked.interpreter] == [True, True]
    assert house.do(notes.need_interpreter, who, parked, needed=False)[0].interpreter is False
    with pytest.raises(NotAllowed):
        house.do(
            notes.need_interpreter, house.clerk("3", number=2, desks=("jobcenter",)), parked, needed=True
        )


def test_the_desk_she_is_sent_to_sees_that_an_interpreter_is_needed(
    house: House, who: Staff, here: Stop
) -> None:
    house.do(transfers.send_on, who, here, "jobcenter", interpreter=True)
    view = console(house.database, house.site, "3", house.now, house.mode, 2)
    assert [(e.stop.desk, e.stop.interpreter) for e in view.waiting] == [("jobcenter", True)]


def test_a_console_sees_which_other_counter_is_free_and_speaks_a_language(house: House, who: Staff) -> None:
    other = Staff(2, "clerk", "3")
    house.do(counters.open_counter, other, "3", [], ["ar", "uk"])

    def free() -> dict[str, list[str]]:
        return console(house.database, house.site, "1", house.now, house.mode, who.id).speakers

    assert free() == {"ar": ["3"], "uk": ["3"]}
    house.take(house.concern("jobcenter"))
    house.do(calls.call_next, other, "3")
    assert free() == {}
