"""What several consoles see alike is made once, and is nevertheless what each of them would have seen alone."""

import random
from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest

from queue_app.actions import calls, notes, transfers
from queue_app.actions.counters import Staff
from queue_app.rules.errors import RuleBroken
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.console import ConsoleView, console
from queue_app.store.looking import looking
from queue_app.store.records import Stop
from tests.support.house import House

DESKS = {
    "1": ("pilot",),
    "2": ("pilot",),
    "3": ("jobcenter",),
    "4": ("jobcenter",),
    "9": ("pilot", "counselling"),
}
LANGUAGES = ("ar", "uk", "de")


def look(house: House, who: Staff, most: int | None = None) -> ConsoleView:
    return console(
        house.database, house.site, str(who.counter), house.now, house.mode, who.id, after=1, most=most
    )


def said(view: ConsoleView) -> dict[str, Any]:
    """All that a view says. What was read for its order stands in none of its own."""
    found = {one.name: getattr(view, one.name) for one in fields(view) if one.name != "alike"}
    return {**found, "order": (view.order.like, view.order.picks, sorted(view.order.waiting))}


def differing(together: dict[int, Any], alone: dict[int, Any]) -> list[tuple[int, str, Any, Any]]:
    """What somebody saw together with others and would not have seen alone."""
    return [
        (who, part, seen, alone[who][part])
        for who, view in together.items()
        for part, seen in view.items()
        if seen != alone[who][part]
    ]


def alone(house: House, who: Staff, most: int | None = None) -> ConsoleView:
    """The same look where nobody has looked before."""
    house.database.alike.clear()
    return look(house, who, most)


def something_happens(house: House, team: list[Staff], chance: random.Random) -> None:
    """A deed of somebody, whatever the rules say to it."""
    who = chance.choice(team)
    counter = str(who.counter)
    here = house.do(lambda t: t.at_counter(counter))
    try:
        if here is None:
            house.do(calls.call_next, who, counter, always_open=True)
        elif chance.random() < 0.3:
            house.do(notes.write_note, who, here, f"note {chance.randrange(9)}")
        elif chance.random() < 0.6:
            desk = chance.choice(("pilot", "jobcenter"))
            wanted = chance.choice([None, "1", "3"])
            house.do(transfers.send_on, who, here, desk, None, "bring the lease", wanted)
        else:
            house.do(calls.at_counter, who, here, chance.choice(["park", "miss", "put-back", "begin"]))
    except RuleBroken:
        return


def arrives(house: House, chance: random.Random) -> None:
    """A visitor with one or two concerns, now and then with an appointment or with time to spare."""
    desks = chance.sample(["pilot", "jobcenter", "counselling"], chance.choice([1, 1, 2]))
    concerns = [house.concern(desk, chance.randrange(2)) for desk in desks]
    _ticket, (stop, *_) = house.take(*concerns, language=chance.choice(LANGUAGES))
    if chance.random() < 0.2:
        later = house.now + timedelta(minutes=chance.choice([3, 20]))
        house.do(lambda t: t.change(t.stop(stop.id), not_before=later))


@pytest.fixture
def team(house: House) -> list[Staff]:
    spoken = {"2": ["ar"], "4": ["uk"]}
    found = [house.clerk(counter, n, desks=desks) for n, (counter, desks) in enumerate(DESKS.items(), 1)]
    with house.database.writing(house.site.id) as connection:
        for counter, languages in spoken.items():
            connection.execute(
                tab.counter.update().where(tab.counter.c.id == counter).values(languages=languages)
            )
    return found


def test_whoever_looked_before_each_console_sees_what_it_would_see_alone(
    house: House, team: list[Staff]
) -> None:
    chance, compared = random.Random(6), 0
    for _ in range(30):
        arrives(house, chance)
        something_happens(house, team, chance)
        house.later(seconds=chance.choice([0, 0.4, 20, 400]))
        most = chance.choice([None, 2])
        order = chance.sample(team, len(team))
        together = {who.id: said(look(house, who, most)) for who in order}
        assert differing(together, {who.id: said(alone(house, who, most)) for who in team}) == []
        compared += sum(len(view["waiting"]) for view in together.values())
    assert compared > 200


def test_counters_that_are_alike_share_one_line_and_one_of_other_languages_does_not(
    house: House, team: list[Staff]
) -> None:
    house.take(house.concern("pilot"))
    one, arabic, again = (look(house, who) for who in (team[0], team[1], team[0]))
    assert one.waiting is again.waiting
    assert one.waiting is not arabic.waiting
    assert [view.waiting[0].because.code for view in (one, arabic) if view.waiting[0].because] == [
        "waited",
        "speaks",
    ]
    assert one.board is arabic.board


def test_who_was_sent_to_one_counter_stands_in_the_line_of_that_counter_only(house: House) -> None:
    pilot, *both = (
        house.clerk(n, int(n), desks=desks)
        for n, desks in (("1", ("pilot",)), ("3", ("jobcenter",)), ("4", ("jobcenter",)))
    )
    house.take(house.concern("pilot"))
    here = house.do(calls.call_next, pilot, "1")[0]
    house.do(transfers.send_on, pilot, here, "jobcenter", None, "bring the lease", "3")
    assert [[e.stop.note for e in look(house, who).waiting] for who in both] == [["bring the lease"], []]


def test_the_first_of_each_list_are_given_and_how_many_there_are(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    stops = [house.take(house.concern("pilot"))[1][0] for _ in range(6)]
    for stop in stops[4:]:
        parked(house, who, stop)
        house.later(minutes=1)
    house.later(minutes=5)
    view = look(house, who, most=1)
    assert [entry.stop.id for entry in view.waiting] == [stops[0].id]
    assert [entry.stop.id for entry in view.others["parked"]] == [stops[5].id]
    assert view.counts == {"waiting": 4, "parked": 2, "missed": 0, "planned": 0}
    assert view.order.longest_minutes == 7


def parked(house: House, who: Staff, stop: Stop) -> None:
    called = house.do(calls.call_this, Staff(who.id, "lead", who.counter), stop, "1")[0]
    house.do(calls.at_counter, who, called, "park")


def test_what_was_written_is_seen_at_once_and_nothing_of_before_is_kept(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    stop = house.take(house.concern("pilot"))[1][0]
    assert [entry.stop.state for entry in look(house, who).waiting] == [State.WAITING]
    house.do(calls.leave, who, stop)
    assert house.database.alike == {}
    assert look(house, who).waiting == []


def test_a_look_that_began_before_something_was_written_hands_nothing_on(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    before = house.database.written
    house.take(house.concern("pilot"))
    now = house.database.written
    house.database.written = before  # as a look on another thread would still see it
    old = look(house, who).alike
    house.database.written = now
    assert look(house, who).alike is not old


def test_after_a_second_waits_are_told_anew(house: House) -> None:
    with looking(house.database, house.site, house.now, house.mode) as first:
        pass
    with looking(house.database, house.site, house.later(seconds=0.9), house.mode) as soon:
        assert soon.alike is first.alike
    with looking(house.database, house.site, house.later(seconds=0.2), house.mode) as later:
        assert later.alike is not first.alike
    with looking(house.database, house.site, house.later(seconds=-30), house.mode) as put_back:
        assert put_back.alike is not later.alike
