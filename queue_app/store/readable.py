"""Secrets that a person reads from one place and types at another."""

import secrets

# Small letters and digits without those that are taken for one another: l and 1, o and 0.
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
GROUPS, GROUP = 7, 4  # 28 letters of 32: 140 bits


def secret() -> str:
    """A new one, in groups."""
    letters = [secrets.choice(LETTERS) for _ in range(GROUPS * GROUP)]
    return "-".join("".join(letters[at : at + GROUP]) for at in range(0, len(letters), GROUP))


def plain(text: str) -> str:
    """What somebody typed, however she set groups and capitals."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
