"""How many numbers may still be given, on both engines."""

from queue_app.store import tables as tab
from queue_app.store.quotas import house_is_full, is_full
from queue_app.store.turn import Turn
from tests.support.house import House


def give(t: Turn, *numbers: str) -> None:
    """Numbers of the day, however they were drawn."""
    for nth, number in enumerate(numbers):
        ticket = {
            "site": t.site.id,
            "day": t.day,
            "number": number,
            "language": "de",
            "needs": [],
            "arrived": nth,
        }
        t.connection.execute(
            tab.ticket.insert(), {**ticket, "secret": f"secret {number}", "taken_at": t.now, "speak": True}
        )


def test_a_desk_is_full_with_the_numbers_of_its_letter_alone(house: House) -> None:
    desk = house.site.desk("jobcenter")
    assert desk is not None
    letter, after = desk.letter, chr(ord(desk.letter) + 1)

    def full(t: Turn, quota: int) -> bool:
        return is_full(t.connection, house.site, t.day, desk.model_copy(update={"quota": quota}))

    def look(t: Turn) -> list[bool]:
        give(t, f"{letter} 1", f"{letter} 10", f"{letter} 999", f"{after} 2", "A 3", f"{letter}{letter} 4")
        return [full(t, quota) for quota in (0, 1, 3, 4)]

    assert house.do(look) == [False, True, True, False]
    house.later(days=1)
    assert house.do(full, 1) is False


def test_a_house_is_full_with_the_numbers_of_all_its_desks(house: House) -> None:
    for concern in ("jobcenter", "pilot", "pilot"):
        house.take(house.concern(concern))

    def full(t: Turn, quota: int) -> bool:
        return house_is_full(t.connection, house.site.model_copy(update={"quota": quota}), t.day)

    assert [house.do(full, quota) for quota in (0, 2, 3, 4)] == [False, True, True, False]
