"""The paper ticket as a picture of black dots: the visitor's language, German beneath. No concern: paper gets lost."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import qrcode
from babel.dates import format_datetime
from PIL import Image, ImageDraw

from queue_app import texts
from queue_app.printing import letters

DOTS = {80: 576, 58: 384}  # across the paper: 72 and 48 mm at 203 dots an inch
EDGE = 8
DOTS_PER_MM = 8
LONGEST_MM = 400
SIGN, GAP, PLACE = 46, 14, 50  # of a desk: its sign, the space beside it, its place in the order
Json = dict[str, Any]
# Corners of the desk's shapes in a square of 24, as on every face (static/shared/signs.js).
SHAPES: dict[str, list[tuple[float, float]]] = {
    "triangle": [(12, 2.5), (22.5, 21.5), (1.5, 21.5)],
    "diamond": [(12, 1), (23, 12), (12, 23), (1, 12)],
    "star": [(12, 1.5), (15.2, 8.5), (22.8, 9.3), (17.1, 14.5), (18.7, 22), (12, 18.2), (5.3, 22), (6.9, 14.5),
             (1.2, 9.3), (8.8, 8.5)],
    "hexagon": [(12, 1.5), (21.5, 7), (21.5, 17), (12, 22.5), (2.5, 17), (2.5, 7)],
}  # fmt: skip


@dataclass(frozen=True)
class Size:
    """Letters of one kind, in dots; 58 mm paper has those of 80 mm somewhat smaller."""

    dots: int
    bold: bool = False


HEAD, SMALL, TEXT, DESK, STRONG = Size(26), Size(25), Size(33), Size(40, True), Size(35, True)


class Roll:
    """Paper that grows as things are put on it from above."""

    def __init__(self, paper_mm: int, language: str) -> None:
        self.width = DOTS[paper_mm]
        self.narrow = paper_mm == 58
        self.rtl = texts.LANGUAGES[language].dir == "rtl"
        self.image = Image.new("L", (self.width, LONGEST_MM * DOTS_PER_MM), 255)
        self.pen = ImageDraw.Draw(self.image)
        self.y = EDGE

    @property
    def room(self) -> int:
        """From edge to edge."""
        return self.width - 2 * EDGE

    def space(self, dots: int) -> None:
        """Leave some free."""
        self.y += dots

    def rule(self) -> None:
        """A line across."""
        self.space(12)
        self.pen.rectangle((EDGE, self.y, self.width - EDGE, self.y + 2), fill=0)
        self.space(16)

    def dots(self, text: str, size: Size, rtl: bool, room: float) -> int:
        """How large letters of this kind are here: no larger than the longest word has room for."""
        most = size.dots * 7 // 8 if self.narrow else size.dots
        longest = max(letters.width(word, most, size.bold, rtl) for word in text.split())
        return min(most, int(most * room / longest))

    def longest(self, text: str, size: Size, rtl: bool, room: float) -> float:
        """How wide the lines get when they have so much room."""
        dots = self.dots(text, size, rtl, room)
        found = letters.lines(text, dots, size.bold, rtl, int(room))
        return math.ceil(max(letters.width(line, dots, size.bold, rtl) for line in found)) + 1

    def text(
        self,
        text: str,
        size: Size,
        *,
        rtl: bool,
        left: float = EDGE,
        room: float | None = None,
        side: str = "middle",
    ) -> None:
        """Lines in the middle, or at one side, of so much room to the right of `left`."""
        space = room or self.room
        dots = self.dots(text, size, rtl, space)
        for line in letters.lines(text, dots, size.bold, rtl, int(space)):
            spare = space - letters.width(line, dots, size.bold, rtl)
            self.y += math.ceil(dots * 1.08)
            at = left + {"left": 0, "middle": spare / 2, "right": spare}[side]
            letters.draw(self.pen, (at, self.y), line, dots, size.bold, rtl)
            self.y += math.ceil(dots * 0.27)

    def filling(self, text: str, most: int, room: int) -> None:
        """One line in bold letters, as large as there is room for, at most so many dots."""
        size = min(most, int(most * room / letters.width(text, most, True, False)))
        box = letters.font(letters.family_of(text[0]), size, True).getbbox(text, anchor="ls")
        wide = letters.width(text, size, True, False)
        self.y += int(-box[1])
        letters.draw(self.pen, ((self.width - wide) / 2, self.y), text, size, True, False)
        self.y += int(box[3])

    def shape(self, shape: str, at: tuple[float, float], size: int) -> None:
        """The sign of a desk, its upper left corner at this place."""
        x, y = at
        unit = size / 24
        if shape in SHAPES:
            self.pen.polygon([(x + a * unit, y + b * unit) for a, b in SHAPES[shape]], fill=0)
        elif shape == "square":
            self.pen.rounded_rectangle(
                (x + 2 * unit, y + 2 * unit, x + 22 * unit, y + 22 * unit), 2.5 * unit, fill=0
            )
        else:
            self.pen.ellipse((x + 2 * unit, y + 2 * unit, x + 22 * unit, y + 22 * unit), fill=0)

    def code(self, text: str) -> None:
        """A QR code in the middle: each of its squares so many whole dots that a cheap printer keeps them apart."""
        made = qrcode.QRCode(border=0, error_correction=qrcode.constants.ERROR_CORRECT_M)
        made.add_data(text)
        matrix = made.get_matrix()
        dot = max(4, min(8, self.room * 5 // 8 // len(matrix)))
        left = (self.width - dot * len(matrix)) // 2
        for row, line in enumerate(matrix):
            for column, black in enumerate(line):
                if black:
                    x, y = left + column * dot, self.y + row * dot
                    self.pen.rectangle((x, y, x + dot - 1, y + dot - 1), fill=0)
        self.y += dot * len(matrix)

    def bits(self) -> bytes:
        """What is on the paper, row by row, eight dots a byte, 1 is black."""
        return self.whole().convert("1", dither=Image.Dither.NONE).point(lambda dot: 255 - dot).tobytes()

    def whole(self) -> Image.Image:
        """The paper as far as something is on it."""
        return self.image.crop((0, 0, self.width, self.y + EDGE))


def ticket(view: Json, paper_mm: int, follow_url: str) -> Roll:
    """A ticket (`store.phone.ticket_json`) on paper of this width, with the address of its page as a QR code."""
    language = view["language"]
    roll = Roll(paper_mm, language)
    german = texts.LANGUAGES[language].bcp47 != "de"

    def both(size: Size, say: Callable[[str], str]) -> None:
        roll.text(say(language), size, rtl=roll.rtl)
        if german:
            roll.text(say("de"), SMALL, rtl=False)

    _head(roll, view)
    both(TEXT, lambda code: texts.say(code, "phone-your-number"))
    roll.space(14)
    roll.filling(view["number"], 210, roll.room)
    native = texts.LANGUAGES[language].digits
    if native:
        roll.space(18)
        roll.filling("".join(native[int(digit)] for digit in str(view["digits"])), 72, roll.room)
    roll.space(20)
    _desks(roll, view, both)
    waits = [say for say in (_ahead, _wait) if say(language, view)]
    if waits:
        roll.rule()
        for say in waits:
            both(STRONG, lambda code, say=say: say(code, view))  # type: ignore[misc]  # bound for this round
    roll.rule()
    both(TEXT, lambda code: texts.say(code, "phone-paper-called"))
    roll.space(18)
    roll.code(follow_url)
    roll.space(10)
    both(TEXT, lambda code: texts.say(code, "phone-paper-follow"))
    roll.rule()
    both(STRONG, lambda code: texts.say(code, "phone-paper-keep"))
    roll.space(16)
    return roll


def _head(roll: Roll, view: Json) -> None:
    now = datetime.fromisoformat(view["now"]).astimezone(ZoneInfo(view["timezone"]))
    roll.text(view["site_name"], HEAD, rtl=False)
    roll.text(format_datetime(now, "dd.MM.yyyy, HH:mm", locale="de"), HEAD, rtl=False)
    if view["demo"]:
        roll.text("DEMO", STRONG, rtl=False)
    roll.rule()


def _desks(roll: Roll, view: Json, both: Callable[[Size, Callable[[str], str]], None]) -> None:
    """The way through the house: each desk with its sign; several with their place in the order."""
    desks = {desk["id"]: desk for desk in view["desks"]}
    way = [desks[stop["desk"]] for stop in view["stops"]]
    if len(way) > 1:
        both(TEXT, lambda code: texts.say(code, "phone-paper-desks"))
        roll.space(6)
    for place, desk in enumerate(way, start=1):
        _desk(roll, desk, view["language"], place if len(way) > 1 else None)
        roll.space(8)


def _desk(roll: Roll, desk: Json, language: str, place: int | None) -> None:
    """Sign and name side by side, from where the language begins; alone in the middle, else one beneath the other."""
    own, german = desk["names"].get(language), desk["names"]["de"]
    name, rtl = own or german, roll.rtl and own is not None
    lead = SIGN + GAP + (PLACE if place else 0)
    room: float = roll.room - lead
    longest = max(
        roll.longest(name, DESK, rtl, room), roll.longest(german, SMALL, False, room) if name != german else 0
    )
    if place is None:
        room = min(room, longest)
    outer = (roll.width - lead - room) / 2
    begun = roll.y
    side = "right" if roll.rtl else "left"
    left = outer + (0 if roll.rtl else lead)
    roll.text(name, DESK, rtl=rtl, left=left, room=room, side=side)
    if name != german:
        roll.text(german, SMALL, rtl=False, left=left, room=room, side=side)
    middle = (begun + roll.y) / 2
    sign = left + room + GAP if roll.rtl else left - GAP - SIGN
    roll.shape(desk["shape"], (sign, middle - SIGN / 2), SIGN)
    if place:
        letters.draw(
            roll.pen, (sign + SIGN + GAP if roll.rtl else outer, middle + 13), f"{place}.", 36, True, False
        )


def _ahead(language: str, view: Json) -> str | None:
    ahead = view["ahead"]
    if ahead is None:
        return None
    return (
        texts.say(language, "phone-next") if ahead == 0 else texts.say(language, "phone-ahead", count=ahead)
    )


def _wait(language: str, view: Json) -> str | None:
    """The range as the faces say it (static/phone/wording.js); None when nothing honest can be said."""
    wait = view["wait"]
    if not wait or wait["high_minutes"] is None:
        return None
    low, high = wait["low_minutes"], wait["high_minutes"]
    if low >= 60:
        said = texts.say(language, "phone-wait-long")
    elif low > 0:
        said = texts.say(language, "phone-wait-range", range=f"{low}–{high}")
    elif high <= 5:
        said = texts.say(language, "phone-wait-soon")
    else:
        said = texts.say(language, "phone-wait-up-to", minutes=str(high))
    return f"{texts.say(language, 'phone-wait-about')} {said}"
