"""How a number and a counter are said: letter by letter and digit by digit, so that it is heard as it is written.

German says 47 as "seven and forty"; who is learning the language hears two numbers in the wrong order. One digit after
the other is understood in every language, and is what stands on the ticket.
"""

from collections.abc import Collection

# Up to twelve a number is one word of its own in most languages of the house, and no two digits change places.
ONE_WORD = frozenset({"10", "11", "12"})


def number_words(number: str) -> list[str]:
    """`T 47` → T, 4, 7."""
    return [sign.upper() for sign in number if sign.isalnum()]


def counter_words(counter: str, as_one: Collection[str] = ONE_WORD) -> list[str]:
    """`3` → 3; `12` → 12; `21` → 2, 1; `b2` → B, 2. `as_one` are the numbers that are said as one word."""
    return [counter] if counter in as_one else number_words(counter)
