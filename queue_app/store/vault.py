"""Contacts under lock and key: only the key opens them, and a likeness finds the same one again."""

import base64
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from queue_app.rules.contacts import Contact, Kind

KEY_BYTES = 32


class Unreadable(Exception):
    """A sealed contact that none of the keys opens: a key was lost, or the row was changed."""


@dataclass(frozen=True)
class Sealed:
    """A contact as it is stored. `likenesses`: what the same contact is called under each key, the newest first."""

    kind: Kind
    text: str
    likenesses: tuple[str, ...]


class Vault:
    """Seals with the newest key and opens with any of them, so that a key can be changed while contacts are kept."""

    def __init__(self, keys: Sequence[str]) -> None:
        sealing = [base64.urlsafe_b64encode(_derived(key, b"seal")) for key in keys]
        self._lock = MultiFernet([Fernet(key) for key in sealing])
        self._compare = [_derived(key, b"compare") for key in keys]

    def seal(self, contact: Contact) -> Sealed:
        """The contact as it may be stored. Two sealings of one contact differ; their likenesses are equal."""
        return Sealed(
            contact.kind,
            self.lock(contact.address),
            # Mail systems could tell capitals apart; people do not.
            tuple(_likeness(key, contact.address.casefold()) for key in self._compare),
        )

    def lock(self, text: str) -> str:
        """Any other text as it may be stored."""
        return self._lock.encrypt(text.encode()).decode("ascii")

    def open(self, text: str) -> str:
        """What was sealed or locked. Raises Unreadable."""
        try:
            return self._lock.decrypt(text.encode("ascii")).decode()
        except InvalidToken:
            raise Unreadable from None


def _derived(key: str, purpose: bytes) -> bytes:
    """One key for each purpose: what compares must not help to open."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"queue-app contact " + purpose).derive(key.encode())


def _likeness(key: bytes, address: str) -> str:
    return hmac.digest(key, address.encode(), "sha256").hex()
