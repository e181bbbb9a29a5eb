"""Levers that the house does not have yet: what a look-ahead and counters that change desk by the hour would bring."""

from bench.office import study
from queue_app.rehearsal.model import ahead, changing
from queue_app.rehearsal.model.figures import figures
from queue_app.rehearsal.model.inside import Desk, desk_of, moment
from queue_app.rehearsal.model.levers import Levers
from queue_app.rehearsal.model.run import Rehearsal, spoken
from queue_app.rehearsal.model.world import Seat
from queue_app.rules import calling
from queue_app.rules.calling import Waiting
from queue_app.rules.policy import Policy

WORLD = study()
ALL_DAY = ((0.0, 480.0),)


def desk(counter: str, serves: str, *languages: str) -> Desk:
    return desk_of(Seat(counter, frozenset({serves}), frozenset(languages), ALL_DAY))


def waiting(number: int, serves: str, minutes: float, came: float = 0.0, language: str = "de") -> Waiting:
    at = moment(came)
    return Waiting(number, serves, "any", number, at, at, language=language, minutes=minutes)


def chosen(stops: list[Waiting], here: Desk, *others: tuple[Desk, float]) -> int:
    picks = calling.order(stops, moment(20), here.caller)
    there = [(here, 20.0), *others]
    return ahead.choose(WORLD, here, picks, stops, there, 20.0, Policy()).stop.id


def test_a_short_talk_goes_first_when_both_came_about_together() -> None:
    one = desk("1", "pilot", "de")
    assert chosen([waiting(1, "pilot", 30), waiting(2, "pilot", 5, came=2)], one) == 2
    assert chosen([waiting(1, "pilot", 30), waiting(2, "pilot", 5, came=21)], one) == 1  # due too much later


def test_who_is_understood_at_a_counter_that_is_free_soon_is_left_for_it() -> None:
    russian, arabic = desk("1", "pilot", "de", "ru"), desk("2", "pilot", "de", "ar")
    stops = [waiting(1, "pilot", 15, language="ar"), waiting(2, "pilot", 15, came=1, language="fa")]
    stops.append(
        waiting(3, "pilot", 15, came=2, language="so")
    )  # whoever is understood keeps her waiting less
    assert chosen(stops, russian, (arabic, 21.0)) == 2


def test_an_appointment_is_kept_though_its_talk_is_long() -> None:
    booked = waiting(1, "pilot", 40)._replace(appointment_at=moment(20))
    assert chosen([booked, waiting(2, "pilot", 15)], desk("1", "pilot", "de")) == 1


def test_a_counter_helps_the_fuller_desk_for_an_hour_and_goes_home_when_that_is_over() -> None:
    desks = [desk("1", "pilot"), desk("2", "pilot"), desk("3", "landkreis")]
    full = [waiting(n, "landkreis", 15) for n in range(4)]
    changing.change(desks, full, {"2": ("landkreis",), "3": ("pilot",)}, desks)
    assert [sorted(one.seat.desks) for one in desks] == [["pilot"], ["landkreis"], ["landkreis"]]
    assert [one.caller.desks for one in desks] == [one.seat.desks for one in desks]
    changing.change(desks, [], {"2": ("landkreis",), "3": ("pilot",)}, desks)
    assert [sorted(one.seat.desks) for one in desks] == [["pilot"], ["pilot"], ["landkreis"]]


def test_no_desk_is_left_without_its_last_counter() -> None:
    desks = [desk("1", "pilot"), desk("3", "landkreis")]
    changing.change(desks, [waiting(n, "pilot", 30) for n in range(9)], {"3": ("pilot",)}, desks)
    assert [sorted(one.seat.desks) for one in desks] == [["pilot"], ["landkreis"]]


def test_both_levers_shorten_the_waits_of_the_same_people() -> None:
    rehearsal = Rehearsal((WORLD,), 12, 3)
    help_out = {"2": ("counselling",), "5": ("landkreis",), "8": ("jobcenter",)}
    plain, look, change = (
        figures("", rehearsal.play(how), spoken((WORLD,))).mean_wait
        for how in (Levers(), Levers(look_ahead=True), Levers(changing=help_out))
    )
    assert look < plain
    assert change < plain
