"""The test of the tests, in short: two faults are planted and seen; `python -m tests.faults.planted` plants all."""

from pathlib import Path

import pytest

from tests.faults.faults_to_plant import FAULTS
from tests.faults.planted import plant, run, seen
from tests.support.server import ROOT

QUICK = ("a clerk's note gets into the public log", "what is acknowledged is not yet on the disk")


@pytest.mark.parametrize("name", QUICK)
def test_a_planted_fault_turns_its_test_red(name: str) -> None:
    (fault,) = (one for one in FAULTS if one.name == name)
    red, _seconds = seen(fault)
    assert red


def test_every_fault_fits_the_source_and_names_a_test_that_is_there(tmp_path: Path) -> None:
    for fault in FAULTS:
        (tmp_path / fault.file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / fault.file).write_bytes((ROOT / fault.file).read_bytes())
        plant(fault, tmp_path)
        file, _, test = fault.test.partition("::")
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8")
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 12


def test_without_a_fault_their_tests_are_green() -> None:
    tests = [fault.test for fault in FAULTS if fault.name in QUICK]
    assert run(tests, ROOT).returncode == 0
