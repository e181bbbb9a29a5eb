"""The names of things in every language of a site: those of the configuration first, then those of the texts."""

from collections.abc import Sequence
from typing import Any

from queue_app import texts
from queue_app.config import Site

Json = dict[str, Any]
_kept: dict[tuple[object, ...], tuple[Any, dict[str, str]]] = {}


def names(site: Site, kind: str, item: Any, *codes: str) -> dict[str, str]:
    """The names of a desk, concern, document or page by language code (`concern-rent` in the texts); kept.

    With `codes` the texts of these languages alone are read for it: whoever sees one need not wait for twelve files.
    """
    key = (site.id, kind, item.id, codes)
    kept = _kept.get(key)
    if kept is None or kept[0] is not item:
        kept = _kept[key] = (item, _read(site, kind, item, codes or site.languages))
    return kept[1]


def _read(site: Site, kind: str, item: Any, codes: Sequence[str]) -> dict[str, str]:
    found = dict(item.names)
    for code in codes:
        known = code in found or code not in site.languages
        if not known and (text := texts.find(code, f"{kind}-{item.id}")) is not None:
            found[code] = text
    return found


def concern_names(site: Site, concern_id: str, *codes: str) -> dict[str, str]:
    """The names of a concern, as `names`; none for one that is no longer configured."""
    concern = site.concern(concern_id)
    return names(site, "concern", concern, *codes) if concern else {}


def desk_json(site: Site, desk: Any) -> Json:
    """A desk's signs, always shape, colour and letter together, with its names."""
    return {
        "id": desk.id,
        "names": names(site, "desk", desk),
        "shape": desk.shape,
        "colour": desk.colour,
        "colour_night": desk.colour_night,
        "letter": desk.letter,
    }


def languages(site: Site, order: Sequence[str] = ()) -> list[dict[str, str]]:
    """The languages of a site, each by its own name; in the order of the configuration unless there is another."""
    return [
        {"code": code, "name": texts.LANGUAGES[code].endonym, "dir": texts.LANGUAGES[code].dir}
        for code in order or site.languages
    ]
