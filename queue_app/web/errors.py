"""One shape for everything that goes wrong, `{error: {code, message, details}}`, in the person's language."""

import logging
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, jsonify
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from queue_app import texts
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store.database import StoreUnavailable
from queue_app.web.house import language

logger = logging.getLogger(__name__)
RETRY_SECONDS = "2"

CODE_OF_STATUS = {
    400: "malformed",
    401: "not_signed_in",
    403: "not_allowed",
    404: "not_found",
    405: "method",
    413: "too_large",
    415: "malformed",
    422: "invalid",
    429: "too_fast",
    503: "store_unavailable",
}


class Refused(Exception):
    """The request is refused before any rule is asked (not signed in, unknown device, foreign origin, too fast)."""

    def __init__(self, status: int, code: str, retry_after: int | None = None, **details: object) -> None:
        self.status = status
        self.code = code
        self.retry_after = retry_after
        self.details = details
        super().__init__(code)


def answer(
    status: int, code: str, details: dict[str, Any] | None = None, retry_after: int | str | None = None
) -> Response:
    """An error as the contract writes it."""
    message = texts.say(language(), f"error-{code.replace('_', '-')}")
    response = jsonify({"error": {"code": code, "message": message, "details": details or {}}})
    response.status_code = status
    if retry_after is not None:
        response.headers["Retry-After"] = str(retry_after)
    return response


def _rule(no: RuleBroken) -> Response:
    status = 404 if isinstance(no, NotFound) else 403 if isinstance(no, NotAllowed) else 409
    if no.code == "invalid":
        status = 422
    # What was not found is not named again: unknown, foreign and expired things look the same.
    return answer(status, no.code, {} if status == 404 else no.details)


def _refused(no: Refused) -> Response:
    return answer(no.status, no.code, no.details, no.retry_after)


def _store(why: StoreUnavailable) -> Response:
    logger.warning("store unavailable: %s", why)
    return answer(503, "store_unavailable", retry_after=RETRY_SECONDS)


def _fault(why: SQLAlchemyError) -> Response:
    logger.error("the store failed", exc_info=why)
    return answer(503, "store_unavailable", retry_after=RETRY_SECONDS)


def _http(error: HTTPException) -> Response:
    if error.response is not None and isinstance(error.response, Response):
        return error.response  # a redirect to the right spelling of a path
    code = error.code or 500
    response = answer(code, CODE_OF_STATUS.get(code, "malformed" if code < 500 else "fault"))
    for key, value in error.get_headers():
        if key in ("Allow", "Retry-After", "Location"):
            response.headers[key] = value
    return response


def _processor(error: HTTPError) -> Response:
    """APIFlask's own errors: validation (422, naming each field) and HTTP errors."""
    code = CODE_OF_STATUS.get(error.status_code, "fault")
    details: dict[str, Any] = {}
    if isinstance(error.detail, dict):
        for fields in error.detail.values():
            if isinstance(fields, dict):
                details["fields"] = fields
    response = answer(error.status_code, code, details)
    for key, value in dict(error.headers or {}).items():
        if key in ("Allow", "Retry-After", "Location"):
            response.headers[key] = value
    return response


def register(app: APIFlask) -> None:
    """Put the handlers in place."""
    app.register_error_handler(RuleBroken, _rule)
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(StoreUnavailable, _store)
    app.register_error_handler(SQLAlchemyError, _fault)
    app.register_error_handler(HTTPException, _http)
    app.error_processor(_processor)
