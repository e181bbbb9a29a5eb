"""Answers that hold a secret and are shown once: what is remembered of them, for a second try, is sealed."""

import json
from collections.abc import Callable

from flask import Response, jsonify, request

from queue_app.config import Site
from queue_app.store.answers import Body, Request, once
from queue_app.store.turn import Turn
from queue_app.web.house import house


def sealed_deed(site: Site, actor: str, request_id: str, work: Callable[[Turn], Body]) -> Response:
    """Like `deed`; the same id again gets the same answer for as long as answers are kept."""
    at = house()

    def sealing(t: Turn) -> tuple[int, Body]:
        return 200, {"sealed": at.vault.lock(json.dumps(work(t)))}

    asked = Request(actor, request_id, f"{request.method} {request.path}")
    found = once(at.database, site, at.clock(), asked, sealing)
    return jsonify(json.loads(at.vault.open(found.body["sealed"])))
