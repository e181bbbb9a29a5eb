"""The paper ticket as a picture: whole, in every language, on both widths."""

import pytest

from queue_app import texts
from queue_app.printing import letters, picture

DESK = {"id": "jobcenter", "shape": "triangle", "names": {"de": "Jobcenter", "ar": "مركز العمل"}}
OTHER = {"id": "county", "shape": "star", "names": {"de": "Ausländerbehörde"}}


def view(language: str, **changes: object) -> picture.Json:
    return {
        "language": language,
        "demo": False,
        "now": "2026-11-23T10:20:00+00:00",
        "timezone": "Europe/Berlin",
        "site_name": "Haus der Integration",
        "number": "T 147",
        "digits": 147,
        "ahead": 4,
        "wait": {"low_minutes": 15, "high_minutes": 30},
        "desks": [DESK, OTHER],
        "stops": [{"desk": "jobcenter"}, {"desk": "county"}],
        **changes,
    }


@pytest.mark.parametrize("language", texts.languages())
@pytest.mark.parametrize(("paper", "width"), [(80, 576), (58, 384)])
def test_a_ticket_fits_its_paper_and_says_everything(language: str, paper: int, width: int) -> None:
    roll = picture.ticket(view(language), paper, "https://example.org/t/" + "x" * 22)
    image = roll.whole()
    assert image.width == width == roll.width
    assert len(roll.bits()) == width // 8 * image.height
    ink = image.point(lambda dot: 255 - dot).getbbox()
    assert ink is not None
    assert (ink[0] >= 4, ink[2] <= width - 4) == (True, True)


def test_what_nobody_knows_is_not_on_the_paper() -> None:
    whole = picture.ticket(view("de"), 80, "x").whole().height
    shorter = picture.ticket(view("de", ahead=None, wait=None), 80, "x").whole().height
    assert shorter < whole - 100


def test_digits_stand_in_arabic_words_as_they_are() -> None:
    found = letters.stretches("مدة 15–30 دقيقة", rtl=True)
    assert [(s.text.strip(), s.rtl) for s in found if s.text.strip()] == [
        ("دقيقة", True),
        ("15–30", False),
        ("مدة", True),
    ]


def test_lines_are_about_equally_long() -> None:
    lines = letters.lines("Bitte behalten Sie diesen Zettel.", 35, True, False, 560)
    assert lines == ["Bitte behalten", "Sie diesen Zettel."]
