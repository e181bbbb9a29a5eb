"""Every kind of mistake is named by its key and a plain sentence, and all of them at once."""

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from queue_app.config import Settings
from queue_app.config.checks import check
from queue_app.config.words import key, wrong_shapes
from tests.support.small_office import SMALL, problems, spoilt

RENTS, PILOT, RENT = "sites[town].desks[rents]", "sites[town].desks[pilot]", "sites[town].concerns[rent]"
THURSDAY = 'hours = [{ days = ["thu"], opens = 13:00:00, closes = 18:00:00 }]'
TIME = "This must be a time of day such as 08:00:00, in whole minutes."
CALLING = 'unsure = "unsure"\n[sites.calling]\n'
LANGUAGES = "'de', 'de-simple', 'ar', 'uk', 'ru', 'fa', 'ps', 'tr', 'kmr', 'ti', 'so', 'en' or 'fr'"
ID = "An id is 1 to 31 small letters, digits and hyphens and begins with a letter."
DATABASE = (
    "The database is sqlite:///path/to/file.db or postgresql+psycopg://user:password@host/name; "
    "plain postgresql:// would ask for a driver that is not installed."
)

# What stands in the good file, what stands there instead, the key and the sentence that come of it.
MISTAKES = [
    # one value
    ("port = 8080", "port = 80808", "server.port", "This must be at most 65535."),
    ("port = 8080", "port = true", "server.port", "This must be a number."),
    ("port = 8080", "port = 8.5", "server.port", "This must be a whole number."),
    ("port = 8080", "prot = 8080", "server.prot", "There is no such setting. Did you mean port?"),
    ("port = 8080", "zzzz = 8080", "server.zzzz", "There is no such setting."),
    ("[server]\nport = 8080", "server = 3", "server", "This must be a section with settings of its own."),
    ("port = 8080", 'public_url = "phone.example"', "server.public_url", "An address begins with http:// or https://."),
    ("port = 8080", 'redis_url = "host"', "server.redis_url",
     "This address begins with redis://, rediss:// or unix://."),
    ("port = 8080", 'secret_key = "short"', "server.secret_key",
     "A key needs at least 32 characters; leave it empty to have one made."),
    ("port = 8080", "grace_seconds = inf", "server.grace_seconds", "This must be at most 600."),
    ("port = 8080", 'engine = "gevent"', "server.engine", "This must be one of 'eventlet' or 'threads'."),
    ("always_open = false", 'always_open = "perhaps"', "always_open", "This must be true or false."),
    ("always_open = false", "allways_open = true", "allways_open",
     "There is no such setting. Did you mean always_open?"),
    ("sqlite:///var/queue.db", "postgresql://host/name", "database_url", DATABASE),
    ("sqlite:///var/queue.db", "mysql://host/name", "database_url", DATABASE),
    ("sqlite:///var/queue.db", "", "database_url", "This must not be empty."),
    ('id = "town"', 'id = "Town Hall"', "sites[Town Hall].id", ID),
    ('id = "town"\n', "", "sites.0.id", "This setting is missing."),
    ("[[sites]]", "[sites]", "sites", "This must be a list in square brackets."),
    ('name = "Town hall"', "name = 7", "sites[town].name", "This must be text in quotation marks."),
    ('name = "Town hall"', 'name = " "', "sites[town].name", "This must not be empty."),
    ('name = "Town hall"', f'name = "{"a" * 81}"', "sites[town].name",
     "This is too long: at most 80 characters fit."),
    ("[2026-12-24]", "[20261224]", "sites[town].closed_dates.0", "This must be a date such as 2026-12-24."),
    ("[2026-12-24]", '["Christmas"]', "sites[town].closed_dates.0", "This must be a date such as 2026-12-24."),
    ("[2026-12-24]", "[2026-12-24, 2026-12-24]", "sites[town].closed_dates", "This list names 2026-12-24 twice."),
    ('["de", "en"]', '["de", "xx"]', "sites[town].languages.1", f"This must be one of {LANGUAGES}."),
    ('["de", "en"]', "[]", "sites[town].languages", "This list must not be empty."),
    ('["de", "en"]', '"de"', "sites[town].languages", "This must be a list in square brackets."),
    ("minutes = 30", "minutes = -1", "sites[town].last_ticket_minutes", "This must be at least 0."),
    ('letter = "K"', 'letter = "k"', f"{RENTS}.letter", "A letter is one of A to Z."),
    ('"diamond"', '"heart"', f"{RENTS}.shape",
     "This must be one of 'circle', 'triangle', 'square', 'diamond', 'star' or 'hexagon'."),
    ("#7A2E8C", "purple", f"{RENTS}.colour",
     "A colour is # and six digits or letters a to f, such as #0A58A6."),
    ('de = "Miete", ', "", f"{RENTS}.names", "The text in de is missing: German and English are always needed."),
    ('de = "Miete"', 'de = ""', f"{RENTS}.names.de", "This must not be empty."),
    ('{ de = "Miete", en = "Rents" }', '"Miete"', f"{RENTS}.names",
     'This must name each language, such as { de = "…", en = "…" }.'),
    ('en = "Rents"', 'en = "Rents", xx = "?"', f"{RENTS}.names.xx", f"This must be one of {LANGUAGES}."),
    ("closes = 12:00:00", "closes = 12", f"{PILOT}.hours.0.closes", TIME),
    ("closes = 12:00:00", 'closes = "noon"', f"{PILOT}.hours.0.closes", TIME),
    ("closes = 12:00:00", "closes = 12:00:30", f"{PILOT}.hours.0.closes", TIME),
    ('days = ["thu"]', 'days = ["thursday"]', f"{RENTS}.hours.0.days.0",
     "This must be one of 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'."),
    ('days = ["thu"]', "days = []", f"{RENTS}.hours.0.days", "This list must not be empty."),
    ('id = "1"', 'id = "Nr. 1"', "sites[town].counters[Nr. 1].id",
     "The id of a counter is 1 to 31 small letters, digits and hyphens."),
    ('arrow = "left"', 'arrow = "west"', "sites[town].counters[1].arrow",
     "This must be one of 'up', 'up-right', 'right', 'down-right', 'down', 'down-left', 'left' or 'up-left'."),
    ("floor = 0", 'floor = "ground"', "sites[town].counters[1].floor", "This must be a whole number."),
    ("minutes = 20", "minutes = 0", f"{RENT}.minutes", "This must be more than 0."),
    ("spread = 0.5", 'spread = "wide"', f"{RENT}.spread", "This must be a number."),
    ('"key"', '"Key!"', f"{RENT}.pictogram",
     "A pictogram is named in small letters, digits and hyphens, such as mail-question."),
    ('concerns = ["rent"]', 'concerns = ["rent", "rent"]', "sites[town].pages[home].concerns",
     "This list names rent twice."),
    ('unsure = "unsure"', f"{CALLING}target = -1", "sites[town].calling.target", "This must be at least 0."),
    ('unsure = "unsure"', f'{CALLING}hold = "long"', "sites[town].calling.hold", "This must be a number."),
    ('unsure = "unsure"', f"{CALLING}targets = 20", "sites[town].calling.targets",
     "There is no such setting. Did you mean target?"),
    # several together
    ('unsure = "unsure"', f"{CALLING}language_advantage = 50", "sites[town].calling.language_advantage",
     "The language advantage must not be longer than the guard, after which languages no longer count."),
    ('desks = ["pilot", "rents"]', 'desks = ["pilot", "rents"]\ntrained = ["rant"]',
     "sites[town].counters[1].trained.0", "There is no concern 'rant'. Did you mean rent?"),
    ('id = "town"', 'id = "assets"', "sites[assets].id",
     "A site cannot be called assets: the address is taken by files."),
    ("Europe/Berlin", "Europe/Wismar", "sites[town].timezone",
     "There is no time zone 'Europe/Wismar'. It is named like Europe/Berlin."),
    ("Europe/Berlin", "Europe", "sites[town].timezone",
     "There is no time zone 'Europe'. It is named like Europe/Berlin."),
    ("Europe/Berlin", "../etc", "sites[town].timezone",
     "There is no time zone '../etc'. It is named like Europe/Berlin."),
    ('"DE"', '"XX"', "sites[town].country", "There are no holidays for the country 'XX'. Germany is DE."),
    ('"DE"', '"Germany"', "sites[town].country", "A country is two capital letters, such as DE."),
    ('"MV"', '"MW"', "sites[town].subdivision", "DE has no part 'MW'."),
    ('fallback_desk = "pilot"', 'fallback_desk = "pilots"', "sites[town].fallback_desk",
     "There is no desk 'pilots'. Did you mean pilot?"),
    ('fallback_desk = "pilot"', 'fallback_desk = "rents"', "sites[town].concerns[unsure].desk",
     "Who does not know where to go is sent to the fallback_desk: this must be rents."),
    ('letter = "K"', 'letter = "A"', f"{RENTS}.letter", "The desk pilot already has this letter."),
    ("#7A2E8C", "#00705a", f"{RENTS}.colour", "The desk pilot already has this colour."),
    ("#E3A4F2", "#4FD9B4", f"{RENTS}.colour_night", "The desk pilot already has this colour at night."),
    ('"diamond"', '"circle"', f"{RENTS}.shape",
     "The desk pilot already has this shape. Free: triangle, square, diamond, star, hexagon."),
    ("#7A2E8C", "#FFFF00", f"{RENTS}.colour",
     "This colour is hard to see on #FBF8F2 (contrast 1.0, needed 4.5): take a darker one."),
    ("#E3A4F2", "#202020", f"{RENTS}.colour_night",
     "This colour is hard to see on #0C1E26 (contrast 1.0, needed 4.5): take a lighter one."),
    ('substitute = "pilot"', 'substitute = "desk"', f"{RENTS}.substitute",
     "There is no desk 'desk'. There are: pilot, rents."),
    ('substitute = "pilot"', 'substitute = "rents"', f"{RENTS}.substitute",
     "Substitutes must not run in a circle: rents → rents."),
    ('letter = "A"', 'letter = "A"\nsubstitute = "rents"', f"{PILOT}.substitute",
     "Substitutes must not run in a circle: pilot → rents → pilot."),
    ("closes = 12:00:00", "closes = 08:00:00", f"{PILOT}.hours.0.closes",
     "A desk closes after it opens: 08:00 is not after 08:00."),
    ("closes = 18:00:00", "closes = 13:30:00", f"{RENTS}.hours.0",
     "These hours are not longer than last_ticket_minutes (30), so nobody gets a ticket."),
    ("18:00:00 }", '18:00:00 }, { days = ["wed", "thu"], opens = 17:00:00, closes = 19:00:00 }', f"{RENTS}.hours.1",
     "On Thursday these hours overlap or touch 13:00 to 18:00: make one line of both."),
    ("18:00:00 }", '18:00:00 }, { days = ["thu"], opens = 12:00:00, closes = 13:00:00 }', f"{RENTS}.hours.1",
     "On Thursday these hours overlap or touch 13:00 to 18:00: make one line of both."),
    ("18:00:00 }", "18:00:00, every_weeks = 2 }", f"{RENTS}.hours.0.every_weeks",
     "Every so many weeks from when? Set since to a date in the first such week."),
    ("18:00:00 }", "18:00:00, nth = [0] }", f"{RENTS}.hours.0.nth",
     "The days of a month count from 1 to 5; -1 is the last."),
    ("18:00:00 }", "18:00:00, nth = [1], every_weeks = 2, since = 2026-11-26 }", f"{RENTS}.hours.0.nth",
     "Either every so many weeks or the nth day of a month, not both."),
    ("18:00:00 }", "18:00:00, since = 2026-11-26, until = 2026-11-25 }", f"{RENTS}.hours.0.until",
     "This date lies before since, so these hours would never hold."),
    ("18:00:00 }", '18:00:00, nth = [1] }, { days = ["thu"], opens = 12:00:00, closes = 14:00:00, nth = [1, 2] }',
     f"{RENTS}.hours.1", "On Thursday these hours overlap or touch 13:00 to 18:00: make one line of both."),
    ('name = "1"', 'name = "1"\nlanguages = ["uk"]', "sites[town].counters[1].languages.0",
     "No visitor can choose uk: add it to the site's languages."),
    ('name = "1"', 'name = "1"\nhours = [{ days = ["mon"], opens = 12:00:00, closes = 08:00:00 }]',
     "sites[town].counters[1].hours.0.closes", "Somebody leaves after she comes: 08:00 is not after 12:00."),
    ('unsure = "unsure"', 'unsure = "unsure"\narriving = { networks = ["10.0.0.1/8"] }',
     "sites[town].arriving.networks.0",
     "A range of addresses is written such as 192.168.10.0/24 or 2001:db8::/32."),
    (THURSDAY, "", f"{RENTS}.hours", "A desk needs opening hours, or staffed = false while it has nobody."),
    ('["pilot", "rents"]', '["pilot"]', RENTS, "No counter serves this desk, so nobody would ever be called."),
    ('["pilot", "rents"]', '["pilot", "rents", "rent"]', "sites[town].counters[1].desks.2",
     "There is no desk 'rent'. Did you mean rents?"),
    ('desk = "rents"', 'desk = "rent"', f"{RENT}.desk", "There is no desk 'rent'. Did you mean rents?"),
    ('["lease"]', '["lease", "id"]', f"{RENT}.documents.1", "There is no document 'id'. There are: lease."),
    ("spread = 0.5", 'spread = 0.5\nafter = ["rents"]', f"{RENT}.after.0",
     "There is no concern 'rents'. Did you mean rent?"),
    ("spread = 0.5", 'spread = 0.5\nafter = ["rent"]', f"{RENT}.after",
     "This concern would have to come after itself."),
    ('concerns = ["rent"]', 'concerns = ["unsure"]', RENT, "This concern is on no page, so nobody can tap it."),
    ('concerns = ["rent"]', 'concerns = ["rent", "rant"]', "sites[town].pages[home].concerns.1",
     "There is no concern 'rant'. Did you mean rent?"),
]  # fmt: skip


def test_hours_that_never_hold_on_the_same_date_may_overlap(tmp_path: Path) -> None:
    other = '18:00:00, nth = [1] }, { days = ["thu"], opens = 12:00:00, closes = 14:00:00, nth = [2, 3] }'
    assert problems(tmp_path, spoilt(("18:00:00 }", other))) == []


def test_the_small_office_has_no_mistakes(tmp_path: Path) -> None:
    assert problems(tmp_path, SMALL) == []


@pytest.mark.parametrize(
    ("before", "after", "place", "sentence"), MISTAKES, ids=[f"{m[2]}: {m[1]}"[:70] for m in MISTAKES]
)
def test_a_mistake_is_named_by_its_key_and_a_sentence(
    tmp_path: Path, before: str, after: str, place: str, sentence: str
) -> None:
    assert problems(tmp_path, spoilt((before, after))) == [(place, sentence)]


def test_all_mistakes_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = spoilt(
        ("always_open = false", "allways_open = false"),
        ("port = 8080", 'port = "eighty"'),
        ("Europe/Berlin", "Europe/Wismar"),
        ('letter = "K"', 'letter = "AA"'),
        ('substitute = "pilot"', 'substitute = "pilots"'),
        ("closes = 18:00:00", "closes = 12:00:00"),
        ('desk = "rents"\n', 'desk = "rent"\n'),
        ("minutes = 20", "minutes = -20"),
        ('concerns = ["rent"]', 'concerns = ["rents"]'),
    )
    assert problems(tmp_path, text) == [
        ("allways_open", "There is no such setting. Did you mean always_open?"),
        ("server.port", "This must be a whole number."),
        ("sites[town].timezone", "There is no time zone 'Europe/Wismar'. It is named like Europe/Berlin."),
        (f"{RENTS}.letter", "A letter is one of A to Z."),
        (f"{RENTS}.substitute", "There is no desk 'pilots'. Did you mean pilot?"),
        (f"{RENTS}.hours.0.closes", "A desk closes after it opens: 12:00 is not after 13:00."),
        (RENT, "This concern is on no page, so nobody can tap it."),
        (f"{RENT}.desk", "There is no desk 'rent'. Did you mean rents?"),
        (f"{RENT}.minutes", "This must be more than 0."),
        ("sites[town].pages[home].concerns.0", "There is no concern 'rents'. Did you mean rent?"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ('id = "rents"', 'id = "pilot"', "desks[pilot]"),
        ('id = "unsure"', 'id = "rent"', "concerns[rent]"),
        (
            "[[sites.counters]]",
            '[[sites.counters]]\nid = "1"\nname = "1b"\n[[sites.counters]]',
            "counters[1]",
        ),
    ],
)
def test_two_things_with_one_id_are_refused(tmp_path: Path, before: str, after: str, where: str) -> None:
    kind, name = where.rstrip("]").split("[")
    sentence = f"The id {name} is taken: another entry of {kind} has it."
    assert (f"sites[town].{where}.id", sentence) in problems(tmp_path, spoilt((before, after)))


def test_two_sites_with_one_id_are_refused(tmp_path: Path) -> None:
    again = SMALL + SMALL[SMALL.index("[[sites]]") :]
    assert problems(tmp_path, again) == [
        ("sites[town].id", "The id town is taken: another entry of sites has it.")
    ]


def test_pages_and_their_concerns_stay_few_enough_to_be_large(tmp_path: Path) -> None:
    concern = SMALL[
        SMALL.index('[[sites.concerns]]\nid = "rent"') : SMALL.index('[[sites.concerns]]\nid = "unsure"')
    ]
    page = SMALL[SMALL.index("[[sites.pages]]") :]
    concerns = "".join(concern.replace('id = "rent"', f'id = "c{at}"') for at in range(8))
    named = ", ".join(f'"c{at}"' for at in range(8))
    text = spoilt(("[[sites.pages]]", f"{concerns}[[sites.pages]]"), ('["rent"]', f'["rent", {named}]'))
    assert problems(tmp_path, text) == [
        ("sites[town].pages[home].concerns", "This list may have at most 8 entries.")
    ]
    pages = "".join(page.replace('id = "home"', f'id = "p{at}"') for at in range(8))
    assert problems(tmp_path, SMALL + pages) == [
        ("sites[town].pages", "This list may have at most 8 entries.")
    ]


def test_an_empty_file_lacks_its_sites(tmp_path: Path) -> None:
    assert problems(tmp_path, "") == [("sites", "This setting is missing.")]


def test_passwords_and_keys_are_never_repeated(tmp_path: Path) -> None:
    text = spoilt(
        ("sqlite:///var/queue.db", "postgres://user:geheim@host/name"),
        ("port = 8080", 'secret_key = "geheim"\nredis_url = "user:geheim@host"'),
    )
    found = problems(tmp_path, text)
    assert [place for place, _ in found] == ["database_url", "server.secret_key", "server.redis_url"]
    assert "geheim" not in str(found)


values = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 99), st.floats(), st.text(max_size=5), st.just([]), st.just({}),
    st.just([{}]), st.just(["rent", 3, {"id": 5}]), st.just({"de": 4, "en": "x"}),
)  # fmt: skip


def places(data: Any, loc: tuple[int | str, ...] = ()) -> list[tuple[int | str, ...]]:
    """Where there is a value, at every depth."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [loc, *(place for name, value in inside for place in places(value, (*loc, name)))]


@given(st.data())
def test_no_value_anywhere_makes_the_reading_stumble(data: st.DataObject) -> None:
    """Whatever stands in a file is refused with a key and a sentence, or accepted; nothing else ever happens."""
    tree: dict[str, Any] = tomllib.loads(SMALL)
    for _ in range(data.draw(st.integers(1, 3))):
        *path, last = data.draw(st.sampled_from(places(tree)[1:]))
        here: Any = tree
        for word in path:
            here = here[word]
        here[last] = deepcopy(data.draw(values))
    found = list(check(tree))
    try:
        Settings.model_validate(tree)
    except ValidationError as error:
        found += wrong_shapes(error)
    assert [said for _, said in found if not said.endswith((".", "?"))] == []
    assert [loc for loc, _ in found if not key(loc, tree)] == []
