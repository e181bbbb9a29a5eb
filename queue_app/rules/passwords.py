"""Which passwords are too easy to guess. Sources: NIST SP 800-63B, 3.1.1.2; BSI IT-Grundschutz, ORP.4.A22 and A23."""

from collections.abc import Collection
from string import digits, punctuation, whitespace

from queue_app.rules.common_words import COMMON

SHORTEST = 12
LONGEST = 200
SHORTEST_NAME = 4  # shorter names are parts of too many words
FEWEST_LETTERS = 4  # different ones
LOOKALIKES = str.maketrans("@40135$7!", "aaoiessti")
AROUND = digits + punctuation + whitespace


def flaw(password: str, name: str, house: Collection[str]) -> str | None:
    """Why a new password is refused, as the code of an error; None for a good one.

    `password_short` below twelve characters; `password_named` when it holds the account's own name or that of the
    house; `password_common` when nothing is left without digits and signs but well-known words and those of these
    names, in letters or in signs that look like them. Nothing else is asked of it: no capitals, no signs, no end.
    """
    if len(password) < SHORTEST:
        return "password_short"
    names = [named for named in map(_letters, (name, *house)) if len(named) >= SHORTEST_NAME]
    plain = _letters(password)
    if any(named in plain for named in names):
        return "password_named"
    words = COMMON.union(names, *(_words(one) for one in (name, *house)))
    core = password.casefold().strip(AROUND).translate(LOOKALIKES)
    if any(_is_made_of(words, letters) for letters in (plain, _letters(core))):
        return "password_common"
    return None


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


def _words(text: str) -> set[str]:
    return {word for word in map(_letters, text.split()) if len(word) >= SHORTEST_NAME}


def _is_made_of(words: Collection[str], letters: str) -> bool:
    """Whether these letters are words put one after the other, or hardly any different ones."""
    if len(set(letters)) < FEWEST_LETTERS:
        return True
    reached = {0}
    for start in range(len(letters)):
        if start in reached:
            reached |= {start + len(word) for word in words if letters.startswith(word, start)}
    return len(letters) in reached
