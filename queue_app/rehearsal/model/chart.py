"""Charts as SVG: waits by hour and by desk, and figures against each other. Plain shapes that any browser shows.

Series are told apart by colour, dash and mark together, never by colour alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from queue_app.rehearsal.model.figures import Figures

COLOURS = ("#0A58A6", "#A34700", "#00705A", "#7A2E8C", "#5B5B5B", "#B0003A")
DASHES = ("", "7 4", "2 4", "10 4 2 4", "1 3", "12 6")
WIDTH, HEIGHT = 760.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 20.0, 46.0, 44.0
NICE = (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8)
LIST = 230.0  # how wide the names beside a scatter are


@dataclass(frozen=True)
class Panel:
    """A picture of its own on the page: its title and what is drawn."""

    title: str
    drawn: Sequence[str]
    height: float = HEIGHT


def waits_page(title: str, runs: Sequence[Figures]) -> str:
    """A page with the waits of each run by hour and by desk."""
    hours = sorted({hour for found in runs for hour in found.by_hour})
    desks = sorted({desk for found in runs for desk in found.by_desk})
    return page(
        title,
        [f.policy for f in runs],
        [
            Panel("Mean wait by hour of coming, minutes", _lines(hours, [f.by_hour for f in runs])),
            Panel("Mean wait by desk, minutes", _bars(desks, [f.by_desk for f in runs])),
        ],
    )


def page(title: str, names: Sequence[str], panels: Sequence[Panel]) -> str:
    """A page with a title, what each line means, and the panels below each other."""
    legend, top = _legend(names)
    parts = [f'<text x="20" y="32" class="title">{escape(title)}</text>', *legend]
    for panel in panels:
        inside = "".join(panel.drawn)
        parts.append(
            f'<g transform="translate(0 {top:g})"><text x="20" y="22" class="head">{escape(panel.title)}</text>'
            f"{inside}</g>"
        )
        top += panel.height
    style = (
        "text{font:13px sans-serif;fill:#1d1d1d}.title{font-size:18px;font-weight:700}.head{font-weight:700}"
        ".grid{stroke:#d8d3c8;stroke-width:1}.small{font-size:11px}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {top + 10:g}" role="img" '
        f'aria-label="{escape(title)}"><style>{style}</style>'
        f'<rect width="100%" height="100%" fill="#FBF8F2"/>{"".join(parts)}</svg>\n'
    )


def _legend(names: Sequence[str]) -> tuple[list[str], float]:
    """What each line means, in as many rows as it takes, and where the last row ends."""
    found, x, y = [], 20.0, 56.0
    for n, name in enumerate(names):
        wide = 50 + 7.4 * len(name)
        if x + wide > WIDTH and x > 20.0:
            x, y = 20.0, y + 22
        found.append(
            f'<path d="M{x:g} {y:g}h28" stroke="{_colour(n)}" stroke-width="3" stroke-dasharray="{_dash(n)}"/>'
            f'{_mark(n, x + 14, y)}<text x="{x + 34:g}" y="{y + 4:g}">{escape(name)}</text>'
        )
        x += wide
    return found, y + 22


def _colour(n: int) -> str:
    return COLOURS[n % len(COLOURS)]


def _dash(n: int) -> str:
    return DASHES[n % len(DASHES)]


def _mark(n: int, x: float, y: float) -> str:
    """Circle, square, diamond in turn."""
    colour = _colour(n)
    if n % 3 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
    turn = f' transform="rotate(45 {x:.1f} {y:.1f})"' if n % 3 == 2 else ""
    return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" fill="{colour}"{turn}/>'


def top_of(values: Sequence[float]) -> float:
    """The end of an axis: a round number in five steps, above all values."""
    most, unit = max([*values, 1e-9]), 1e-3
    while True:
        for nice in NICE:
            if nice * unit * 5 >= most:
                return nice * unit * 5
        unit *= 10


def _grid(top: float) -> list[str]:
    found = []
    for step in range(6):
        y = HEIGHT - BOTTOM - step * (HEIGHT - TOP - BOTTOM) / 5
        found.append(
            f'<path d="M{LEFT:g} {y:.1f}H{WIDTH - RIGHT:g}" class="grid"/>'
            f'<text x="{LEFT - 8:g}" y="{y + 4:.1f}" text-anchor="end" class="small">{top * step / 5:g}</text>'
        )
    return found


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM)


def _lines(places: Sequence[str], series: Sequence[Mapping[str, float]]) -> list[str]:
    top = top_of([value for one in series for value in one.values()])
    step = (WIDTH - LEFT - RIGHT) / max(1, len(places))
    at = {place: LEFT + step * (n + 0.5) for n, place in enumerate(places)}
    found = _grid(top) + [_under(x, place) for place, x in at.items()]
    for n, one in enumerate(series):
        points = [(at[place], _y(one[place], top)) for place in places if place in one]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        found.append(
            f'<polyline points="{path}" fill="none" stroke="{_colour(n)}" stroke-width="2.5" '
            f'stroke-dasharray="{_dash(n)}"/>'
        )
        found += [_mark(n, x, y) for x, y in points]
    return found


def _bars(places: Sequence[str], series: Sequence[Mapping[str, float]]) -> list[str]:
    top = top_of([value for one in series for value in one.values()])
    step = (WIDTH - LEFT - RIGHT) / max(1, len(places))
    wide = step * 0.8 / max(1, len(series))
    found = _grid(top)
    for m, place in enumerate(places):
        found.append(_under(LEFT + step * (m + 0.5), place))
        for n, one in enumerate(series):
            x, y = LEFT + step * (m + 0.1) + wide * n, _y(one.get(place, 0.0), top)
            found.append(
                f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide * 0.9:.1f}" height="{HEIGHT - BOTTOM - y:.1f}" '
                f'fill="{_colour(n)}"/><text x="{x + wide * 0.45:.1f}" y="{y - 4:.1f}" text-anchor="middle" '
                f'class="small">{one.get(place, 0.0):.0f}</text>'
            )
    return found


def _under(x: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18:g}" text-anchor="middle" class="small">{escape(text)}</text>'


def scatter(points: Sequence[tuple[str, float, float]], across: str, up: str) -> list[str]:
    """Numbered points, figures against each other, with their names in a list beside them."""
    right, top = top_of([x for _, x, _ in points]), top_of([y for _, _, y in points])
    wide = WIDTH - LEFT - RIGHT - LIST
    found = _grid(top)
    for step in range(6):
        found.append(_under(LEFT + step * wide / 5, f"{right * step / 5:g}"))
    for n, (name, x, y) in enumerate(points):
        px, py = LEFT + x / right * wide, _y(y, top)
        beside = (8, 4) if n % 2 == 0 else (-18, -6)  # neighbours are often close together
        found.append(
            f'{_mark(n, px, py)}<text x="{px + beside[0]:.1f}" y="{py + beside[1]:.1f}">{n + 1}</text>'
        )
        row, at = TOP + 8 + 18 * n, WIDTH - LIST
        found.append(
            f'{_mark(n, at, row)}<text x="{at + 12:g}" y="{row + 4:g}">{n + 1} {escape(name)}</text>'
        )
    found.append(
        f'<text x="{LEFT + wide:g}" y="{HEIGHT - 6:g}" text-anchor="end" class="small">{escape(across)}</text>'
    )
    found.append(f'<text x="20" y="38" class="small">{escape(up)}</text>')
    return found
