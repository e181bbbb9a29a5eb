"""Phones are told of their call on both engines, by a real push service: once, in time, and never afterwards."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from queue_app.actions import calls
from queue_app.actions.counters import Staff
from queue_app.actions.desks import close_day
from queue_app.config import Push
from queue_app.notify.notices import Notices
from queue_app.notify.webpush import Phone, Signer
from queue_app.store import push
from queue_app.store.records import Ticket
from queue_app.store.turn import turn
from queue_app.store.vault import Vault
from tests.support.house import House
from tests.support.pushes import Browser, PushService, signed_claims

VAULT = Vault(["a key that is long enough to be one of the house"])
SIGNER = Signer("a secret of this installation, long enough")
DESK = "jobcenter"


def tells(house: House, service: PushService) -> Notices:
    """From now on the house tells phones; the sender of one process."""
    on = Push(on=True, contact="termine@example.org", services=(service.origin,))
    house.site = house.site.model_copy(update={"push": on})
    return another(house)


def another(house: House) -> Notices:
    settings = house.settings.model_copy(update={"sites": (house.site,)})
    return Notices(
        house.database, settings, VAULT, SIGNER, lambda: house.now, lambda work, *args: work(*args)
    )


def wants(house: House, service: PushService, near: int = 0, language: str = "ar") -> tuple[Ticket, Browser]:
    """Somebody takes a number and asks for notices."""
    ticket, _ = house.take(house.concern(DESK), language=language)
    return ticket, asks(house, service, ticket, near)


def asks(house: House, service: PushService, ticket: Ticket, near: int = 0) -> Browser:
    browser = service.browser(f"{ticket.number.replace(' ', '')}-{near}")
    sealed = VAULT.lock(Phone.of(**browser.keys, language=ticket.language).written())
    with turn(house.database, house.site, house.now) as t:
        push.keep(t.connection, t.site, ticket.id, sealed, near, t.now)
    return browser


def call(house: House, who: Staff) -> None:
    house.do(calls.call_next, who, who.counter, always_open=True)


def step(house: House, who: Staff, step: str) -> None:
    with turn(house.database, house.site, house.now) as t:
        stop = t.at_counter(who.counter or "")
        assert stop is not None
        calls.at_counter(t, who, stop, step)


def kept(house: House) -> int:
    with house.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(push.push)) or 0


def test_a_call_is_told_once_with_number_and_counter_and_each_ring_anew(
    house: House, push_service: PushService
) -> None:
    sender, clerk = tells(house, push_service), house.clerk("3")
    ticket, browser = wants(house, push_service)
    sender.round()
    assert push_service.taken == []
    call(house, clerk)
    for _ in range(2):
        sender.round()
    assert push_service.told(browser) == [
        {"title": "يرجى الحضور الآن", "body": f"\u2066{ticket.number}\u2069 · المكتب \u20683\u2069", "lang": "ar",
         "dir": "rtl", "call": True}
    ]  # fmt: skip
    step(house, clerk, "call-again")
    sender.round()
    step(house, clerk, "begin")
    sender.round()
    assert len(push_service.told(browser)) == 2


def test_the_service_is_told_how_urgent_and_how_long_and_nothing_else(
    small_house: House, push_service: PushService
) -> None:
    sender, clerk = tells(small_house, push_service), small_house.clerk("3")
    ticket, _ = wants(small_house, push_service)
    call(small_house, clerk)
    sender.round()
    ((_, headers, body),) = push_service.taken
    assert {name: headers[name] for name in ("TTL", "Topic", "Urgency", "Content-Encoding")} == {
        "TTL": "60", "Topic": "queue", "Urgency": "high", "Content-Encoding": "aes128gcm",
    }  # fmt: skip
    assert signed_claims(headers["Authorization"])["aud"] == push_service.origin
    assert not {ticket.number.encode(), ticket.secret.encode()} & {body[n : n + 30] for n in range(len(body))}
    assert ticket.secret not in str(headers)


def test_soon_is_told_once_at_the_place_that_was_chosen(house: House, push_service: PushService) -> None:
    sender, clerk = tells(house, push_service), house.clerk("3")
    for _ in range(2):
        house.take(house.concern(DESK))
    _, browser = wants(house, push_service, near=1)
    _, never = wants(house, push_service, near=0)
    sender.round()
    assert push_service.taken == []
    call(house, clerk)
    for _ in range(2):
        sender.round()
    assert [said["call"] for said in push_service.told(browser)] == [False]
    assert push_service.told(never) == []


def test_who_asks_while_near_is_looking_at_the_page(small_house: House, push_service: PushService) -> None:
    sender = tells(small_house, push_service)
    wants(small_house, push_service, near=3)
    sender.round()
    assert push_service.taken == []


def test_who_asks_while_called_is_told_of_the_next_ring(
    small_house: House, push_service: PushService
) -> None:
    sender, clerk = tells(small_house, push_service), small_house.clerk("3")
    ticket, _ = small_house.take(small_house.concern(DESK))
    call(small_house, clerk)
    browser = asks(small_house, push_service, ticket)
    sender.round()
    assert push_service.taken == []
    step(small_house, clerk, "call-again")
    sender.round()
    assert len(push_service.told(browser)) == 1


def test_a_service_that_is_down_is_tried_again_while_the_call_lasts(
    house: House, push_service: PushService
) -> None:
    sender, clerk = tells(house, push_service), house.clerk("3")
    _, browser = wants(house, push_service)
    push_service.answers = [503, 503]
    call(house, clerk)
    for seconds in (0, 1, 1.5, 5):
        house.later(seconds=seconds)
        sender.round()
    assert len(push_service.told(browser)) == 1
    push_service.answers = [500]
    step(house, clerk, "call-again")
    sender.round()
    step(house, clerk, "begin")
    house.later(minutes=1)
    sender.round()
    assert len(push_service.told(browser)) == 1  # nothing after the call is over


def test_a_new_call_does_not_wait_for_an_old_failure(small_house: House, push_service: PushService) -> None:
    sender, clerk = tells(small_house, push_service), small_house.clerk("3")
    _, browser = wants(small_house, push_service)
    push_service.answers = [503]
    call(small_house, clerk)
    sender.round()
    step(small_house, clerk, "call-again")
    sender.round()
    assert len(push_service.told(browser)) == 1


def test_a_call_that_was_taken_between_looking_and_sending_is_told_to_nobody(
    house: House, push_service: PushService
) -> None:
    sender, clerk = tells(house, push_service), house.clerk("3")
    wants(house, push_service)
    call(house, clerk)
    with house.database.reading() as connection:
        (notice,) = push.to_send(connection, house.site, house.now)
    step(house, clerk, "begin")
    with house.database.writing(house.site.id) as connection:
        assert not push.claim(connection, notice, sender.name, house.now)


def test_of_two_senders_one_tells(house: House, push_service: PushService) -> None:
    one, clerk = tells(house, push_service), house.clerk("3")
    wants(house, push_service)
    call(house, clerk)
    with house.database.reading() as connection:
        (notice,) = push.to_send(connection, house.site, house.now)
    with house.database.writing(house.site.id) as connection:
        assert push.claim(connection, notice, one.name, house.now)
        assert not push.claim(connection, notice, "other", house.now)
    another(house).round()
    assert push_service.taken == []
    house.later(seconds=100)  # the one who had it ended in between: told late is better than never
    another(house).round()
    assert len(push_service.taken) == 1


@pytest.mark.parametrize("status", [404, 410])
def test_a_phone_that_turned_it_off_is_forgotten(
    small_house: House, push_service: PushService, status: int
) -> None:
    sender, clerk = tells(small_house, push_service), small_house.clerk("3")
    wants(small_house, push_service)
    push_service.answers = [status]
    call(small_house, clerk)
    sender.round()
    assert kept(small_house) == 0


def test_a_phone_whose_key_was_lost_disturbs_nobody(small_house: House, push_service: PushService) -> None:
    sender, clerk = tells(small_house, push_service), small_house.clerk("3")
    ticket, _ = small_house.take(small_house.concern(DESK))
    with turn(small_house.database, small_house.site, small_house.now) as t:
        push.keep(t.connection, t.site, ticket.id, Vault(["x" * 40]).lock("[]"), 0, t.now)
    call(small_house, clerk)
    for _ in range(2):
        sender.round()
    assert push_service.taken == []


def test_phones_are_forgotten_when_the_ticket_is_over_and_when_its_day_is(
    house: House, push_service: PushService
) -> None:
    sender, clerk = tells(house, push_service), house.clerk("3")
    wants(house, push_service)
    wants(house, push_service)
    call(house, clerk)
    step(house, clerk, "begin")
    step(house, clerk, "finish")
    sender.forget()
    assert kept(house) == 2  # the step can be taken back for a while
    house.later(minutes=3)
    sender.forget()
    assert kept(house) == 1
    house.now += timedelta(days=1)
    house.do(close_day)
    sender.forget()
    assert kept(house) == 0


def test_phones_of_a_house_that_tells_no_more_are_forgotten_too(
    small_house: House, push_service: PushService
) -> None:
    tells(small_house, push_service)
    wants(small_house, push_service)
    renamed = small_house.settings.model_copy(
        update={"sites": (small_house.site.model_copy(update={"id": "elsewhere"}),)}
    )
    with small_house.database.writing() as connection:
        connection.exec_driver_sql(
            "insert into site (id, last_event, day, message) values ('elsewhere', 0, '', '')"
        )
    Notices(
        small_house.database, renamed, VAULT, SIGNER, lambda: small_house.now, lambda work, *args: work(*args)
    ).forget()
    assert kept(small_house) == 0


def test_an_address_that_is_no_longer_allowed_is_not_knocked_at(
    small_house: House, push_service: PushService
) -> None:
    tells(small_house, push_service)
    wants(small_house, push_service)
    call(small_house, small_house.clerk("3"))
    other = small_house.site.push.model_copy(update={"services": ("https://push.example.org",)})
    small_house.site = small_house.site.model_copy(update={"push": other})
    another(small_house).round()
    assert push_service.taken == []
