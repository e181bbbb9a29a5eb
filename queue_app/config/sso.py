"""The settings of single sign-on: the service of the house (OpenID Connect) that says who somebody is."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr

from queue_app.config.frozen import Frozen
from queue_app.config.values import AtLeastOne, Names, Once, Role, sentence

# The service is this very computer's own or speaks TLS: what it says of somebody must not be changed on the way.
ISSUER = re.compile(r"https://[^\s?#]+|http://(localhost|127\.0\.0\.1)(:\d+)?(/[^\s?#]*)?")
SCOPE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")  # RFC 6749, 3.3
LONGEST = 255
LONGEST_WAIT = 30


def _issuer(value: str) -> str:
    """A slash at its end is kept: the name has to be the very one that stands in the service's tokens."""
    if not ISSUER.fullmatch(value):
        raise sentence("The issuer is the https:// address of the sign-in service, without ? and #.")
    return value


def _secret(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    if not (text.isascii() and (text.isprintable() or not text)):
        raise sentence("A client secret is made of ordinary letters, digits and signs.")
    return value


def _scopes(value: tuple[str, ...]) -> tuple[str, ...]:
    if "openid" not in value or not all(map(SCOPE.fullmatch, value)):
        raise sentence('Scopes are words without spaces, and "openid" is one of them.')
    return value


Line = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")]


class Sso(Frozen):
    """Signing in by the service of the house. `roles`: which values of `role_claim` make somebody which role.

    `prompt`: what the service asks even those whom it knows already, for computers that several people share.
    `unknown`: who has none of them is refused, or is a clerk. `only`: passwords are for admins alone. `sign_out`: who
    signs out here is led to the service to sign out there.
    """

    issuer: Annotated[str, Field(max_length=LONGEST), AfterValidator(_issuer)]
    client_id: Line
    client_secret: Annotated[SecretStr, AfterValidator(_secret)] = SecretStr("")
    scopes: Annotated[tuple[str, ...], AfterValidator(_scopes), Once] = ("openid", "profile")
    name_claim: Line = "name"
    role_claim: Line = "groups"
    roles: dict[Role, Annotated[tuple[Line, ...], Field(min_length=1), Once]] = Field(default_factory=dict)
    unknown: Literal["refuse", "clerk"] = "refuse"
    button: Names | None = None
    prompt: Literal["", "login", "select_account"] = ""
    only: bool = False
    sign_out: bool = False
    timeout_seconds: Annotated[AtLeastOne, Field(le=LONGEST_WAIT)] = 5
