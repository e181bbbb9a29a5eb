"""What a signed ID token says, once everything about it is right (OpenID Connect Core, 3.1.3.7)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import ExpiredTokenError, InvalidClaimError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from queue_app.config import Sso
from queue_app.sso.trouble import Trouble

# Signatures with a key that only the service has. None with a shared secret, and never "none".
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
KINDS = ("RSA", "EC")
CLOCKS_DIFFER_SECONDS = 120
OF_TIME = ("iat", "nbf")


def claims_of(
    token: Mapping[str, Any], keys: Mapping[str, Any], sso: Sso, nonce: str, now: datetime
) -> dict[str, Any]:
    """The claims of the ID token in the answer `token`: signed by one of `keys`, for us and this sign-in, in time."""
    wanted = {
        "iss": {"essential": True, "value": sso.issuer},
        "aud": {"essential": True, "value": sso.client_id},
        "sub": {"essential": True},
    }
    known = {"nonce": nonce, "client_id": sso.client_id, "access_token": token.get("access_token")}
    try:
        signed = jwt.decode(
            str(token.get("id_token", "")),
            _usable(keys),
            registry=JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False),
        )
        claims = CodeIDToken(signed.claims, signed.header, wanted, known)
        claims.validate(now=int(now.timestamp()), leeway=CLOCKS_DIFFER_SECONDS)
    except (JoseError, ValueError, TypeError, KeyError) as no:
        raise Trouble("sso_clock" if _is_of_time(no) else "sso_refused", _said(no)) from no
    return dict(claims)


def _usable(keys: Mapping[str, Any]) -> KeySet:
    found = keys.get("keys")
    return KeySet.import_key_set(
        {"keys": [key for key in found if _signs(key)] if isinstance(found, list) else []}
    )


def _signs(key: object) -> bool:
    return isinstance(key, dict) and key.get("kty") in KINDS and key.get("use", "sig") == "sig"


def _is_of_time(no: Exception) -> bool:
    """Whether only the clocks disagree, of the two computers or of the person who waited."""
    return isinstance(no, ExpiredTokenError) or (isinstance(no, InvalidClaimError) and no.claim in OF_TIME)


def _said(no: Exception) -> str:
    """The kind of fault and the name of the claim, never a value."""
    return " ".join(filter(None, (type(no).__name__, getattr(no, "claim", None))))
