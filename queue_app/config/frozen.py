"""What every section is: settled once read, and without settings that nobody knows."""

from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Named)
MOST_INDEXES = 10_000
_indexes: dict[int, tuple[object, dict[str, Any]]] = {}


def by_id(items: tuple[Item, ...], wanted: str) -> Item | None:
    """The one with this id. A tap asks some thirty times, and there may be a thousand sites.

    The tuple is the key, by what it is and not by what it holds: that would mean reading all of it. It is kept with its
    index, so no other can come to stand in its place.
    """
    known = _indexes.get(id(items))
    if known is None:
        if len(_indexes) == MOST_INDEXES:
            _indexes.clear()  # a rehearsal makes houses that nobody needs afterwards
        known = _indexes[id(items)] = (items, {item.id: item for item in reversed(items)})
    found: Item | None = known[1].get(wanted)
    return found
