"""Words in any of our scripts on paper: each stretch in the font that has its letters, from the side its readers begin.

The fonts are those of the faces, one file a script; Pillow's raqm shapes what lies within one. What is needed of the
bidirectional algorithm is little: a line has one direction, and digits or Latin words stand in it as they are.
"""

import unicodedata
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PIL import ImageDraw, ImageFont

FONTS = Path(__file__).parent.parent / "web" / "static" / "vendor" / "fonts"
# The blocks of Unicode that a file of the family holds, by their first and last letter.
BLOCKS = (
    (0x0100, 0x024F, "noto-sans-latin-ext"),
    (0x1E00, 0x1EFF, "noto-sans-latin-ext"),
    (0x0400, 0x045F, "noto-sans-cyrillic"),
    (0x0490, 0x0491, "noto-sans-cyrillic"),
    (0x0460, 0x052F, "noto-sans-cyrillic-ext"),
    (0x0600, 0x06FF, "noto-sans-arabic-arabic"),
    (0x0750, 0x077F, "noto-sans-arabic-arabic"),
    (0xFB50, 0xFDFF, "noto-sans-arabic-arabic"),
    (0xFE70, 0xFEFC, "noto-sans-arabic-arabic"),
    (0x1200, 0x139F, "noto-sans-ethiopic-ethiopic"),
)
LATIN = "noto-sans-latin"
RTL = {"R", "AL"}
LTR = {"L", "EN", "AN"}
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))  # Fluent's; each stretch has its direction here anyway


class Stretch(NamedTuple):
    """Letters that stand together: one font, one direction."""

    text: str
    family: str
    rtl: bool


@cache
def font(family: str, size: int, bold: bool) -> ImageFont.FreeTypeFont:
    """A font of this size in dots."""
    path = FONTS / f"{family}-{800 if bold else 600}-normal.woff2"
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)


def stretches(text: str, rtl: bool) -> list[Stretch]:
    """The stretches of a line from left to right, as they are drawn."""
    directions = _directions(text, rtl)
    parts: list[list[Stretch]] = []
    at = 0
    for direction, group in groupby(directions):
        length = len(list(group))
        piece = text[at : at + length]
        at += length
        fonts = [Stretch("".join(run), family, direction) for family, run in groupby(piece, family_of)]
        parts.append(fonts[::-1] if direction else fonts)
    ordered = parts[::-1] if rtl else parts
    return [stretch for part in ordered for stretch in part]


def _directions(text: str, rtl: bool) -> list[bool]:
    """For each sign whether it runs from right to left: between two of one kind as they do, else as the line does."""
    strong = [
        True if kind in RTL else False if kind in LTR else None
        for kind in map(unicodedata.bidirectional, text)
    ]
    found = []
    for at, known in enumerate(strong):
        if known is not None:
            found.append(known)
            continue
        before = next((k for k in reversed(strong[:at]) if k is not None), rtl)
        after = next((k for k in strong[at + 1 :] if k is not None), rtl)
        found.append(before if before == after else rtl)
    return found


def family_of(sign: str) -> str:
    return next((family for first, last, family in BLOCKS if first <= ord(sign) <= last), LATIN)


def width(text: str, size: int, bold: bool, rtl: bool) -> float:
    """How wide a line is, in dots."""
    return sum(
        font(s.family, size, bold).getlength(s.text, direction="rtl" if s.rtl else "ltr")
        for s in stretches(text, rtl)
    )


def lines(text: str, size: int, bold: bool, rtl: bool, most: int) -> list[str]:
    """The text in lines of at most so many dots, about equally long, broken between words.

    A word that is longer than a line stands by itself.
    """
    words = text.translate(ISOLATES).split()
    found = _broken(words, size, bold, rtl, most)
    for tried in range(most, most // 3, -most // 16):  # narrower, as long as it takes no line more
        closer = _broken(words, size, bold, rtl, tried)
        if len(closer) > len(found) or any(width(line, size, bold, rtl) > tried for line in closer):
            break
        found = closer
    return found


def _broken(words: list[str], size: int, bold: bool, rtl: bool, most: int) -> list[str]:
    found: list[str] = []
    for word in words:
        longer = f"{found[-1]} {word}" if found else word
        if found and width(longer, size, bold, rtl) <= most:
            found[-1] = longer
        else:
            found.append(word)
    return found


def draw(
    onto: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, bold: bool, rtl: bool
) -> None:
    """One line; `at` is where its left end stands on the base line."""
    x, y = at
    for s in stretches(text, rtl):
        direction = "rtl" if s.rtl else "ltr"
        face = font(s.family, size, bold)
        onto.text((x, y), s.text, font=face, fill=0, anchor="ls", direction=direction)
        x += face.getlength(s.text, direction=direction)
