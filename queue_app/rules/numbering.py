"""Ticket numbers: the letter of the first desk and a running number, from 1 each business day.

One sequence for the whole site is the default, so that the digits alone name one ticket for people who cannot read the
letter; a sequence per desk is a setting. A number is never used twice on one day and stays with the ticket through
every transfer. The running number itself comes from a row in the store, never from counting and never from a clock:
counting and `max + 1` gave peers duplicate numbers under load.
"""

SITE_SERIES = "site"


def series(mode: str, desk: str) -> str:
    """The name of the sequence a ticket of `desk` draws from; `mode` is the setting `numbering`: site or desk."""
    return SITE_SERIES if mode == "site" else f"desk:{desk}"


def number(letter: str, running: int) -> str:
    """The number as it is written everywhere: letter, one space, digits without leading zeros ("T 47")."""
    if running < 1:
        raise ValueError("running numbers start at 1")
    return f"{letter} {running}"


def parse(text: str) -> tuple[str, int]:
    """Letter and running number of a written number; raises ValueError when `text` is none."""
    letter, _, digits = text.partition(" ")
    if (
        len(letter) != 1
        or not letter.isascii()
        or not letter.isupper()
        or not digits.isascii()
        or not digits.isdigit()
    ):
        raise ValueError(f"not a ticket number: {text!r}")
    if digits.startswith("0"):
        raise ValueError(f"leading zeros are never written: {text!r}")
    return letter, int(digits)
