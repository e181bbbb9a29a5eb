"""A sign-in service as a process of its own: somebody else's OpenID Connect provider, which can be told to misbehave.

`python -m tests.support.sso_provider PORT [CERTIFICATE]` prints its port once it listens.
"""

import base64
import hashlib
import json
import re
import sys
import threading
import time
import warnings
from typing import Any

import flask
from werkzeug.serving import make_server

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it still uses the older half of Authlib
    import oidc_provider_mock
    from authlib import jose
    from oidc_provider_mock._storage import storage

TOKEN, AUTHORIZE = "/oauth2/token", "/oauth2/authorize"
LATE = 3600
# What a service with a fault, or somebody in its place, may say in a token that is signed as it should be.
CLAIMS: dict[str, Any] = {
    "another audience": lambda claims: {**claims, "aud": ["somebody-else"]},
    "an audience too many": lambda claims: {**claims, "aud": [*_list(claims["aud"]), "else"], "azp": "else"},
    "another nonce": lambda claims: {**claims, "nonce": "not the one"},
    "no nonce": lambda claims: {name: value for name, value in claims.items() if name != "nonce"},
    "another issuer": lambda claims: {**claims, "iss": "https://elsewhere.example.org"},
    "no subject": lambda claims: {name: value for name, value in claims.items() if name != "sub"},
    "expired": lambda claims: {**claims, "exp": int(time.time()) - LATE},
    "from the future": lambda claims: {**claims, "iat": int(time.time()) + LATE},
    "groups on request": lambda claims: {name: value for name, value in claims.items() if name != "groups"},
}


class Service:
    """The provider with a list of faults, and PKCE, which it does not check by itself."""

    def __init__(self) -> None:
        self.fault = ""
        self.held = 0
        self.free = threading.Event()
        self.challenges: dict[str, str] = {}
        self.app = oidc_provider_mock.app(require_client_registration=True, require_nonce=True)
        self.app.debug = False
        self.app.put("/fault")(self.misbehave)
        self.app.get("/held")(lambda: {"held": self.held})
        self.app.before_request(self.before)
        self.app.after_request(self.after)

    def misbehave(self) -> str:
        self.fault = flask.request.json
        self.held = 0
        if self.fault != "silent":
            self.free.set()
        else:
            self.free.clear()
        return ""

    def before(self) -> Any:
        path = flask.request.path
        if path in ("/fault", "/held"):
            return None
        if self.fault == "silent":
            self.held += 1
            self.free.wait()
        if self.fault == "broken":
            return "no", 500
        if path == TOKEN and not self.same_one_asks():
            return {"error": "invalid_grant"}, 400
        return None

    def same_one_asks(self) -> bool:
        """RFC 7636: who redeems a code is who asked for it."""
        verifier = flask.request.form.get("code_verifier", "").encode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        return self.challenges.get(flask.request.form.get("code", "")) == challenge

    def after(self, answer: flask.Response) -> flask.Response:
        path = flask.request.path
        code = re.search(r"[?&]code=([^&]+)", answer.headers.get("Location", ""))
        if path == AUTHORIZE and code and flask.request.args.get("code_challenge_method") == "S256":
            self.challenges[code[1]] = flask.request.args["code_challenge"]
        if answer.mimetype == "text/html":  # its style sheet lies in the internet
            answer.set_data(re.sub(rb"<link[^>]*>", b"", answer.get_data(), count=1))
        if path == TOKEN and answer.status_code == 200:
            found = json.loads(answer.get_data())
            found["id_token"] = self.spoilt(found["id_token"])
            answer.set_data(json.dumps(found))
        if path.endswith("openid-configuration") and self.fault == "calls itself otherwise":
            answer.set_data(
                json.dumps({**json.loads(answer.get_data()), "issuer": "https://elsewhere.example.org"})
            )
        return answer

    def spoilt(self, token: str) -> str:
        """The token with the fault of the hour."""
        head, body, signature = token.split(".")
        claims = json.loads(_decoded(body))
        if self.fault == "another signature":
            return f"{head}.{body}.{signature[:-8]}{'A' * 8}"
        if self.fault == "another key":
            return self.signed(claims, {"alg": "RS256"}, jose.RSAKey.generate_key(is_private=True))
        if self.fault == "changed afterwards":
            return f"{head}.{_encoded({**claims, 'groups': ['queue-admins']})}.{signature}"
        if self.fault == "no signature":
            return f"{_encoded({'alg': 'none'})}.{_encoded(claims)}."
        if self.fault == "signed with the secret":
            return self.signed(claims, {"alg": "HS256"}, jose.OctKey.import_key(_secret()))
        if self.fault in CLAIMS:
            return self.signed(CLAIMS[self.fault](claims), json.loads(_decoded(head)), storage.jwk)
        return token

    def signed(self, claims: dict[str, Any], header: dict[str, Any], key: Any) -> str:
        return str(jose.JsonWebToken(["RS256", "HS256"]).encode(header, claims, key).decode())


def _secret() -> str:
    """The client's own, as it showed it."""
    return flask.request.authorization.password if flask.request.authorization else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _encoded(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def main() -> None:
    port, *certificate = sys.argv[1:]
    tls = (certificate[0], certificate[0]) if certificate else None
    server = make_server("localhost", int(port), Service().app, threaded=True, ssl_context=tls)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
