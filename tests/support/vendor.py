"""Fetches what others wrote for browsers: `python -m tests.support.vendor NODE_MODULES`.

Copies libraries and fonts with their licences, writes `fonts.css` from the fonts' own ranges and `vendor.lock` (name,
version, file, SHA-256). All of it is committed, so nobody needs npm to install, run or test.
"""

import hashlib
import json
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "queue_app" / "web" / "static"
VENDOR = STATIC / "vendor"
LOCK = VENDOR / "vendor.lock"
FONTS_CSS = STATIC / "shared" / "fonts.css"
COPIED = (
    ("socket.io-client", "dist/socket.io.esm.min.js", "socket.io.esm.min.js"),
    ("socket.io-client", "LICENSE", "socket.io-LICENSE"),
    ("htm", "preact/standalone.module.js", "htm-preact-standalone.js"),
    ("htm", "LICENSE", "htm-LICENSE"),
    ("preact", "LICENSE", "preact-LICENSE"),
    ("@tabler/icons", "LICENSE", "tabler-icons-LICENSE"),
)
# The package names its licence, Apache-2.0, but does not bring the text: htm's is the same, up to whom it names.
LICENCE_ENDS = "END OF TERMS AND CONDITIONS\n"
FLUENT = "@fluent/bundle"
FLUENT_HEAD = """/*! @fluent/bundle {version}, Mozilla and contributors, Apache-2.0 (fluent-bundle-LICENSE).
 *  Changed: wrapped into one ES module, comments left out. */
const module = {{ exports: {{}} }};
const exports = module.exports;
"""
FLUENT_FOOT = (
    "export const { FluentBundle, FluentResource, FluentNumber, FluentDateTime } = module.exports;\n"
)

# package, family, scripts, weights
FONTS = (
    (
        "atkinson-hyperlegible-next",
        "Atkinson Hyperlegible Next",
        ("latin-ext", "latin"),
        (400, 600, 700, 800),
    ),
    ("noto-sans", "Noto Sans", ("cyrillic-ext", "cyrillic", "latin-ext", "latin"), (400, 600, 800)),
    ("noto-sans-arabic", "Noto Sans Arabic", ("arabic",), (400, 600, 800)),
    ("noto-sans-ethiopic", "Noto Sans Ethiopic", ("ethiopic",), (400, 600, 800)),
)
FACE = """@font-face {{
  font-family: "{family}"; font-weight: {weight}; font-style: normal; font-display: swap;
  src: url("/static/vendor/fonts/{file}") format("woff2");
  unicode-range: {range};
}}
"""
CSS_HEAD = """/* Made by tests/support/vendor.py from the fonts' own ranges: one list of families serves all scripts. */
"""
FIGURES_HEAD = """/* The text font's slashed zero misleads who does not read Latin: figures are the number font's. */
"""
FIGURES = (("400", 400), ("600", 600), ("700 800", 800))


class Vendor:
    """The vendored files, and what is to be written into the lock."""

    def __init__(self, modules: Path) -> None:
        self.modules = modules
        self.lines: list[str] = []

    def version(self, package: str) -> str:
        found = json.loads((self.modules / package / "package.json").read_text(encoding="utf-8"))
        return str(found["version"])

    def put(self, package: str, content: bytes, name: str) -> None:
        path = VENDOR / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        self.lines.append(f"{package} {self.version(package)} {name} {digest}")

    def copy(self, package: str, source: str, name: str) -> None:
        self.put(package, (self.modules / package / source).read_bytes(), name)

    def fluent(self) -> None:
        """Its only single file is for other loaders than a browser's; two lines around it make it a module."""
        code = (self.modules / FLUENT / "index.js").read_text(encoding="utf-8")
        lines = [line for line in code.splitlines() if not re.match(r"\s*(//|/\*\*|\*|$)", line)]
        text = FLUENT_HEAD.format(version=self.version(FLUENT)) + "\n".join(lines) + "\n" + FLUENT_FOOT
        self.put(FLUENT, text.encode(), "fluent-bundle.js")
        licence = (self.modules / "htm" / "LICENSE").read_text(encoding="utf-8").partition(LICENCE_ENDS)
        self.put(FLUENT, "".join(licence[:2]).encode(), "fluent-bundle-LICENSE")

    def fonts(self) -> str:
        css = [CSS_HEAD]
        for package, family, scripts, weights in FONTS:
            folder = self.modules / "@fontsource" / package
            ranges = json.loads((folder / "unicode.json").read_text(encoding="utf-8"))
            self.copy(f"@fontsource/{package}", "LICENSE", f"fonts/{package}-LICENSE")
            for weight in weights:
                for script in scripts:
                    file = f"{package}-{script}-{weight}-normal.woff2"
                    self.copy(f"@fontsource/{package}", f"files/{file}", f"fonts/{file}")
                    spread = ranges[script].replace(",", ", ")
                    css.append(FACE.format(family=family, weight=weight, file=file, range=spread))
        css.append(FIGURES_HEAD)
        for weight, file in FIGURES:
            name = f"noto-sans-latin-{file}-normal.woff2"
            css.append(FACE.format(family="Figures", weight=weight, file=name, range="U+0030-0039"))
        return "".join(css)


def build(modules: Path) -> None:
    """Put everything in place anew."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    vendor = Vendor(modules)
    for package, source, name in COPIED:
        vendor.copy(package, source, name)
    vendor.fluent()
    FONTS_CSS.write_text(vendor.fonts(), encoding="utf-8")
    LOCK.write_text("\n".join(sorted(vendor.lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
