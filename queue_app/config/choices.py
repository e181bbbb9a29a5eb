"""What the pages of the kiosk offer: everything can be tapped, every answer leads somewhere, and a page stays large."""

from collections.abc import Iterator

from queue_app.config.shape import MOST_ON_A_PAGE
from queue_app.config.tables import Table, entries, ids, mentions, text
from queue_app.config.words import Problem


def check(site: Table) -> Iterator[Problem]:
    """Every mistake in questions, forks and pages."""
    yield from _answers_differ(site)
    yield from _every_answer_leads_somewhere(site)
    yield from _a_page_is_not_too_full(site)
    yield from _on_a_page(site)


def ways(fork: Table) -> dict[str, str]:
    """Where each answer of a fork leads: the id of an answer and the concern."""
    found = fork.get("concerns")
    return {a: c for a, c in found.items() if isinstance(c, str)} if isinstance(found, dict) else {}


def _answers(site: Table, fork: Table) -> list[str]:
    """The ids of the answers that a fork has to cover."""
    wanted = text(fork, "question")
    for _, question in entries(site, "questions"):
        if text(question, "id") == wanted:
            return ids(question, "answers")
    return []


def _answers_differ(site: Table) -> Iterator[Problem]:
    """The texts name an answer by its id alone, so it is taken in the whole site."""
    owner: dict[str, str] = {}
    for at, question in entries(site, "questions"):
        for nth, answer in entries(question, "answers"):
            own = text(answer, "id")
            if own in owner:
                where = ("questions", at, "answers", nth, "id")
                yield where, f"The id {own} is taken: the question {owner[own]} has an answer of this name."
            elif own:
                owner[own] = text(question, "id")


def _every_answer_leads_somewhere(site: Table) -> Iterator[Problem]:
    for at, fork in entries(site, "forks"):
        answers, led = _answers(site, fork), ways(fork)
        for answer in answers:
            if isinstance(fork.get("concerns"), dict) and answer not in led:
                yield ("forks", at, "concerns"), f"The answer {answer} leads nowhere: name a concern for it."
        for answer in led:
            if answers and answer not in answers:
                question, there = text(fork, "question"), ", ".join(answers)
                sentence = f"The question {question} has no answer {answer!r}. There are: {there}."
                yield ("forks", at, "concerns", answer), sentence


def _a_page_is_not_too_full(site: Table) -> Iterator[Problem]:
    forks = {text(fork, "id"): fork for _, fork in entries(site, "forks")}
    for at, page in entries(site, "pages"):
        asked = forks.get(text(page, "asks"))
        tiles = [*mentions(page, "forks"), *mentions(page, "concerns")]
        full = len(tiles) + (len(_answers(site, asked)) if asked else 0)
        if not tiles and not text(page, "asks") and _well_formed(page):
            yield ("pages", at), "This page is empty: name concerns, forks, or a fork that it asks."
        elif asked and full > MOST_ON_A_PAGE:
            sentence = (
                f"With its answers this page has {full} tiles; at most {MOST_ON_A_PAGE} stay large enough."
            )
            yield ("pages", at), sentence


def _well_formed(page: Table) -> bool:
    return all(isinstance(page.get(name, []), list) for name in ("forks", "concerns"))


def _on_a_page(site: Table) -> Iterator[Problem]:
    if not entries(site, "pages"):
        return
    pages = [page for _, page in entries(site, "pages")]
    shown_forks = {one for page in pages for name in ("asks", "forks") for _, one in mentions(page, name)}
    shown = {one for page in pages for _, one in mentions(page, "concerns")}
    for at, fork in entries(site, "forks"):
        if text(fork, "id") in shown_forks:
            shown |= set(ways(fork).values())
        elif text(fork, "id"):
            yield ("forks", at), "This fork is on no page, so nobody can tap it."
    for at, concern in entries(site, "concerns"):
        own = text(concern, "id")
        if own and own not in shown and own != site.get("unsure"):
            yield ("concerns", at), "This concern is on no page, so nobody can tap it."
