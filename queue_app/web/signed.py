"""Signed session cookies, as Flask has them; a signature is checked once and not with every tap."""

import time
from functools import lru_cache
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import SignatureExpired

MOST = 1000  # cookies that are remembered: more than a house has staff


class SignedSessions(SecureCookieSessionInterface):
    """Flask's session cookies, with a signer that is made once."""

    def __init__(self) -> None:
        self._signer: Any = None

    def get_signing_serializer(self, app: Flask) -> Any:
        if self._signer is None:
            self._signer = _Signer(super().get_signing_serializer(app))
        return self._signer


class _Signer:
    """Signs, and remembers whose signature was right. What is signed wrongly is not remembered, and checked each time.

    That a cookie has grown too old is seen each time; whether its session still is one, the store says anyhow.
    """

    def __init__(self, serializer: Any) -> None:
        self.dumps = serializer.dumps

        @lru_cache(maxsize=MOST)
        def checked(cookie: str) -> tuple[dict[str, Any], float]:
            said, at = serializer.loads(cookie, return_timestamp=True)
            return said, at.timestamp()

        self._checked = checked

    def loads(self, cookie: str, max_age: int) -> dict[str, Any]:
        """What a cookie says. Raises BadSignature, also for one older than `max_age` seconds or not yet made."""
        said, at = self._checked(cookie)
        if not 0 <= int(time.time()) - at <= max_age:
            raise SignatureExpired("too old, or from a time that has not come")
        return dict(said)
