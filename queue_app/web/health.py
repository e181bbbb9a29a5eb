"""Whether the process lives, whether it can work, and its figures."""

import hmac

from apiflask import APIBlueprint
from flask import Response, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from queue_app.store import migrate
from queue_app.store.board import moment
from queue_app.store.database import StoreUnavailable
from queue_app.store.experience import hit_rates
from queue_app.store.lines import loads
from queue_app.store.post import standing
from queue_app.web import schemas
from queue_app.web.errors import Refused
from queue_app.web.house import house

health = APIBlueprint("health", __name__, tag="Health")


@health.get("/healthz")
def alive() -> Response:
    return jsonify({"alive": True})


@health.get("/readyz")
@health.output(schemas.Ready)
def ready() -> Response:
    at, reasons = house(), []
    if at.draining.is_set():
        reasons.append("draining")
    try:
        with at.database.writing() as connection:
            if not migrate.is_current(connection):
                reasons.append("migrations")
    except StoreUnavailable:
        reasons.append("database")
    if at.settings.server.redis_url and not at.live.hears():
        reasons.append("message_queue")  # screens are right all the same, up to a pulse late
    if at.live.disk_full():
        reasons.append("disk")  # it still works, on the room that was put by
    response = jsonify({"ready": not reasons, "reasons": reasons})
    response.status_code = 503 if reasons else 200
    return response


@health.get("/metrics")
@health.doc(responses=schemas.file("Prometheus text", "text/plain"))
def metrics() -> Response:
    at = house()
    wanted = at.settings.metrics_token
    given = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    if not wanted or not hmac.compare_digest(given.encode(), wanted.encode()):
        raise Refused(403, "not_allowed")
    registry = CollectorRegistry()
    waiting = Gauge("queue_waiting", "Stops that wait, by site and desk", ["site", "desk"], registry=registry)
    newest = Gauge("queue_last_event", "Newest event id, by site", ["site"], registry=registry)
    about = (
        "Waits told in the last weeks to visitors who found nobody free, by site and group (desk or language)"
    )
    promises = Gauge("queue_waits_told", about, ["site", "group"], registry=registry)
    hits = Gauge(
        "queue_waits_kept", f"{about}: called before the upper end", ["site", "group"], registry=registry
    )
    phones = Gauge("queue_phones", "Phones that watch their ticket at this worker", registry=registry)
    phones.set(len(at.live.phones))
    outbox = Gauge("queue_messages", "Messages by site and state", ["site", "state"], registry=registry)
    overdue = Gauge(
        "queue_messages_overdue_seconds",
        "How long the oldest message waits to get through, by site",
        ["site"],
        registry=registry,
    )
    for site in at.settings.sites:
        with at.database.reading() as connection:
            now = at.clock()
            stand = moment(connection, site, now)
            newest.labels(site.id).set(stand.id)
            for desk, load in loads(connection, site, stand.day, now).items():
                waiting.labels(site.id, desk).set(load.count)
            for group, kept in hit_rates(connection, site).items():
                promises.labels(site.id, group).set(kept.count)
                hits.labels(site.id, group).set(kept.hits)
            post = standing(connection, site.id, now)
            overdue.labels(site.id).set(post.overdue_seconds)
            for state, count in post.counts.items():
                outbox.labels(site.id, state).set(count)
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
