"""Which PINs may lock a console. It opens a session that is signed in already, never an account."""

SHORTEST, LONGEST = 4, 8
_ROWS = ("01234567890123456789", "98765432109876543210")
_KEYPAD = frozenset({"2580", "0852", "1470", "3690", "1397", "7931", "159753", "147258", "147258369"})


def is_pin(text: str) -> bool:
    """Whether it is four to eight digits and none that a passer-by tries first.

    Refused: one digit or one block over and over, digits in a row up or down, years from 1900 to 2099, and the lines
    of a keypad (the first tries in Bonneau, Preibusch and Anderson, "A birthday present every eleven wallets?", 2012).
    """
    if not (SHORTEST <= len(text) <= LONGEST and text.isascii() and text.isdigit()):
        return False
    return not (_repeats(text) or any(text in row for row in _ROWS) or _is_year(text) or text in _KEYPAD)


def _repeats(text: str) -> bool:
    return any(text == text[:size] * (len(text) // size) for size in range(1, len(text) // 2 + 1))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text[:2] in ("19", "20")
