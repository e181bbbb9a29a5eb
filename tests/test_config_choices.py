"""Questions, forks and pages of the kiosk: each mistake has its place and one plain sentence."""

from pathlib import Path

import pytest

from queue_app import config
from tests.support.small_office import SMALL, problems, spoilt

MORE = """
[[sites.questions]]
id = "payer"
names = { de = "Wer zahlt?", en = "Who pays?" }
answers = [
    { id = "county", pictogram = "home", names = { de = "Landkreis", en = "County" } },
    { id = "nobody", pictogram = "x", names = { de = "Niemand", en = "Nobody" } },
]

[[sites.forks]]
id = "money"
question = "payer"
pictogram = "coins"
names = { de = "Geld", en = "Money" }
concerns = { county = "rent", nobody = "unsure" }

[[sites.pages]]"""
WHOLE = SMALL.replace("[[sites.pages]]", MORE, 1).replace('concerns = ["rent"]\n', 'asks = "money"\n', 1)


def test_a_page_may_be_nothing_but_a_question(tmp_path: Path) -> None:
    assert problems(tmp_path, WHOLE) == []


@pytest.mark.parametrize(
    ("before", "after", "where", "sentence"),
    [
        ('question = "payer"', 'question = "player"', "sites[town].forks[money].question",
         "There is no question 'player'. Did you mean payer?"),
        ('county = "rent"', 'county = "rant"', "sites[town].forks[money].concerns.county",
         "There is no concern 'rant'. Did you mean rent?"),
        (', nobody = "unsure" }', " }", "sites[town].forks[money].concerns",
         "The answer nobody leads nowhere: name a concern for it."),
        ('nobody = "unsure" }', 'nobody = "unsure", jobcenter = "rent" }',
         "sites[town].forks[money].concerns.jobcenter",
         "The question payer has no answer 'jobcenter'. There are: county, nobody."),
        ('{ id = "nobody"', '{ id = "county"', "sites[town].questions[payer].answers[county].id",
         "The id county is taken: the question payer has an answer of this name."),
        ('asks = "money"', 'asks = "mony"', "sites[town].pages[home].asks",
         "There is no fork 'mony'. Did you mean money?"),
        ('asks = "money"', 'concerns = ["rent"]', "sites[town].forks[money]",
         "This fork is on no page, so nobody can tap it."),
        ('asks = "money"', "", "sites[town].pages[home]",
         "This page is empty: name concerns, forks, or a fork that it asks."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_question_is_named(
    tmp_path: Path, before: str, after: str, where: str, sentence: str
) -> None:
    assert (where, sentence) in problems(tmp_path, spoilt((before, after), text=WHOLE))


def test_answers_count_among_the_eight_tiles_of_a_page(tmp_path: Path) -> None:
    start = WHOLE.index('[[sites.concerns]]\nid = "rent"')
    concern = WHOLE[start : WHOLE.index('[[sites.concerns]]\nid = "unsure"')]
    seven = "".join(concern.replace('id = "rent"', f'id = "c{at}"') for at in range(7))
    named = ", ".join(f'"c{at}"' for at in range(7))
    text = WHOLE[:start] + seven + WHOLE[start:].replace(
        'asks = "money"', f'asks = "money"\nconcerns = [{named}]'
    )  # fmt: skip
    assert problems(tmp_path, text) == [
        ("sites[town].pages[home]", "With its answers this page has 9 tiles; at most 8 stay large enough.")
    ]


@pytest.mark.parametrize(
    ("line", "where", "sentence"),
    [
        ("screen_inches = 2", "screen_inches", "This must be at least 7."),
        ("lower_edge_cm = 900", "lower_edge_cm", "This must be at most 150."),
        ('orientation = "upright"', "orientation", "This must be one of 'portrait' or 'landscape'."),
        ("low_reech = true", "low_reech", "There is no such setting. Did you mean low_reach?"),
    ],
)
def test_a_mistake_in_the_kiosks_screen_is_named(
    tmp_path: Path, line: str, where: str, sentence: str
) -> None:
    text = WHOLE.replace("[[sites.questions]]", f"[sites.kiosk]\n{line}\n[[sites.questions]]", 1)
    assert problems(tmp_path, text) == [(f"sites[town].kiosk.{where}", sentence)]


def test_money_asks_who_pays_and_every_way_of_the_example_leads_to_the_desk_that_does() -> None:
    site = config.load(config.front("config.example.toml"), {}).sites[0]
    by_answer = {
        fork.id: {answer: site.concern(concern).desk for answer, concern in fork.concerns.items()}  # type: ignore[union-attr]  # the check has found each
        for fork in site.forks
        if fork.question == "payer"
    }
    for ways in by_answer.values():
        assert (ways["county-card"], ways["payer-unknown"]) == ("landkreis", site.fallback_desk)
        assert ways["jobcenter-letter"] == "jobcenter"
