"""The test of the tests: `python -m tests.faults.planted [word ...]` plants faults into copies and wants each seen.

Every fault of `faults_to_plant` (or those whose name holds a word) is planted into a copy of the tree; its test has to
turn red there, and has to be green in a copy without it. About three minutes; the report lies in reports/planted.md.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.faults.faults_to_plant import FAULTS, Planted
from tests.faults.trial import Trial
from tests.support.server import ROOT

PARTS = ("queue_app", "kiosk", "display", "tests", "bench")
FILES = ("pyproject.toml", "config.example.toml")
REPORT = ROOT / "reports" / "planted.md"
GREEN, RED = 0, 1  # pytest's exit codes; every other one says that nothing was tested


def copy(place: Path) -> Path:
    """A copy of all that the tests need."""
    for part in PARTS:
        shutil.copytree(ROOT / part, place / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, place / file)
    return place


def plant(fault: Planted, tree: Path) -> None:
    """Put the fault in. The words it changes have to stand there once, or the fault is out of date."""
    path = tree / fault.file
    text = path.read_text(encoding="utf-8")
    if text.count(fault.was) != 1:
        raise ValueError(f"{fault.file} does not hold these words once: {fault.was!r}")
    path.write_text(text.replace(fault.was, fault.becomes), encoding="utf-8")


def run(tests: Sequence[str], tree: Path) -> "subprocess.CompletedProcess[str]":
    """Run tests in a tree, with the program of that tree in every process."""
    words = [sys.executable, "-m", "pytest", "-n0", "-q", "-x", "-p", "no:cacheprovider", *tests]
    env = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(words, cwd=tree, env=env, capture_output=True, text=True, timeout=600)


def seen(fault: Planted) -> tuple[bool, float]:
    """Whether the fault's test turns red, and after how many seconds."""
    with tempfile.TemporaryDirectory() as place:
        tree = copy(Path(place))
        plant(fault, tree)
        begun = time.monotonic()
        done = run([fault.test], tree)
    if done.returncode not in (GREEN, RED):
        raise RuntimeError(f"{fault.test} did not run:\n{done.stdout}{done.stderr}")
    return done.returncode == RED, time.monotonic() - begun


def all_of_them(most: int) -> Trial:
    """The first so many, as a line of the programme's report; the seconds are until a test was red."""
    trial = Trial(
        "faults planted in the source", "each turns its test red, and without it that test is green"
    )
    chosen = FAULTS[:most]
    with tempfile.TemporaryDirectory() as place:
        sound = run(sorted({fault.test for fault in chosen}), copy(Path(place)))
    trial.check(sound.returncode == GREEN, f"a test is red without a fault: {sound.stdout[-300:]}")
    for fault in chosen:
        red, seconds = seen(fault)
        trial.check(red, f"not seen: {fault.name}")
        trial.seconds.append(seconds)
        trial.tries += 1
    return trial


def main() -> int:
    """Plant what was asked for; 1 when a fault was not seen or a test is red without one."""
    words = sys.argv[1:]
    faults = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    with tempfile.TemporaryDirectory() as place:
        sound = run(sorted({fault.test for fault in faults}), copy(Path(place)))
    if sound.returncode != GREEN:
        print(sound.stdout)
        return 1
    lines = ["# Planted faults", "", "| fault | test | seen | s |", "| --- | --- | --- | --- |"]
    missed = 0
    for fault in faults:
        red, seconds = seen(fault)
        missed += not red
        name = fault.test.rpartition("::")[2]
        lines.append(f"| {fault.name} | {name} | {'yes' if red else '**no**'} | {seconds:.0f} |")
        print(lines[-1], flush=True)
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(faults) - missed} of {len(faults)} seen; {REPORT}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
