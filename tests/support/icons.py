"""Makes the sprite of pictograms from the Tabler outline set: `python -m tests.support.icons FOLDER_OF_TABLER_ICONS`.

It holds the names in icons.txt and those the faces and the example configuration ask for. What the set does not have is
drawn in its style in kiosk/pictograms/. The sprite is committed, so nobody needs npm.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMES = Path(__file__).with_suffix(".txt")
SPRITE = ROOT / "queue_app" / "web" / "static" / "shared" / "icons.svg"
OWN = ROOT / "kiosk" / "pictograms"
FACES = ("kiosk", "display", "queue_app/web/static", "queue_app/web/templates")
NAME = r"""["']([a-z][a-z0-9-]*)["']"""
CHOSEN = rf"(?<!== ){NAME}"  # not what the choice compares with
# icon("x"), icon(yes ? "x" : "y"), icon(SIGNS[a] ?? "x"); { icon: "x" }; sign="x"; href="…/icons.svg#x"
CALL = re.compile(r"\bicon\(([^(){}]*)")
OTHER = (
    re.compile(rf"\bicon:\s*{NAME}"),
    re.compile(rf"\bsign={NAME}"),
    re.compile(r"icons\.svg#([a-z0-9-]+)"),
)
TABLE = re.compile(r"\bconst \w*ICONS = \{([^}]*)\}")
DRAWING = re.compile(r"<(?:path|circle|rect|line|polyline|ellipse)\b[^>]*?/>")
FRAME = 'd="M0 0h24v24H0z"'  # every drawing of the set begins with an empty square


def used() -> set[str]:
    """Every pictogram that some face or the example configuration asks for by name."""
    found: set[str] = set()
    for file in _sources():
        text = file.read_text(encoding="utf-8")
        for pattern in (CALL, TABLE):
            found.update(name for part in pattern.findall(text) for name in re.findall(CHOSEN, part))
        found.update(name for pattern in OTHER for name in pattern.findall(text))
    for site in tomllib.loads((ROOT / "config.example.toml").read_text(encoding="utf-8"))["sites"]:
        answers = [answer for question in site.get("questions", []) for answer in question["answers"]]
        tiles = [tile for kind in ("concerns", "forks", "pages") for tile in site.get(kind, [])]
        found.update(item["pictogram"] for item in (*tiles, *answers))
    return found


def _sources() -> Iterator[Path]:
    for face in FACES:
        for file in (ROOT / face).rglob("*"):
            if file.suffix in {".js", ".html"} and "vendor" not in file.parts:
                yield file


def listed() -> set[str]:
    """The names of icons.txt: also those a face puts together, and those the next face will want."""
    return set(NAMES.read_text(encoding="utf-8").split())


def drawn() -> set[str]:
    """Every pictogram in the sprite."""
    return set(re.findall(r'<symbol id="([a-z0-9-]+)"', SPRITE.read_text(encoding="utf-8")))


def build(folder: Path) -> list[str]:
    """Write the sprite; returns the names the set does not have."""
    symbols, missing = [], []
    for name in sorted(listed() | used()):
        places = (OWN, folder / "icons" / "outline")
        file = next((f for f in (place / f"{name}.svg" for place in places) if f.is_file()), None)
        if file is None:
            missing.append(name)
            continue
        strokes = (re.sub(r"\s+", " ", part) for part in DRAWING.findall(file.read_text(encoding="utf-8")))
        drawing = "".join(part for part in strokes if FRAME not in part)
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{drawing}</symbol>')
    SPRITE.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n", encoding="utf-8"
    )
    return missing


if __name__ == "__main__":
    left_out = build(Path(sys.argv[1]))
    print("missing: " + ", ".join(left_out) if left_out else "all drawn")
    sys.exit(1 if left_out else 0)
