"""What is large goes over the wire packed: the files of the faces, and the catalogue with its twelve languages."""

import gzip
import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from flask import Response, request, send_from_directory

from queue_app import __version__

STATIC = Path(__file__).parent / "static"
OK = 200
NUMBER = re.compile(r"(\d[\w.+]*\.[\w.+]*)-")
SMALL_ALREADY = 1024  # bytes below which a packed file is no smaller on the wire
PACKED = {".css", ".html", ".js", ".svg", ".ftl"}  # fonts and pictures are packed by their own formats


def send_file(folder: Path, name: str) -> Response:
    """A file that browsers may keep but ask about each time (a new version is seen at once, an old one costs 304)."""
    packs = (folder / name).suffix in PACKED
    response = send_from_directory(folder, name, etag=True, conditional=not packs, max_age=None)
    response.headers["Cache-Control"] = "no-cache"
    for said_already in ("Content-Disposition", "Last-Modified"):  # by the address, by the ETag
        del response.headers[said_already]
    if packs:
        response.vary.add("Accept-Encoding")
        if request.accept_encodings.quality("gzip") > 0:
            _pack(response, folder / name)
        response.make_conditional(request)
    return response


def _pack(response: Response, path: Path) -> None:
    found = path.stat()
    if found.st_size < SMALL_ALREADY:
        return
    response.direct_passthrough = False
    response.set_data(_packed(path, found.st_mtime_ns))
    response.headers["Content-Encoding"] = "gzip"
    response.set_etag(f"{response.get_etag()[0]}-gzip")


@lru_cache(maxsize=512)
def _packed(path: Path, _changed: int) -> bytes:
    """The file packed, once for each version of it; `mtime=0` makes the same bytes each time."""
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


def send_joined(folder: Path, names: Sequence[str], mimetype: str) -> Response:
    """Files one after the other as one answer: what a page needs anyhow costs it one question then."""
    paths = [folder / name for name in names]
    text = _joined(tuple(paths), tuple(path.stat().st_mtime_ns for path in paths))
    response = Response(text, mimetype=mimetype)
    response.set_etag(hashlib.sha256(text).hexdigest()[:16])
    response.headers["Cache-Control"] = "no-cache"
    pack_answer(response).make_conditional(request)
    return response


@lru_cache(maxsize=16)
def _joined(paths: tuple[Path, ...], _changed: tuple[int, ...]) -> bytes:
    return b"\n".join(path.read_bytes() for path in paths)


def pack_answer(response: Response, level: int = 5) -> Response:
    """Pack an answer, with its ETag if it has one, as `send_file` packs a file."""
    response.vary.add("Accept-Encoding")
    if request.accept_encodings.quality("gzip") > 0 and response.status_code == OK:
        response.set_data(gzip.compress(response.get_data(), level, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        tag, _weak = response.get_etag()
        if tag:
            response.set_etag(f"{tag}-gzip")
    return response


def version_of(*folders: Path) -> str:
    """A short name of the files in these folders as they are now: another one as soon as one of them is another."""
    found = [(str(path.relative_to(folder)), path.stat()) for folder in folders for path in folder.rglob("*")]
    files = sorted((name, at.st_size, at.st_mtime_ns) for name, at in found if S_ISREG(at.st_mode))
    return hashlib.sha256(repr(files).encode()).hexdigest()[:16]


def page_version(*folders: Path) -> str:
    """The version of a page made of the files in these folders: the program's number, then which files these are."""
    return f"{__version__}-{version_of(*folders)}"


def number_in(page: str | None) -> str | None:
    """The program's number in the version that a page says of itself; None when it says none."""
    found = NUMBER.match(page or "")
    return found and found[1]
