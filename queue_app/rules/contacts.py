"""How somebody can be written to: a mail address or a mobile number, read from what she typed."""

import re
from dataclasses import dataclass, field
from typing import Literal

from queue_app.rules.errors import RuleBroken

Kind = Literal["mail", "text"]

LONGEST_MAIL = 254  # RFC 5321 4.5.3.1.3, without the angle brackets
LONGEST_LOCAL = 64  # RFC 5321 4.5.3.1.1
LOCAL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
)  # RFC 5322 dot-atom
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
DOMAIN = re.compile(rf"(?:{LABEL}\.)+(?!\d+$){LABEL}")
BETWEEN_DIGITS = re.compile(r"[\s\u200e\u200f\u2066-\u2069()./-]+")
NUMBER = re.compile(r"\+[1-9][0-9]{7,14}")  # E.164: at most fifteen digits
# Keyboards of the office's languages type these; to a gateway they are no digits.
OTHER_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@dataclass(frozen=True)
class Contact:
    """A way to write to somebody. The address stays out of what is printed, so that no log ever holds it."""

    kind: Kind
    address: str = field(repr=False)


def read(typed: str, country_code: str) -> Contact | None:
    """The contact that was typed; None when nothing was. A number without its country is one of `country_code`.

    Raises RuleBroken `invalid` (without what was typed) for what is neither a mail address nor a phone number.
    """
    text = typed.strip()
    if not text:
        return None
    address = _mail(text) if "@" in text else _number(text, country_code)
    if address is None:
        raise wrong()
    return Contact("mail" if "@" in text else "text", address)


def wrong() -> RuleBroken:
    """What is said about a contact that cannot be used. It names the field, never what stands in it."""
    return RuleBroken("invalid", field="contact")


def _mail(text: str) -> str | None:
    """A mail address; its domain in small letters and, if it has an umlaut, as the mail system writes it."""
    local, _, domain = text.rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    address = f"{local}@{domain}"
    fits = len(local) <= LONGEST_LOCAL and len(address) <= LONGEST_MAIL
    return address if fits and LOCAL.fullmatch(local) and DOMAIN.fullmatch(domain) else None


def _number(text: str, country_code: str) -> str | None:
    """A phone number with its country, as +4915112345678."""
    # The (0) of +49 (0) 151 is only dialled without the country.
    digits = BETWEEN_DIGITS.sub("", text.translate(OTHER_DIGITS).replace("(0)", ""))
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    elif digits.startswith("0"):
        digits = f"+{country_code}{digits[1:]}"
    return digits if NUMBER.fullmatch(digits) else None
