"""One table on standard output, and the figures in it."""

import os
import platform
from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * round(share * 100) // 100) - 1)]


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The table as text, with the machine it was measured on."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        first, *rest = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        return "  ".join((cells[0].ljust(len(first)), *rest))

    machine = f"measured on {os.cpu_count()} cores with Python {platform.python_version()}"
    return "\n".join((title, line(head), "  ".join("-" * w for w in widths), *map(line, rows), machine))


def milliseconds(seconds: float) -> str:
    """A duration for a cell."""
    return f"{seconds * 1000:.1f}"


def ratio(ours: float, minimal: float) -> str:
    """Ours divided by the minimal program's."""
    return f"{ours / minimal:.2f}"
