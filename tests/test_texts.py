"""The texts are complete, say the same in every language, and reach a person in good form."""

import pytest
from fluent.syntax import ast

from queue_app import config, texts
from tests.support.messages import entries, files, messages

FOR_VISITORS = (
    "common", "errors", "kiosk", "display", "phone", "concerns", "appointment", "messages", "say", "voice",
)  # fmt: skip
# German in plain words says only what it says differently.
TRANSLATIONS = [code for code in texts.LANGUAGES if code not in ("de", "de-simple")]
STAFF_ERRORS = {
    "error-already-called", "error-counter-busy", "error-counter-closed", "error-counter-taken", "error-csrf",
    "error-nobody-waiting", "error-not-allowed", "error-not-signed-in", "error-origin", "error-other-counter",
    "error-no-voice", "error-stale", "error-undo-too-late", "error-too-many-stops", "error-kept",
    "error-somebody-waits", "error-help-over", "error-accompanied", "error-own-desk", "error-too-many-messages",
    "error-wrong-password", "error-not-reserved", "error-number-taken",
    "error-sso-unreachable", "error-sso-not-allowed", "error-sso-cancelled", "error-sso-stale", "error-sso-clock",
    "error-sso-refused", "error-sso-only", "error-sso-taken",
}  # fmt: skip
START, END = "\u2068", "\u2069"  # first strong isolate … pop: what stands between keeps its own direction
# A number for each plural form of the language.
COUNTS = {
    "de": {"one": 1, "other": 5},
    "en": {"one": 1, "other": 5},
    "ar": {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100},
    "uk": {"one": 21, "few": 3, "many": 12, "other": 1.5},
    "ru": {"one": 21, "few": 3, "many": 12, "other": 1.5},
}


def written_parts() -> list[str]:
    return [part for part in FOR_VISITORS if part in texts.parts()]


# ---- the files


@pytest.mark.parametrize(("language", "part"), files())
def test_every_file_reads_without_a_mistake(language: str, part: str) -> None:
    assert [entry.content for entry in entries(language, part) if isinstance(entry, ast.Junk)] == []


@pytest.mark.parametrize(("language", "part"), files())
def test_no_message_is_written_twice(language: str, part: str) -> None:
    written = [e.id.name for e in entries(language, part) if isinstance(e, ast.Message)]
    assert len(written) == len(set(written))


@pytest.mark.parametrize(("language", "part"), files())
def test_the_first_word_of_a_message_names_its_file(language: str, part: str) -> None:
    elsewhere = {key: texts.part_of(key) for key in messages(language, part) if not key.startswith("-")}
    assert {key: where for key, where in elsewhere.items() if where != part} == {}


@pytest.mark.parametrize(("language", "part"), files())
def test_a_message_calls_only_messages_of_its_own_file(language: str, part: str) -> None:
    """Browsers load the files one by one."""
    here = messages(language, part)
    assert {call for message in here.values() for call in message.calls} - set(here) == set()


def test_every_folder_is_a_language_we_know() -> None:
    assert {language for language, _ in files()} - set(texts.LANGUAGES) == set()


# ---- all languages


@pytest.mark.parametrize("part", written_parts())
@pytest.mark.parametrize("language", TRANSLATIONS)
def test_no_language_lacks_a_message_that_german_has(language: str, part: str) -> None:
    wanted = set(messages("de", part))  # none for concerns: the configuration names those in German
    if language != "en":
        wanted -= STAFF_ERRORS
    assert sorted(wanted - set(messages(language, part))) == []


@pytest.mark.parametrize(("language", "part"), files())
def test_no_language_says_what_german_does_not(language: str, part: str) -> None:
    german = in_the_configuration() if part == "concerns" else set(messages("de", part))
    assert sorted(set(messages(language, part)) - german) == []


def in_the_configuration() -> set[str]:
    """What the example office names in German and English in its own file; other languages name it in the texts."""
    site = config.load(config.front("config.example.toml"), {}).sites[0]
    answers = [answer for question in site.questions for answer in question.answers]
    kinds = {
        "concern": site.concerns, "document": site.documents, "page": site.pages, "question": site.questions,
        "answer": answers, "fork": site.forks,
    }  # fmt: skip
    return {f"{kind}-{item.id}" for kind, items in kinds.items() for item in items}


@pytest.mark.parametrize("language", [code for code in TRANSLATIONS if code != "en"])
def test_every_language_names_everything_the_example_office_offers(language: str) -> None:
    assert sorted(in_the_configuration() - set(messages(language, "concerns"))) == []


def test_the_console_speaks_german_and_english() -> None:
    assert set(messages("en", "console")) == set(messages("de", "console"))


@pytest.mark.parametrize(("language", "part"), files())
def test_a_message_shows_the_same_in_every_language(language: str, part: str) -> None:
    """What German only counts with ("wartet", "warten") another language need not mention, or may show."""
    german = messages("de", part)
    here = messages(language, part)
    lost = {key: german[key].shown - said.shown for key, said in here.items() if key in german}
    made_up = {key: said.variables - german[key].variables for key, said in here.items() if key in german}
    assert {key: names for key, names in (*lost.items(), *made_up.items()) if names} == {}


@pytest.mark.parametrize("language", ["ar", "uk", "ru"])
def test_what_german_counts_with_one_and_many_has_the_forms_between(language: str) -> None:
    lacking = [
        key
        for part in written_parts()
        for key, message in messages(language, part).items()
        if key in messages("de", part)
        and "one" in messages("de", part)[key].forms
        and "few" not in message.forms
    ]
    assert lacking == []


def test_every_language_names_the_languages_by_their_own_names() -> None:
    for language in texts.LANGUAGES:
        named = {code: texts.say(language, f"language-{code}") for code in texts.LANGUAGES}
        assert named == {code: known.endonym for code, known in texts.LANGUAGES.items()}


# ---- what is said


@pytest.mark.parametrize("language", COUNTS)
def test_every_message_can_be_said_in_every_plural_form(language: str) -> None:
    for part in texts.parts():
        for key, message in messages(language, part).items():
            if key.startswith("-"):
                continue
            for count in COUNTS[language].values():
                args = {name: count if name in message.counted else "x" for name in message.variables}
                said = texts.say(language, key, **args)
                assert said, key
                assert not set("{}$") & set(said), (key, said)


def test_each_plural_form_is_told_apart() -> None:
    said = {form: texts.say("ar", "minutes", minutes=count) for form, count in COUNTS["ar"].items()}
    assert said == {
        "zero": f"{START}0{END} دقيقة",
        "one": "دقيقة واحدة",
        "two": "دقيقتان",
        "few": f"{START}3{END} دقائق",
        "many": f"{START}11{END} دقيقة",
        "other": f"{START}100{END} دقيقة",
    }
    assert texts.say("uk", "minutes", minutes=3) == f"{START}3{END} хвилини"
    assert texts.say("ru", "minutes", minutes=12) == f"{START}12{END} минут"


def test_a_range_of_minutes_is_isolated_so_that_it_reads_from_the_lower_number() -> None:
    assert texts.say("ar", "minutes-range", range="10–25") == f"{START}10–25{END} دقيقة"


def test_figures_are_the_ones_on_the_screen_in_every_language() -> None:
    for language in texts.LANGUAGES:
        assert "47" in texts.say(language, "counter", number=47)


def test_what_a_language_does_not_say_is_said_in_german() -> None:
    assert texts.say("ar", "error-stale") == texts.say("de", "error-stale")
    assert texts.say("de-simple", "yes") == "Ja"
    assert texts.say("xx", "yes") == "Ja"
    assert texts.say("de", "nobody-says-this") == "nobody-says-this"


def test_finding_asks_no_other_language() -> None:
    assert texts.find("de-simple", "yes") is None
    assert texts.find("xx", "yes") is None
    assert texts.find("tr", "yes") == "Evet"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("en-GB;q=0.5, ar-SY", "ar"),
        ("fa-AF", "fa"),
        ("prs", "fa"),
        ("ku", "kmr"),
        ("UK-ua", "uk"),
        ("de-simple", "de-simple"),
        ("pl, cs;q=0.9, fr;q=0.1", "fr"),
        ("en;q=0, so", "so"),
        ("en;q=nonsense", "de"),
        ("zh", "de"),
        ("*", "de"),
        (";;,,;q=1", "de"),
        ("", "de"),
        (None, "de"),
    ],
)
def test_a_browser_gets_the_best_language_it_asks_for(header: str | None, language: str) -> None:
    assert texts.negotiate(header, texts.languages()) == language


def test_a_site_without_german_answers_in_its_first_language() -> None:
    assert texts.negotiate("zh", ("fr", "en")) == "fr"
    assert texts.negotiate("de, en;q=0.5", ("fr", "en")) == "en"


def test_reading_all_texts_first_leaves_none_to_be_read_later() -> None:
    steps = sum(1 for _ in texts.warm())
    assert steps >= len(texts.LANGUAGES) * len(texts.parts())
