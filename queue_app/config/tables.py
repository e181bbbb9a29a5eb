"""Reading raw tables that may be wrong in any way: what has the right shape is given, the rest is passed over."""

from typing import Any

from queue_app.config.shape import Site

Table = dict[str, Any]


def entries(table: Table, name: str) -> list[tuple[int, Table]]:
    """The tables in a list, each with its place."""
    found = table.get(name)
    return (
        [(at, one) for at, one in enumerate(found) if isinstance(one, dict)]
        if isinstance(found, list)
        else []
    )


def mentions(table: Table, name: str) -> list[tuple[tuple[str | int, ...], str]]:
    """The texts of a setting that is one text or a list of them, each with where it stands."""
    found = table.get(name)
    if isinstance(found, str):
        return [((name,), found)]
    if isinstance(found, list):
        return [((name, at), one) for at, one in enumerate(found) if isinstance(one, str)]
    return []


def text(table: Table, name: str) -> str:
    """A text, empty when there is none."""
    found = table.get(name)
    return found if isinstance(found, str) else ""


def ids(table: Table, name: str) -> list[str]:
    """The ids of the tables in a list, each once."""
    return list(dict.fromkeys(text(one, "id") for _, one in entries(table, name)))


def setting(site: Table, name: str) -> Any:
    """A setting of a site, or what it is when nobody sets it."""
    return site.get(name, Site.model_fields[name].default)
