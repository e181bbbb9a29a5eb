"""A chart of a few lines as SVG, by hand: both axes by powers of ten, every point with its figure."""

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 320, 64, 150, 44, 44
COLOURS = ("#0b5d7a", "#b4560b", "#4b7a1f", "#7a2f6b")
STYLE = "font-family:sans-serif;font-size:12px"


def lines(title: str, across: str, points: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """The chart; `points` are (x, y) for each line by its name, all above zero."""
    xs = sorted({x for line in points.values() for x, _ in line})
    ys = [y for line in points.values() for _, y in line]
    low, high = min(ys) / 1.2, max(ys) * 1.2

    def at(x: float, y: float) -> tuple[float, float]:
        wide, tall = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
        right = _share(x, xs[0], xs[-1]) * wide
        return LEFT + right, TOP + (1 - _share(y, low, high)) * tall

    parts = [f'<text x="{LEFT}" y="20" font-weight="bold">{escape(title)}</text>']
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 8}">{escape(across)}</text>')
    feet = HEIGHT - 24
    parts += [f'<text x="{at(x, low)[0]:.0f}" y="{feet}" text-anchor="middle">{x:g}</text>' for x in xs]
    for number, (name, line) in enumerate(points.items()):
        colour, drawn = COLOURS[number % len(COLOURS)], [at(*point) for point in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in drawn)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), (_, value) in zip(drawn, line, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
            parts.append(
                f'<text x="{x:.1f}" y="{y - 7:.1f}" text-anchor="middle" fill="{colour}">{value:g}</text>'
            )
        height = TOP + 18 * number  # the names stand in a column of their own: lines may end in one point
        parts.append(f'<text x="{WIDTH - RIGHT + 36}" y="{height}" fill="{colour}">{escape(name)}</text>')
    said = "; ".join(
        f"{name}: " + ", ".join(f"{x:g} → {y:g}" for x, y in line) for name, line in points.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" style="{STYLE}">'
        f"<title>{escape(title)}</title><desc>{escape(said)}</desc>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _share(value: float, low: float, high: float) -> float:
    """Where a value lies between two, from 0 to 1, by powers."""
    return 0.0 if high <= low else math.log(value / low) / math.log(high / low)
