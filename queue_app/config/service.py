"""The server and its limits: what a whole installation sets once."""

from typing import Annotated, Literal

from queue_app.config.frozen import Frozen
from queue_app.config.values import (
    AtLeastOne,
    ContactKey,
    Count,
    Once,
    Port,
    PutBy,
    RedisUrl,
    Seconds,
    SecretKey,
    Text,
    WebUrl,
)


class Server(Frozen):
    host: Text = "127.0.0.1"
    port: Port = 8080
    public_url: WebUrl = ""
    proxied: bool = False
    redis_url: RedisUrl = ""
    secret_key: SecretKey = ""
    contact_keys: Annotated[tuple[ContactKey, ...], Once] = ()
    push_key: SecretKey = ""
    grace_seconds: Seconds = 10
    ballast_mb: PutBy = 32
    engine: Literal["eventlet", "threads"] = "eventlet"


class Limits(Frozen):
    sign_in_tries: AtLeastOne = 5
    sign_in_minutes: AtLeastOne = 10
    kiosk_seconds_between: Count = 3
    kiosk_tickets: AtLeastOne = 12
    kiosk_minutes: AtLeastOne = 5
    kiosk_slow_seconds: Count = 30
    ticket_changes_per_minute: AtLeastOne = 30
    bookings_per_hour: AtLeastOne = 60
    bookings_without_proof: AtLeastOne = 20
    house_bookings_without_proof: AtLeastOne = 200
    check_ins_per_minute: AtLeastOne = 10
    sso_per_minute: AtLeastOne = 60
    appointments_per_contact: AtLeastOne = 3
