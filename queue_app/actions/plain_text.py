"""Texts that people write for many eyes: one line, plain, and short."""

from queue_app.rules.errors import RuleBroken

JOINERS = "\u200c\u200d"  # they shape letters in Arabic script; all other invisible characters could turn a line round


def seen(text: str, but: str = "") -> str:
    """The text with a space for everything that nobody can see, except `but`. Some of it no database can hold."""
    return "".join(c if c.isprintable() or c in JOINERS + but else " " for c in text)


def one_line(text: str, most: int, field: str) -> str:
    """The text in one line without anything invisible. Raises RuleBroken `invalid` above `most` characters."""
    kept = " ".join(seen(text).split())
    if len(kept) > most:
        raise RuleBroken("invalid", field=field)
    return kept
