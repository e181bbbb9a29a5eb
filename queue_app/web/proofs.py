"""Who wants many times proves that it costs something: a question of the server, which the page answers unseen.

The first bookings of an address in an hour are free, so that the contract holds for a client that knows nothing of
this; who then comes without an answer hears 429 with a question. Staff and enrolled devices are asked nothing.
"""

import hashlib
import secrets
from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, current_app, jsonify, request

from queue_app.config import Site
from queue_app.rules import proof as rule
from queue_app.rules.proof import Question
from queue_app.store import proofs as store
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.web import guard, paces
from queue_app.web.errors import Refused
from queue_app.web.house import answered, house, site_or_404
from queue_app.web.proof_schemas import Challenge, Proof, Purpose, WhatFor

api = APIBlueprint("proofs", __name__, url_prefix="/api/v1", tag="Appointments")
SALT_BYTES = 16
AGAIN_SECONDS = 1


@api.get("/sites/<site_id>/challenge")
@api.input(WhatFor, location="query", arg_name="asked")
@api.output(Challenge)
def read_challenge(site_id: str, asked: WhatFor) -> Response:
    """A question for the next booking or for joining the waiting list. The server keeps nothing of it."""
    site = site_or_404(site_id)
    if _free_of_charge(site):
        return jsonify({"challenge": None, "bits": 0, "parts": 0})
    return jsonify(_challenge(site, asked.purpose))


def charge(site: Site, purpose: Purpose, request_id: str, given: Proof | None) -> Callable[[Turn], None]:
    """Count a booking of the public; what its turn has to begin with, so that an answer counts once.

    With an answer it takes nothing of what is free, so that is left for others of the address. Raises 429
    `proof_needed`, with a question, when nothing is free any more and no answer is given.
    """
    if _free_of_charge(site):
        return nothing
    question = _accepted(site, purpose, given)
    if question is None:
        wait = paces.wait_for_free_booking(_address(), site.id)
        if wait is not None and not answered(site, booker(), request_id):  # a first answer is told again
            raise _needed(site, purpose, wait)
    paces.count_booking(_address(), site.id)
    return nothing if question is None else lambda t: _spend(t, question, purpose)


def booker() -> str:
    """How somebody of the public is called who books."""
    return f"booking:{request.remote_addr}"


def nothing(_t: Turn) -> None:
    """There is nothing to prove."""


def _spend(t: Turn, question: Question, purpose: Purpose) -> None:
    if not store.spend(t.connection, question, t.now):
        raise _needed(t.site, purpose, AGAIN_SECONDS)


def _accepted(site: Site, purpose: Purpose, given: Proof | None) -> Question | None:
    """The question of ours that is answered, if it is one of this house and deed, not over and asked hard enough."""
    question = rule.read(_key(), given.challenge) if given else None
    if given is None or question is None or (question.site, question.purpose) != (site.id, purpose):
        return None
    now = house().clock()
    enough = question.bits >= _bits(site) - rule.SLACK_BITS
    if now.timestamp() > question.until or not enough:
        return None
    if not rule.is_answer(given.challenge, question.bits, given.numbers):
        return None
    with house().database.reading() as connection:
        return None if store.is_spent(connection, question) else question


def _needed(site: Site, purpose: Purpose, wait: int) -> Refused:
    """`Retry-After` is for who cannot answer: then one more is free."""
    return Refused(429, "proof_needed", retry_after=wait, **_challenge(site, purpose))


def _challenge(site: Site, purpose: Purpose) -> Body:
    salt = secrets.token_hex(SALT_BYTES)
    question = rule.ask(site.id, purpose, _bits(site), salt, house().clock())
    return {"challenge": question.signed(_key()), "bits": question.bits, "parts": rule.PARTS}


def _bits(site: Site) -> int:
    return rule.bits(*paces.booking_loads(_address(), site.id))


def _free_of_charge(site: Site) -> bool:
    return house().settings.limits_off or guard.is_of_the_house(site)


def _address() -> str:
    return request.remote_addr or ""


def _key() -> bytes:
    """Of this installation, the same for all its workers; what it signs means nothing elsewhere."""
    return hashlib.sha256(f"proof of work {current_app.secret_key!s}".encode()).digest()
