"""The example office is complete, and other offices are only other files."""

import re
import tomllib
from dataclasses import asdict
from datetime import date, time
from pathlib import Path

import pytest

from queue_app import config, texts
from queue_app.config import Settings, Site
from queue_app.rules.policy import Policy
from tests.support.icons import drawn
from tests.support.small_office import SMALL, problems, read, spoilt

FIFTH_DESK = """
[[sites.desks]]
id = "aliens-office"
names = { de = "Ausländerbehörde", en = "Aliens' office" }
letter = "E"
shape = "hexagon"
colour = "#5B4A00"
colour_night = "#E8D36B"
substitute = "pilot"
hours = [{ days = ["wed"], opens = 09:00:00, closes = 12:00:00 }]
[[sites.counters]]
id = "10"
name = "10"
desks = ["aliens-office"]
room = "2.01"
floor = 2
arrow = "up"
way = { de = "2. Stock", en = "2nd floor" }
"""


@pytest.fixture
def wismar(example: Settings) -> Site:
    return example.sites[0]


def test_the_example_office_has_four_desks_known_by_letter_and_shape(wismar: Site) -> None:
    assert [(d.id, d.letter, d.shape) for d in wismar.desks] == [
        ("pilot", "A", "circle"),
        ("counselling", "M", "triangle"),
        ("jobcenter", "T", "square"),
        ("landkreis", "K", "diamond"),
    ]


def test_the_example_office_has_nine_counters_and_all_52_concerns(wismar: Site) -> None:
    by_desk = {d.id: sum(c.desk == d.id for c in wismar.concerns) for d in wismar.desks}
    assert by_desk == {"pilot": 14, "counselling": 12, "jobcenter": 13, "landkreis": 13}
    assert [c.id for c in wismar.counters] == list("123456789")


def test_short_and_urgent_concerns_are_those_of_the_study(wismar: Site) -> None:
    """But for one: who does not know where to go is sent to a guide, and a short concern could be called anywhere."""
    assert [c.id for c in wismar.concerns if c.urgent] == ["asylum-letter", "no-money"]
    assert {c.id for c in wismar.concerns if c.short} == {
        "letter", "come-along", "change-appointment", "interpreter", "course-question", "hand-in-jobcenter",
        "report-course", "sick-cancel", "certificate", "payment-card", "doctor-voucher", "hand-in-county",
    }  # fmt: skip


def test_a_tile_has_a_picture_of_its_own_and_few_words(wismar: Site) -> None:
    tiles = [*wismar.concerns, *wismar.pages]
    assert len({tile.pictogram for tile in tiles}) == len(tiles)
    assert {tile.pictogram for tile in tiles} - drawn() == set()
    assert [t.names["de"] for t in tiles if len(t.names["de"].split()) > 5 or len(t.names["de"]) > 34] == []
    assert len({tile.names["de"] for tile in wismar.concerns}) == len(wismar.concerns)


def test_no_two_tiles_that_stand_together_have_the_same_picture(wismar: Site) -> None:
    forks = {fork.id: fork for fork in wismar.forks}
    answers = {question.id: [a.pictogram for a in question.answers] for question in wismar.questions}
    together = {"": [page.pictogram for page in wismar.pages], **answers}
    for page in wismar.pages:
        asked = answers[forks[page.asks].question] if page.asks else []
        own = [concern.pictogram for concern in wismar.concerns if concern.id in page.concerns]
        together[page.id] = [*asked, *[forks[fork].pictogram for fork in page.forks], *own]
    assert {name: shown for name, shown in together.items() if len(set(shown)) < len(shown)} == {}


def test_the_example_speaks_every_language_there_are_texts_for(wismar: Site) -> None:
    assert wismar.languages == (
        "de",
        "ar",
        "uk",
        "ru",
        "fa",
        "ps",
        "tr",
        "kmr",
        "ti",
        "so",
        "en",
        "fr",
        "de-simple",
    )
    assert set(wismar.languages) == set(texts.LANGUAGES)


def test_no_benefit_carries_the_name_of_a_law_that_changes(wismar: Site) -> None:
    dated = re.compile(r"Hartz|ALG|Bürgergeld|Grundsicherung|SGB|AsylbLG", re.IGNORECASE)
    assert [c.id for c in wismar.concerns if any(dated.search(name) for name in c.names.values())] == []


def test_the_pilots_are_there_whenever_another_desk_is_open(wismar: Site) -> None:
    def minutes(desk: str) -> set[tuple[str, int]]:
        found = wismar.desk(desk)
        assert found
        return {
            (day, minute)
            for line in found.hours
            for day in line.days
            for minute in range(
                line.opens.hour * 60 + line.opens.minute, line.closes.hour * 60 + line.closes.minute
            )
        }

    lunch = {(day, minute) for day in ("tue", "thu") for minute in range(750, 780)}
    assert [d.id for d in wismar.desks if minutes(d.id) - minutes("pilot") - lunch] == []


def test_the_house_is_closed_on_holidays_of_mecklenburg_and_on_its_own_days(wismar: Site) -> None:
    days = [date(2027, 3, 8), date(2027, 3, 26), date(2027, 10, 31), date(2026, 12, 24), date(2027, 3, 9)]
    assert [wismar.closed_on(day) for day in days] == [True, True, True, True, False]


def test_a_thing_is_found_by_its_id(example: Settings, wismar: Site) -> None:
    assert example.site("wismar") is wismar
    assert (wismar.desk("pilot"), wismar.counter("9"), wismar.concern("rent")) == (
        wismar.desks[0], wismar.counters[8], wismar.concerns[31],
    )  # fmt: skip
    assert (example.site("x"), wismar.desk("x"), wismar.counter("x"), wismar.concern("x")) == (None,) * 4


def test_the_revision_changes_with_the_configuration_and_with_nothing_else(tmp_path: Path) -> None:
    one, same = read(tmp_path, SMALL).sites[0], read(tmp_path, SMALL).sites[0]
    other = read(tmp_path, spoilt(('en = "Rent"', 'en = "Rents, deposits"'))).sites[0]
    assert one.revision == same.revision != other.revision


def test_settings_cannot_be_changed(example: Settings) -> None:
    with pytest.raises(ValueError, match="frozen"):
        example.sites[0].quota = 5  # type: ignore[misc]  # that is the point


def test_the_example_says_every_setting_that_has_a_default() -> None:
    """The office's administrator reads that file, not the code."""
    written = tomllib.loads(config.front("config.example.toml").read_text(encoding="utf-8"))
    site = written["sites"][0]
    assert set(config.Settings.model_fields) - set(written) == set()
    assert set(config.Server.model_fields) - set(written["server"]) == set()
    assert set(config.Limits.model_fields) - set(written["limits"]) == set()
    assert set(config.Site.model_fields) - set(site) == {"printers", "sso"}  # none until there is one
    assert set(config.Messages.model_fields) - set(site["messages"]) == {
        "mail",
        "text",
    }  # off until asked for
    assert site["calling"] == asdict(Policy())


def test_the_calling_rule_of_a_site_is_what_its_file_says_and_else_the_usual_one(tmp_path: Path) -> None:
    changed = spoilt(('unsure = "unsure"', 'unsure = "unsure"\n[sites.calling]\nhold = 0'))
    assert read(tmp_path, SMALL).sites[0].calling == Policy()
    assert read(tmp_path, changed).sites[0].calling == Policy(hold=0)


def test_another_calling_rule_is_another_revision(tmp_path: Path) -> None:
    changed = spoilt(('unsure = "unsure"', 'unsure = "unsure"\n[sites.calling]\nhold = 0'))
    assert read(tmp_path, SMALL).sites[0].revision != read(tmp_path, changed).sites[0].revision


# ---- other offices


def test_a_fifth_desk_is_a_config_change(tmp_path: Path) -> None:
    example = config.front("config.example.toml").read_text(encoding="utf-8")
    moved = spoilt(
        ('id = "renew-id"\ndesk = "landkreis"', 'id = "renew-id"\ndesk = "aliens-office"'), text=example
    )
    site = read(tmp_path, moved + FIFTH_DESK).sites[0]
    fifth, concern = site.desks[4], site.concern("renew-id")
    assert concern
    assert (fifth.id, fifth.letter, concern.desk, site.counters[9].desks) == (
        "aliens-office", "E", "aliens-office", ("aliens-office",),
    )  # fmt: skip


def test_a_second_site_is_a_config_change(tmp_path: Path) -> None:
    example = config.front("config.example.toml").read_text(encoding="utf-8")
    settings = read(tmp_path, example + SMALL[SMALL.index("[[sites]]") :])
    assert [(s.id, len(s.desks), len(s.concerns)) for s in settings.sites] == [
        ("wismar", 4, 52),
        ("town", 2, 2),
    ]


def test_a_seventh_desk_may_have_a_shape_again(tmp_path: Path) -> None:
    desk = SMALL[SMALL.index('[[sites.desks]]\nid = "rents"') : SMALL.index("[[sites.counters]]")]
    more = [("triangle", "0A58A6", "7CC4FF"), ("square", "A34700", "FFB25C"), ("star", "5B4A00", "E8D36B"),
            ("hexagon", "8A1C4A", "FF9FC4"), ("circle", "333333", "CCCCCC")]  # fmt: skip
    made = [
        desk.replace('"rents"', f'"{shape}-{at}"').replace('"K"', f'"{letter}"').replace('"diamond"', f'"{shape}"')
        .replace("#7A2E8C", f"#{colour}").replace("#E3A4F2", f"#{night}").replace("hours", "staffed = false\nhours")
        for at, (letter, (shape, colour, night)) in enumerate(zip("BCDEF", more, strict=True))
    ]  # fmt: skip
    assert problems(tmp_path, spoilt(("[[sites.counters]]", "".join(made) + "[[sites.counters]]"))) == []


def test_a_desk_without_staff_needs_neither_hours_nor_a_counter(tmp_path: Path) -> None:
    text = spoilt(
        ('hours = [{ days = ["thu"], opens = 13:00:00, closes = 18:00:00 }]', "staffed = false"),
        ('desks = ["pilot", "rents"]', 'desks = ["pilot"]'),
    )
    assert problems(tmp_path, text) == []


def test_a_time_may_be_written_as_text(tmp_path: Path) -> None:
    site = read(tmp_path, spoilt(("closes = 12:00:00", 'closes = "12:15"'))).sites[0]
    assert site.desks[0].hours[0].closes == time(12, 15)


def test_a_call_is_made_again_after_times_of_their_own_or_one_for_all(tmp_path: Path) -> None:
    def rings(written: str) -> tuple[int, ...]:
        text = spoilt(('unsure = "unsure"', f'unsure = "unsure"\n{written}'))
        return read(tmp_path, text).sites[0].ring_again_seconds

    assert rings("") == (30, 60)
    assert rings("ring_again_seconds = [20, 40, 90]") == (20, 40, 90)
    assert rings("ring_again_seconds = 45") == (45,)


@pytest.mark.parametrize(
    ("written", "where", "sentence"),
    [
        ("[30, 5]", ".1", "This must be at least 10."),
        ("700", ".0", "This must be at most 600."),
        ("[]", "", "This list must not be empty."),
        ("[true]", ".0", "This must be a number."),
    ],
)
def test_a_wrong_time_of_a_call_is_named(tmp_path: Path, written: str, where: str, sentence: str) -> None:
    text = spoilt(('unsure = "unsure"', f'unsure = "unsure"\nring_again_seconds = {written}'))
    assert problems(tmp_path, text) == [(f"sites[town].ring_again_seconds{where}", sentence)]
