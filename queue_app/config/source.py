"""Where a setting is stated, and settings that know it of themselves."""

from dataclasses import dataclass
from typing import Self

from pydantic import PrivateAttr

from queue_app.config.frozen import Frozen


@dataclass(frozen=True)
class Stated:
    """One setting: in which section, its value as JSON (None: not to be shown), and where it is stated."""

    site: str | None
    section: str
    name: str
    value: str | None
    file: str | None
    line: int | None
    variable: str | None


class Sourced(Frozen):
    """Settings that remember where they were stated; made in another way than from a file they remember nothing."""

    _stated: tuple[Stated, ...] = PrivateAttr(default=())

    @property
    def stated(self) -> tuple[Stated, ...]:
        """What the file and the variables state."""
        return self._stated

    def state(self, found: tuple[Stated, ...]) -> Self:
        """They remember this, and are themselves."""
        self._stated = found
        return self
