"""What is shipped is what was tested: the wheel holds every face and runs in an empty folder, without the checkout."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as for a release."""
    folder = tmp_path_factory.mktemp("dist")
    _call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`queue-app` in a fresh environment that borrows the libraries of this one, but not the checkout."""
    home = tmp_path_factory.mktemp("install") / "environment"
    _call(sys.executable, "-m", "venv", "--without-pip", str(home))
    python = home / "bin" / "python"
    _call(sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index",
          "--disable-pip-version-check", str(wheel))  # fmt: skip
    (packages,) = home.glob("lib/python*/site-packages")
    # Editable installs work through .pth files, and those are only read in site folders: ours is none over there.
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return home / "bin" / "queue-app"


@pytest.fixture
def queue_app(installed: Path, tmp_path: Path) -> Run:
    """Run the installed program in an empty folder."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("QUEUE_", "PYTHON"))}

    def run(*words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(installed), *words],
            cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    return run


def _call(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"


def test_the_wheel_holds_every_face_text_and_migration(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if not name.endswith("/")}
    for folder in ("queue_app", "kiosk", "display"):
        inside = "queue_app/" if folder == "queue_app" else f"queue_app/_front/{folder}/"
        here = {
            inside + path.relative_to(ROOT / folder).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert here - shipped == set()
    assert "queue_app/_front/config.example.toml" in shipped
    assert any(name.startswith("queue_app/texts/") and name.endswith(".ftl") for name in shipped)
    assert any(name.startswith("queue_app/store/migrations/versions/") for name in shipped)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
        metadata = archive.read(next(n for n in archive.namelist() if n.endswith("/METADATA"))).decode()
    assert {re.sub(r"-\d+(\.\d+)*", "", top) for top in tops} == {"queue_app", "queue_app.dist-info"}
    assert "License-Expression: EUPL-1.2" in metadata


def test_the_installed_program_is_not_the_checkout(installed: Path) -> None:
    asked = subprocess.run(
        [installed.with_name("python"), "-c", "import queue_app; print(queue_app.__file__)"],
        cwd="/", capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(asked.stdout.strip()).is_relative_to(installed.parents[1])


def test_the_installed_program_says_what_it_can(queue_app: Run) -> None:
    told = queue_app("--help")
    assert told.returncode == 0, told.stderr
    assert "check-config" in told.stdout


def test_the_installed_program_brings_a_good_configuration(queue_app: Run) -> None:
    told = queue_app("check-config")
    assert told.returncode == 0, told.stderr
    assert "wismar" in told.stdout


def test_the_demo_plays_in_an_empty_folder(queue_app: Run, tmp_path: Path) -> None:
    played = queue_app("demo", "--speed", "30", "--seed", "1", "--port", "0", "--for", "5")
    assert played.returncode == 0, played.stdout + played.stderr
    assert re.search(r"^listening on http://", played.stdout, re.MULTILINE)
    assert "Traceback" not in played.stderr
    assert [path.name for path in tmp_path.iterdir() if path.name != "var"] == []
