"""The table of a rehearsal: a line for each way to run the office, with its difference to the first."""

from collections.abc import Sequence

from queue_app.rehearsal.model.figures import Days, Figures, paired

HEAD = ("", "mean", "95 %", "P90", "P99", "longest", "visit", "appointments", "language gap", "difference")
NOTE = (
    "Waits in minutes: stops of walk-ins and follow-up stops; visit: all waits of a visit; appointments: called\n"
    "within 10 min; language gap: how much longer those wait whose language nobody here speaks; difference: of the\n"
    "day means to the first line, on the same people, with half its 95 % interval."
)


def table(title: str, runs: Sequence[tuple[Figures, Days]]) -> str:
    """The table as text."""
    first = runs[0][1]
    rows = [_row(found, None if days is first else paired(days, first)) for found, days in runs]
    widths = [max(len(row[n]) for row in (HEAD, *rows)) for n in range(len(HEAD))]
    lines = [
        "  ".join(
            (cells[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(cells[1:], widths[1:], strict=True)))
        )
        for cells in (HEAD, tuple("-" * width for width in widths), *rows)
    ]
    return "\n".join((title, "", *lines, "", *_desks(runs), "", NOTE))


def _row(found: Figures, difference: tuple[float, float] | None) -> tuple[str, ...]:
    low, high = found.ci95
    return (
        found.policy,
        f"{found.mean_wait:.1f}",
        f"{low:.1f}–{high:.1f}",
        f"{found.p90_wait:.0f}",
        f"{found.p99_wait:.0f}",
        f"{found.longest_wait:.0f}",
        f"{found.visit_mean:.1f}",
        f"{100 * found.appointments_within_10:.0f} %",
        f"{found.language_gap:.1f}",
        "" if difference is None else f"{difference[0]:+.1f} ±{difference[1]:.1f}",
    )


def _desks(runs: Sequence[tuple[Figures, Days]]) -> list[str]:
    desks = list(dict.fromkeys(desk for found, _ in runs for desk in found.by_desk))
    return [
        f"{found.policy}: " + " · ".join(f"{desk} {found.by_desk.get(desk, 0):.1f}" for desk in desks)
        for found, _ in runs
    ]
