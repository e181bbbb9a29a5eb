"""Who somebody is here, from what the sign-in service of the house says about her (claims)."""

from collections.abc import Collection, Mapping
from typing import Any

HIGHEST_FIRST = ("admin", "lead", "clerk")
# Where a name is looked for when the wanted claim has none; the last is the one that every service sends.
NAMES = ("name", "preferred_username", "sub")


def claim(claims: Mapping[str, Any], name: str) -> Any:
    """A claim by its name, or by its way through tables as in `realm_access.roles`; None when there is none."""
    if name in claims:  # some services have dots and slashes in their names
        return claims[name]
    here: Any = claims
    for word in name.split("."):
        here = here.get(word) if isinstance(here, Mapping) else None
    return here


def role_of(claims: Mapping[str, Any], name: str, roles: Mapping[str, Collection[str]]) -> str | None:
    """The highest role whose values stand in a claim, which is one text or a list of texts; None for nobody of ours."""
    found = claim(claims, name)
    values = {found} if isinstance(found, str) else set(_texts(found))
    return next((role for role in HIGHEST_FIRST if values & set(roles.get(role, ()))), None)


def name_of(claims: Mapping[str, Any], name: str) -> str:
    """What somebody is called, in one line and never empty."""
    found = (claim(claims, wanted) for wanted in (name, *NAMES))
    return next(filter(None, (_one_line(text) for text in found if isinstance(text, str))), "?")


def _texts(found: object) -> list[str]:
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
