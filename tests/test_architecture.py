"""The house stays as it was drawn: floors, sizes, types and manners. Everything here reads files and runs no server."""

import ast
import re
import subprocess
import sys
import tokenize
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_LINES = 300
OURS = ("queue_app", "tests", "bench")
TEXT_ENDINGS = {
    ".py", ".toml", ".md", ".html", ".css", ".js", ".mjs", ".ftl", ".txt", ".json", ".svg", ".yml", ".mako", ".ini", "",
}  # fmt: skip
# Written in two parts, so that this file does not find itself.
UNFINISHED = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK")))
MACHINE_PATHS = re.compile(r"(?<![\w.$}/-])/(?:home|root|work|Users|mnt|opt)/[\w.-]+")
CALLS_THAT_CHANGE = {"turn", "once", "writing"}
ONLY_ASKS_FOR_THE_LOCK = {"queue_app/web/health.py:ready"}  # whether the store can be written; nothing is


@cache
def files_of_the_repository() -> tuple[Path, ...]:
    """Tracked files and new ones; in an unpacked archive without git, everything that is not made by running."""
    asked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if asked.returncode == 0:
        names = [name for name in asked.stdout.split("\0") if name]
        return tuple(path for name in sorted(names) if (path := ROOT / name).is_file())
    made = {".venv", "var", "reports", "dist", "build", "__pycache__"}
    return tuple(
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file()
        and not any(
            part in made or (part.startswith(".") and part != ".ci") for part in path.relative_to(ROOT).parts
        )
    )


def our_python() -> list[Path]:
    """The Python files that we wrote."""
    return [
        p for p in files_of_the_repository() if p.suffix == ".py" and p.relative_to(ROOT).parts[0] in OURS
    ]


def our_texts() -> list[Path]:
    """Everything a person reads or writes here, without what others wrote: licences, vendored code, locked versions."""
    return [
        path
        for path in files_of_the_repository()
        if path.suffix in TEXT_ENDINGS
        and "vendor" not in path.parts
        and not path.name.startswith(("LICENSE", "LICENCE", "OFL"))
    ]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def findings(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{named(path)}:{number}: {line.strip()[:120]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def run_tool(*words: str) -> None:
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"\n{done.stdout}\n{done.stderr}"


def test_each_floor_imports_only_from_the_floors_below() -> None:
    run_tool("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache")


def test_the_code_breaks_no_rule_of_the_linter() -> None:
    run_tool("-m", "ruff", "check", ".")


def test_the_code_is_formatted() -> None:
    run_tool("-m", "ruff", "format", "--check", ".")


def test_the_types_hold() -> None:
    run_tool("-m", "mypy")


def test_every_file_fits_into_one_head() -> None:
    long = {
        named(p): n
        for p in our_python()
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_every_browser_file_fits_into_one_head() -> None:
    ours = [p for p in our_texts() if p.suffix in {".js", ".mjs", ".css", ".html"}]
    long = {named(p): n for p in ours if (n := len(p.read_text(encoding="utf-8").splitlines())) > MOST_LINES}
    assert long == {}


def test_nothing_is_left_for_later() -> None:
    assert findings(UNFINISHED, our_texts()) == []


def test_no_function_is_an_empty_promise() -> None:
    empty = [
        f"{named(path)}:{node.lineno}"
        for path in our_python()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise) and "Not" + "ImplementedError" in ast.dump(node)
    ]
    assert empty == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    assert findings(MACHINE_PATHS, our_texts()) == []


def test_pages_hold_no_script_and_no_style_of_their_own() -> None:
    """The content security policy forbids them, so the browser would drop them silently."""
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE
    )
    assert findings(inline, [p for p in our_texts() if p.suffix == ".html"]) == []


def test_pages_load_nothing_from_strangers() -> None:
    foreign = re.compile(r"""(?:src|href|from|import|url)\s*[=(]?\s*["'(]\s*(?:https?:)?//""", re.IGNORECASE)
    fronts = [
        p for p in our_texts() if p.suffix in {".html", ".css", ".js", ".mjs"} and "tests" not in p.parts
    ]
    assert findings(foreign, fronts) == []


def routes(path: Path) -> list[tuple[ast.FunctionDef, set[str]]]:
    """The view functions of a file with the methods they answer to."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            methods = {m for d in node.decorator_list if (m := method_of(d)) is not None}
            if methods:
                found.append((node, methods))
    return found


def method_of(decorator: ast.expr) -> str | None:
    """`@api.get(…)` → get."""
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    verbs = {"get", "post", "put", "patch", "delete", "route"}
    return called.attr if isinstance(called, ast.Attribute) and called.attr in verbs else None


def test_looking_changes_nothing() -> None:
    """No view that answers a GET begins a turn or a write of its own."""
    guilty = [
        f"{named(path)}:{view.name}"
        for path in our_python()
        if path.is_relative_to(ROOT / "queue_app" / "web")
        for view, methods in routes(path)
        if "get" in methods
        for node in ast.walk(view)
        if isinstance(node, ast.Call) and name_of(node.func) in CALLS_THAT_CHANGE
    ]
    assert set(guilty) == ONLY_ASKS_FOR_THE_LOCK


def name_of(called: ast.expr) -> str:
    """The last part of what is called."""
    return (
        called.attr
        if isinstance(called, ast.Attribute)
        else called.id
        if isinstance(called, ast.Name)
        else ""
    )


def test_every_ignored_finding_says_what_and_why() -> None:
    """`# noqa: S311 - why` and `# type: ignore[code]  # why`: an exception without its reason spreads."""
    bare = []
    for path in our_python():
        with tokenize.open(path) as source:
            for token in tokenize.generate_tokens(source.readline):
                comment = token.string if token.type == tokenize.COMMENT else ""
                if "noqa" in comment and not re.search(r"noqa: [A-Z]+\d+(, ?[A-Z]+\d+)* +\S.{8,}", comment):
                    bare.append(f"{named(path)}:{token.start[0]}: {comment}")
                if "type: ignore" in comment and not re.search(
                    r"ignore\[[\w-]+(, ?[\w-]+)*\] +# .{8,}", comment
                ):
                    bare.append(f"{named(path)}:{token.start[0]}: {comment}")
    assert bare == []


def test_every_library_was_chosen_for_a_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    names = {re.split(r"[\[<>=~ ]", line)[0] for line in asked} - {project["name"]}
    reasons = (ROOT / "docs" / "decisions" / "0002-libraries.md").read_text(encoding="utf-8").lower()
    assert {name for name in names if name.lower() not in reasons} == set()


@pytest.mark.parametrize("name", ["run", ".ci/run"])
def test_the_commands_at_the_top_can_be_run(name: str) -> None:
    path = ROOT / name
    assert path.stat().st_mode & 0o111 == 0o111
    shell = "sh" if name == "run" else "bash"
    assert subprocess.run([shell, "-n", str(path)], capture_output=True, check=False).returncode == 0


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    articles = [int(n) for n in re.findall(r"^(\d+)\.\S", text, re.MULTILINE)]
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert articles == list(range(1, 16))
    assert "Appendix" in text
    assert text.rstrip().endswith("require the production of a new EUPL version.")
