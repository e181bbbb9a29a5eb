"""What messages and notices must be together with others: a link needs an address, a password needs TLS."""

import re
from collections.abc import Iterator

from queue_app.config.tables import Table, text
from queue_app.config.words import Loc, Problem

SECURE = r"https://|http://(localhost|127\.0\.0\.1)\b"  # as browsers see it: what comes from this very machine is safe


def check(data: Table, at: int, site: Table) -> Iterator[Problem]:
    """Every mistake between messages and notices of the site at place `at` and the rest of the settings."""
    yield from _notices(data, at, site.get("push"))
    found = site.get("messages")
    if not isinstance(found, dict):
        return
    if "mail" in found or "text" in found:
        yield from _server(data)
    for loc, sentence in _ways(found):
        yield ("sites", at, "messages", *loc), sentence


def _server(data: Table) -> Iterator[Problem]:
    server = data.get("server", {})
    if isinstance(server, dict) and not server.get("public_url"):
        sentence = "Messages carry a link, so the address under which phones reach this server is needed."
        yield ("server", "public_url"), sentence
    if isinstance(server, dict) and server.get("redis_url") and not server.get("contact_keys"):
        sentence = "Several servers need the same keys for contacts: each would make one of its own."
        yield ("server", "contact_keys"), sentence


def _notices(data: Table, at: int, push: object) -> Iterator[Problem]:
    if not isinstance(push, dict) or push.get("on") is not True:
        return
    if not push.get("contact"):
        yield ("sites", at, "push", "contact"), "Push services ask for a mail address to write to."
    server = data.get("server", {})
    if not isinstance(server, dict):
        return
    if not re.match(SECURE, str(server.get("public_url") or "")):
        sentence = "Browsers take notices only from https://, so the address under which phones reach this is needed."
        yield ("server", "public_url"), sentence
    if server.get("redis_url") and not server.get("push_key"):
        yield (
            ("server", "push_key"),
            "Several servers need the same push_key: each would make one of its own.",
        )


def _ways(found: Table) -> Iterator[tuple[Loc, str]]:
    mail, gateway = found.get("mail"), found.get("text")
    if isinstance(mail, dict) and text(mail, "security") == "none" and text(mail, "password"):
        yield (
            ("mail", "security"),
            "Without TLS the password could be read on its way: choose starttls or tls.",
        )
    if isinstance(gateway, dict) and text(gateway, "encoding") == "form" and _is_deep(gateway.get("body")):
        yield ("text", "body"), "A form has one text for each name; lists and tables need json."


def _is_deep(body: object) -> bool:
    return isinstance(body, dict) and not all(isinstance(value, str) for value in body.values())
