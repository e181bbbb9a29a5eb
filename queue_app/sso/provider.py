"""The sign-in service of the house, asked as OpenID Connect wants it: authorization code, PKCE, state and nonce.

Nothing is asked at the start of this program, and no keys are kept: the service is asked anew at each sign-in, so a key
that it changed works at once and a service that was away is there again as soon as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from authlib.oauth2 import OAuth2Error
from authlib.oauth2.client import OAuth2Client

from queue_app.config import Sso
from queue_app.rules import membership
from queue_app.sso.id_token import claims_of
from queue_app.sso.line import Line
from queue_app.sso.trouble import Trouble
from queue_app.store.identities import LONGEST, Person

WAYS_TO_SHOW = ("client_secret_basic", "client_secret_post")
WELL_KNOWN = "/.well-known/openid-configuration"
NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@dataclass(frozen=True)
class Arrival:
    """Who came, and as what; without a role it is nobody of ours."""

    person: Person
    role: str | None


class Provider:
    """One service for one site. Every method asks it over the network and raises Trouble."""

    def __init__(self, sso: Sso, redirect_uri: str) -> None:
        self.sso = sso
        self.redirect_uri = redirect_uri
        self._line = Line(sso.timeout_seconds)

    def address(self, state: str, nonce: str, verifier: str) -> str:
        """Where a browser signs in there."""
        there = self.metadata()
        more = {"prompt": self.sso.prompt} if self.sso.prompt else {}
        url, _ = self._client(there).create_authorization_url(
            there["authorization_endpoint"], state, code_verifier=verifier, nonce=nonce, **more
        )
        return str(url)

    def arrival(self, code: str, nonce: str, verifier: str, now: datetime) -> Arrival:
        """Who brought this code from there."""
        there = self.metadata()
        token = self._token(there, code, verifier)
        claims = claims_of(token, self._line.get(there["jwks_uri"]), self.sso, nonce, now)
        subject = claims["sub"]
        if len(subject) > LONGEST:
            raise Trouble("sso_refused", "the subject is too long")
        if any(membership.claim(claims, name) is None for name in (self.sso.name_claim, self.sso.role_claim)):
            claims = {**self._more(there, token, subject), **claims}
        return Arrival(
            Person(self.sso.issuer, subject, membership.name_of(claims, self.sso.name_claim)),
            self._role(claims),
        )

    def way_out(self, back: str) -> str | None:
        """Where a browser signs out there and comes back from; None where the service has no such place."""
        where = self._place(self.metadata(), "end_session_endpoint")
        if where is None:
            return None
        query = urlencode({"client_id": self.sso.client_id, "post_logout_redirect_uri": back})
        return f"{where}{'&' if urlsplit(where).query else '?'}{query}"

    def metadata(self) -> dict[str, Any]:
        """What the service says about itself. It has to be the one we mean."""
        found = self._line.get(self.sso.issuer.rstrip("/") + WELL_KNOWN)
        if found.get("issuer") != self.sso.issuer:
            raise Trouble("sso_refused", f"the service calls itself otherwise than {self.sso.issuer}")
        for name in NEEDED:
            if self._place(found, name) is None:
                raise Trouble("sso_refused", f"{name} is missing or not https://")
        return found

    def _place(self, there: Mapping[str, Any], name: str) -> str | None:
        """An address of the service; None for none, and for one that leads out of TLS."""
        found = there.get(name)
        begins = ("https://",) if self.sso.issuer.startswith("https://") else ("https://", "http://")
        return found if isinstance(found, str) and found.startswith(begins) and _is_address(found) else None

    def _role(self, claims: Mapping[str, Any]) -> str | None:
        roles = {str(role): values for role, values in self.sso.roles.items()}
        found = membership.role_of(claims, self.sso.role_claim, roles)
        return found or (self.sso.unknown if self.sso.unknown == "clerk" else None)

    def _client(self, there: Mapping[str, Any]) -> OAuth2Client:
        secret = self.sso.client_secret.get_secret_value()
        ways = there.get("token_endpoint_auth_methods_supported")
        known = [way for way in WAYS_TO_SHOW if isinstance(ways, list) and way in ways]
        return OAuth2Client(
            self._line,
            client_id=self.sso.client_id,
            client_secret=secret,
            token_endpoint_auth_method=[*known, WAYS_TO_SHOW[0]][0] if secret else "none",
            scope=" ".join(self.sso.scopes),
            redirect_uri=self.redirect_uri,
            code_challenge_method="S256",
        )

    def _token(self, there: Mapping[str, Any], code: str, verifier: str) -> dict[str, Any]:
        try:
            found = self._client(there).fetch_token(
                there["token_endpoint"], code=code, code_verifier=verifier, grant_type="authorization_code"
            )
        except OAuth2Error as no:
            raise Trouble("sso_refused", f"the service gives no token: {no.error}") from no
        except (ValueError, TypeError) as why:
            raise Trouble("sso_refused", "the service gives no token") from why
        return dict(found)

    def _more(self, there: Mapping[str, Any], token: Mapping[str, Any], subject: str) -> Mapping[str, Any]:
        """What the service says only when asked for it: some keep groups out of the token."""
        where = self._place(there, "userinfo_endpoint")
        if where is None or not token.get("access_token"):
            return {}
        found = self._line.get(where, {"Authorization": f"Bearer {token['access_token']}"})
        if found.get("sub") != subject:
            raise Trouble("sso_refused", "userinfo is about somebody else")
        return found


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets that do not close, a port that is no number
        return False
