"""What one fault was tried for, how often, and what went wrong: a line of the report."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic

from bench.table import percentile

SURE = 0.95


@dataclass
class Trial:
    """One fault. A violation is a promise that was not kept; the seconds are how long it took to be right again."""

    fault: str
    promise: str
    tries: int = 0
    violations: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    chapter: str = ""  # what it is called in the study

    def check(self, kept: bool, otherwise: str) -> bool:
        """Note a violation unless the promise was kept."""
        if not kept:
            self.violations.append(otherwise)
        return kept

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Take the time of what the block does."""
        begun = monotonic()
        yield
        self.seconds.append(monotonic() - begun)

    def figures(self) -> dict[str, float]:
        """The percentiles of the seconds, and the bound where nothing was violated."""
        found: dict[str, float] = {}
        if self.seconds:
            p50, p95 = (percentile(self.seconds, share) for share in (0.5, 0.95))
            found = {"p50": p50, "p95": p95, "longest": max(self.seconds)}
        return found if self.violations else {**found, "bound": upper_bound(self.tries)}

    def row(self) -> list[str]:
        """The cells of the report."""
        known = self.figures()
        took = [f"{known[name]:.2f}" if name in known else "" for name in ("p50", "p95", "longest")]
        bound = f"< {known['bound']:.1%}" if "bound" in known else ""
        return [self.chapter, self.fault, str(self.tries), str(len(self.violations)), *took, bound]


HEAD = ("", "fault", "N", "violations", "p50 s", "p95 s", "max s", "95 % bound")


def upper_bound(tries: int) -> float:
    """What 0 of so many tries allow to say: with 95 % certainty it happens less often than this."""
    return 1.0 if tries < 1 else 1 - (1 - SURE) ** (1 / tries)


def markdown(trials: list[Trial], about: str, elsewhere: Mapping[str, str] | None = None) -> str:
    """The report: one table, then what each fault promised and what was seen, then what is tried elsewhere or not."""
    lines = ["# Fault programme", "", about, "", f"| {' | '.join(HEAD)} |", f"|{' --- |' * len(HEAD)}"]
    trials = sorted(trials, key=lambda trial: int((re.findall(r"\d+", trial.chapter) or ["0"])[0]))
    lines += [f"| {' | '.join(trial.row())} |" for trial in trials]
    broken = sum(1 for trial in trials if trial.violations)
    lines += ["", f"{len(trials)} faults tried, {broken} of them with a promise that was not kept."]
    for trial in trials:
        lines += ["", f"## {trial.chapter} {trial.fault}".replace("  ", " "), "", trial.promise, ""]
        lines += [f"- violated: {one}" for one in trial.violations]
        lines += [f"- {one}" for one in trial.notes]
    if elsewhere:
        lines += ["", "## Tried elsewhere, or not here", ""]
        lines += [f"- {chapter}: {what}" for chapter, what in elsewhere.items()]
    return "\n".join(lines) + "\n"
