"""The settings of notices to phones (web push), which travel through the push service of the phone's own browser."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from queue_app.config.frozen import Frozen
from queue_app.config.messages import Address, Timeout
from queue_app.config.values import Once, sentence

# Of Chrome, Edge, Brave and Samsung's browser; Firefox; Safari; Edge on Windows.
SERVICES = (
    "https://fcm.googleapis.com",
    "https://updates.push.services.mozilla.com",
    "https://*.push.apple.com",
    "https://*.notify.windows.com",
)
ORIGIN = re.compile(r"https://(\*\.)?[a-z0-9.-]+(:\d+)?|http://(127\.0\.0\.1|localhost)(:\d+)?")


def _origin(value: str) -> str:
    if not ORIGIN.fullmatch(value):
        raise sentence(
            'A push service is named like https://push.example.org or "https://*.push.example.org".'
        )
    return value


Origin = Annotated[str, AfterValidator(_origin)]


class Push(Frozen):
    """Notices to phones. `contact` is whom a push service writes to when what it gets from here is wrong.

    `services` are the only addresses that notices are sent to: a phone names the address, and nobody may make this
    server knock at doors of its own network.
    """

    on: bool = False
    contact: Address | None = None
    services: Annotated[tuple[Origin, ...], Field(min_length=1), Once] = SERVICES
    timeout_seconds: Timeout = 10

    def serves(self, endpoint: str) -> bool:
        """Whether an address that a phone named belongs to one of the services."""
        try:
            parts = urlsplit(endpoint)
            port = "" if parts.port is None else f":{parts.port}"
        except ValueError:  # a port that is no number
            return False
        if (
            not endpoint.isascii()
            or not endpoint.isprintable()
            or parts.username is not None
            or not parts.hostname
        ):
            return False
        return any(_matches(wanted, f"{parts.scheme}://{parts.hostname}{port}") for wanted in self.services)


def _matches(wanted: str, origin: str) -> bool:
    scheme, _, rest = wanted.partition("://*")
    if not rest:
        return wanted == origin
    return origin.startswith(f"{scheme}://") and origin.endswith(rest)
