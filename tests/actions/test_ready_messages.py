"""Messages of the office that are kept ready, on both engines: in several languages, shown, changed, taken back."""

import pytest

from queue_app.actions import house as office
from queue_app.actions import ready_messages, settings
from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes
from queue_app.store import ready_messages as kept
from queue_app.store.board import moment
from tests.support.house import House

LEAD, CLERK = Staff(1, "lead"), Staff(2, "clerk")
TEXTS = {"ar": "تأخير", "de": "  Es dauert\nheute länger. ", "uk": " "}
TIDY = {"de": "Es dauert heute länger.", "ar": "تأخير"}


def every(house: House) -> list[dict[str, str]]:
    with house.database.reading() as connection:
        return [one.texts for one in kept.every(connection, house.site.id)]


def on_the_screens(house: House) -> str:
    with house.database.reading() as connection:
        return moment(connection, house.site, house.now).message


def newest(house: House) -> changes.Change:
    with house.database.reading() as connection:
        return changes.newest(connection, house.site.id)[0]


def test_one_press_sets_a_message_out_in_all_its_languages(house: House) -> None:
    number = house.do(ready_messages.keep, LEAD, None, TEXTS)
    assert (every(house), on_the_screens(house)) == ([TIDY], "")
    said = house.do(office.show_ready, CLERK, number)
    assert said == on_the_screens(house) == "Es dauert heute länger. | تأخير"
    house.do(settings.undo, LEAD, newest(house).id)
    assert on_the_screens(house) == ""


def test_each_change_is_taken_back_from_the_history(house: House) -> None:
    number = house.do(ready_messages.keep, LEAD, None, TEXTS)
    made = newest(house)
    house.do(ready_messages.keep, LEAD, number, {"de": "Anders"})
    changed = newest(house)
    with pytest.raises(RuleBroken, match="stale"):
        house.do(settings.undo, LEAD, made.id)
    house.do(settings.undo, LEAD, changed.id)
    assert every(house) == [TIDY]
    house.do(ready_messages.remove, LEAD, number)
    removed = newest(house)
    assert every(house) == []
    house.do(settings.undo, LEAD, removed.id)
    assert every(house) == [TIDY]
    house.do(office.show_ready, LEAD, number)  # it is the same one as before
    assert [line.kind for line in (made, changed, removed)] == ["ready_message"] * 3


def test_what_says_nothing_new_leaves_no_line(house: House) -> None:
    number = house.do(ready_messages.keep, LEAD, None, TEXTS)
    line = newest(house)
    house.do(ready_messages.keep, LEAD, number, TIDY)
    assert newest(house) == line


@pytest.mark.parametrize("texts", [{}, {"de": " "}, {"de": "a | b"}, {"tlh": "nuqneH"}, {"de": "x" * 201}])
def test_texts_are_checked(house: House, texts: dict[str, str]) -> None:
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(ready_messages.keep, LEAD, None, texts)


def test_not_without_end_and_not_by_everybody(house: House) -> None:
    number = house.do(ready_messages.keep, LEAD, None, TEXTS)
    for forbidden in (
        lambda t: ready_messages.keep(t, CLERK, None, TEXTS),
        lambda t: ready_messages.remove(t, CLERK, number),
    ):
        with pytest.raises(NotAllowed):
            house.do(forbidden)
    house.site = house.site.model_copy(update={"office_message": ("lead",)})
    with pytest.raises(NotAllowed):
        house.do(office.show_ready, CLERK, number)
    for missing in (
        lambda t: ready_messages.keep(t, LEAD, number + 1, TEXTS),
        lambda t: ready_messages.remove(t, LEAD, number + 1),
        lambda t: office.show_ready(t, LEAD, number + 1),
    ):
        with pytest.raises(NotFound):
            house.do(missing)
    for _ in range(ready_messages.MOST - 1):
        house.do(ready_messages.keep, LEAD, None, TEXTS)
    with pytest.raises(RuleBroken, match="too_many_messages"):
        house.do(ready_messages.keep, LEAD, None, TEXTS)
