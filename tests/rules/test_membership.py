"""Who somebody is here, from what the sign-in service says: the highest of her roles, and a name in one line."""

from typing import Any

import pytest

from queue_app.rules.membership import claim, name_of, role_of

ROLES = {"clerk": ("clerks", "all"), "lead": ("leads",), "admin": ("admins",)}


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        (["clerks"], "clerk"), (["all", "clerks"], "clerk"), (["clerks", "leads"], "lead"),
        (["admins", "clerks"], "admin"), ("leads", "lead"), (["others"], None), ([], None), ("", None), (None, None),
        (["Leads"], None), ("leads admins", None), ({"admins": True}, None), ([["admins"], 1, None], None), (1, None),
    ],
)  # fmt: skip
def test_the_highest_role_that_a_claim_names_counts(groups: object, role: str | None) -> None:
    assert role_of({"groups": groups}, "groups", ROLES) == role


def test_without_the_claim_or_without_roles_nobody_is_anything() -> None:
    assert role_of({"roles": ["admins"]}, "groups", ROLES) is None
    assert role_of({"groups": ["admins"]}, "groups", {}) is None


@pytest.mark.parametrize(
    ("claims", "name", "found"),
    [
        ({"realm_access": {"roles": ["a"]}}, "realm_access.roles", ["a"]),
        ({"https://example.org/roles": ["a"]}, "https://example.org/roles", ["a"]),
        ({"a.b": 1, "a": {"b": 2}}, "a.b", 1),
        ({"a": "text"}, "a.b", None),
        ({}, "a.b", None),
    ],
)
def test_a_claim_is_found_by_its_name_or_by_its_way(claims: dict[str, Any], name: str, found: object) -> None:
    assert claim(claims, name) == found


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"display": "Anna  Beispiel ", "name": "no", "sub": "1"}, "Anna Beispiel"),
        ({"display": "\u202eAnna\nBeispiel\x00", "sub": "1"}, "Anna Beispiel"),
        ({"display": " ", "name": "Anna", "sub": "1"}, "Anna"),
        ({"display": 7, "preferred_username": "anna", "sub": "1"}, "anna"),
        ({"sub": "1"}, "1"),
        ({"sub": "\u200b"}, "?"),
    ],
)
def test_a_name_is_one_line_and_never_empty(claims: dict[str, Any], name: str) -> None:
    assert name_of(claims, "display") == name
