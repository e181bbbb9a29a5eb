"""The whole programme with a report: `python -m tests.faults [--light | --long] [name ...]`.

Without a name every fault is tried. In full that takes an hour and a half; `--light` tries each a few times (some ten
minutes), `--long` as often as the study asks for (many hours). The report lies in reports/faults.md and faults.json.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import traceback
from dataclasses import asdict
from pathlib import Path

from tests.faults.chapters import CHAPTERS, ELSEWHERE
from tests.faults.programme import Run, left_out, programme
from tests.faults.trial import Trial, markdown
from tests.support.server import ROOT

REPORT = ROOT / "reports" / "faults.md"


def main() -> int:
    """Try what was asked for, write the report; 1 when a promise was not kept."""
    asked = arguments()
    trials: dict[str, Trial] = {}
    missing = left_out()
    print(*(f"{name} is left out: {why}" for name, why in missing.items()), sep="\n")
    for name, fault in programme(asked.size).items():
        if asked.names and name not in asked.names:
            continue
        print(f"{name} ...", flush=True)
        with tempfile.TemporaryDirectory() as place:
            trial = trials[name] = to_its_end(name, fault, Path(place) / name)
        trial.chapter = CHAPTERS[name]
        print(" | ".join(trial.row()), *trial.violations[:3], *trial.notes[-1:], sep="\n    ", flush=True)
        write(trials, {**missing, **ELSEWHERE})
    print(REPORT)
    return int(any(trial.violations for trial in trials.values()))


def to_its_end(name: str, fault: Run, place: Path) -> Trial:
    """What came of one fault. A trial that breaks off is a promise not kept, and keeps no other from being tried."""
    try:
        return fault(place)
    except Exception as broken:  # noqa: BLE001 - whatever it was, it is told and counted
        traceback.print_exc()
        trial = Trial(name, "the trial comes to its end")
        trial.check(False, f"broken off: {type(broken).__name__}: {str(broken).partition(chr(10))[0]}")
        return trial


def arguments() -> argparse.Namespace:
    """What is wanted."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *programme(0)], metavar="name")
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--light", dest="size", action="store_const", const=0, default=1)
    sizes.add_argument("--long", dest="size", action="store_const", const=2)
    return parser.parse_args()


def write(trials: dict[str, Trial], elsewhere: dict[str, str]) -> None:
    """The report so far, for people and for programs."""
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(markdown(list(trials.values()), about(), elsewhere), encoding="utf-8")
    found = {name: {**asdict(trial), **trial.figures()} for name, trial in trials.items()}
    whole = json.dumps(
        {"about": about(), "faults": found, "elsewhere": elsewhere}, ensure_ascii=False, indent=1
    )
    REPORT.with_suffix(".json").write_text(whole + "\n", encoding="utf-8")


def about() -> str:
    """Machine and commit."""
    words = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(words, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    machine = f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}"
    return f"Commit {commit or 'unknown'}, {machine}, load {os.getloadavg()[0]:.1f} at the end."


if __name__ == "__main__":
    sys.exit(main())
