"""The settings of messages to clients: by mail, by text message, and when to remind."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr

from queue_app.config.frozen import Frozen
from queue_app.config.values import AtLeastOne, Count, Port, Text, WebUrl, sentence
from queue_app.rules.contacts import Kind, read
from queue_app.rules.errors import RuleBroken

PLACES = re.compile(r"\{(\w+)\}")
KNOWN_PLACES = ("to", "digits", "text", "id")
HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
LONGEST_WAIT = 60


def _address(value: str) -> str:
    """Pydantic has no mail addresses of its own, and the ones of clients are read by the same rule."""
    try:
        found = read(value, "")
    except RuleBroken:
        found = None
    if found is None or found.kind != "mail":
        raise sentence("This must be a mail address, such as termine@example.org.")
    return found.address


def _headers(value: object) -> object:
    good = isinstance(value, dict) and all(
        isinstance(text, str) and HEADER_NAME.fullmatch(str(name)) and text.isprintable() and text.isascii()
        for name, text in value.items()
    )
    if not good:
        raise sentence(
            'Headers are names with one line of text each, such as { Authorization = "Bearer …" }.'
        )
    return value


def _body(value: object) -> object:
    if not isinstance(value, dict) or not value:
        raise sentence('This is what is sent, by name, such as { to = "{to}", message = "{text}" }.')
    named = set(PLACES.findall(" ".join(_texts(value))))
    if unknown := sorted(named - set(KNOWN_PLACES)):
        raise sentence(
            f"There is no place {{{unknown[0]}}}. There are: {{to}}, {{digits}}, {{text}}, {{id}}."
        )
    if "text" not in named or not named & {"to", "digits"}:
        raise sentence(
            "The number as {to} or {digits} and the words as {text} have to stand somewhere in it."
        )
    return value


def _texts(value: object) -> list[str]:
    """All texts in a table, however deep."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


Address = Annotated[Text, AfterValidator(_address)]
Timeout = Annotated[AtLeastOne, Field(le=LONGEST_WAIT)]


class Mail(Frozen):
    """The server that takes mail (SMTP). `password` needs TLS; `sender` is read by clients, `reply_to` may differ."""

    host: Text
    port: Port = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: SecretStr = SecretStr("")
    sender: Address
    reply_to: Address | None = None
    timeout_seconds: Timeout = 10


class Gateway(Frozen):
    """A service that takes text messages by HTTP. `body` has places for number, words and the id of the message.

    A number never becomes part of an address, so there is no GET.
    """

    url: Annotated[WebUrl, Field(min_length=1)]
    method: Literal["POST", "PUT"] = "POST"
    encoding: Literal["json", "form"] = "json"
    headers: Annotated[dict[str, SecretStr], BeforeValidator(_headers)] = Field(default_factory=dict)
    body: Annotated[dict[str, Any], BeforeValidator(_body)]
    country_code: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}$")] = "49"
    timeout_seconds: Timeout = 10


class Messages(Frozen):
    """What clients are written. Without `mail` and `text` nobody is asked for a contact and nothing is sent."""

    reminder_hours: Annotated[Count, Field(le=336)] = 24
    confirm_minutes: Annotated[Count, Field(le=1440)] = 60
    mail: Mail | None = None
    text: Gateway | None = None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The ways in which clients can be written to."""
        both: tuple[tuple[Kind, Frozen | None], ...] = (("mail", self.mail), ("text", self.text))
        return tuple(kind for kind, way in both if way is not None)

    @property
    def country_code(self) -> str:
        """The country of a number that names none."""
        return Gateway.model_fields["country_code"].default if self.text is None else self.text.country_code
