"""Makes the sprite of pictograms from the Tabler outline set: `python -m tests.support.icons FOLDER_OF_TABLER_ICONS`.

The names are those the faces and the example configuration use; the sprite is committed, so nobody needs npm.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SPRITE = ROOT / "queue_app" / "web" / "static" / "shared" / "icons.svg"
FACES = ("kiosk", "display", "queue_app/web/static")
CALL = re.compile(r"""\bicon(?:Name)?\(\s*["']([a-z0-9-]+)["']""")
FIELD = re.compile(r"""\bicon:\s*["']([a-z0-9-]+)["']""")
# Names that a face chooses by a value: the arrows of a way, for one.
BY_VALUE = (
    "arrow-up", "arrow-up-right", "arrow-right", "arrow-down-right", "arrow-down", "arrow-down-left", "arrow-left",
    "arrow-up-left", "home", "wheelchair", "ear-off", "eye-off", "mood-kid", "language", "help-circle",
)  # fmt: skip
DRAWING = re.compile(r"<(?:path|circle|rect|line|polyline|ellipse)\b[^>]*?/>")


def used() -> set[str]:
    """Every pictogram that some face or the example configuration asks for."""
    found = set(BY_VALUE)
    for file in _scripts():
        text = file.read_text(encoding="utf-8")
        found |= set(CALL.findall(text)) | set(FIELD.findall(text))
    for site in tomllib.loads((ROOT / "config.example.toml").read_text(encoding="utf-8"))["sites"]:
        found |= {item["pictogram"] for kind in ("concerns", "pages") for item in site.get(kind, [])}
    return found


def _scripts() -> Iterator[Path]:
    for face in FACES:
        for file in (ROOT / face).rglob("*.js"):
            if "vendor" not in file.parts:
                yield file


def drawn() -> set[str]:
    """Every pictogram in the sprite."""
    return set(re.findall(r'<symbol id="([a-z0-9-]+)"', SPRITE.read_text(encoding="utf-8")))


def build(folder: Path) -> list[str]:
    """Write the sprite; returns the names the set does not have."""
    symbols, missing = [], []
    for name in sorted(used()):
        file = folder / "icons" / "outline" / f"{name}.svg"
        if not file.is_file():
            missing.append(name)
            continue
        strokes = "".join(
            re.sub(r"\s+", " ", part) for part in DRAWING.findall(file.read_text(encoding="utf-8"))
        )
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{strokes}</symbol>')
    SPRITE.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n", encoding="utf-8"
    )
    return missing


if __name__ == "__main__":
    left_out = build(Path(sys.argv[1]))
    print("missing: " + ", ".join(left_out) if left_out else "all drawn")
    sys.exit(1 if left_out else 0)
