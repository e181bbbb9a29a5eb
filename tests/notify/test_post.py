"""The outbox on both engines, with a real mail server and a real gateway: nothing lost, nothing twice, nothing left."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from queue_app.actions import appointments
from queue_app.store import post as stored
from queue_app.store.database import Database
from tests.notify.writing import (
    KEY,
    MOBILE,
    OLENA,
    book,
    mail_way,
    outbox,
    sender,
    text_way,
    times,
    write_by,
)
from tests.store.test_turn import together
from tests.support.house import House
from tests.support.postal import Mailbox, TextGateway


def test_both_ways_lead_to_the_client(house: House, box: Mailbox, gateway: TextGateway) -> None:
    write_by(house, mail=mail_way(box), text=text_way(gateway))
    book(house)
    book(house, MOBILE)
    sender(house).round()
    assert [one.rcpt_tos for one in box.taken] == [[OLENA]]
    assert [one["to"] for one in gateway.taken] == [MOBILE]
    assert outbox(house).count(("confirmation", "sent")) == 2
    sender(house).round()
    assert (len(box.taken), len(gateway.taken)) == (1, 1)


def test_the_reminder_comes_in_its_time_and_not_to_who_is_here(house: House, gateway: TextGateway) -> None:
    write_by(house, text=text_way(gateway))
    made, other = book(house, MOBILE), book(house, MOBILE)
    post = sender(house)
    post.round()
    house.now = made.at - timedelta(hours=24, minutes=1)
    post.round()
    assert len(gateway.taken) == 2
    house.do(appointments.cancel, other.secret)
    house.later(minutes=2)
    post.round()
    assert [one["text"].split()[0] for one in gateway.taken[2:]] == ["Скасовано:", "Нагадування:"]


def test_while_the_gateway_is_down_nothing_is_lost_and_the_order_stays(
    house: House, gateway: TextGateway
) -> None:
    gateway.answers = [503, 500]
    write_by(house, text=text_way(gateway))
    made = book(house, MOBILE)
    post = sender(house)
    post.round()
    house.do(appointments.move, made.secret, times(house)[-1])
    post.round()
    assert (gateway.taken, outbox(house)[0]) == ([], ("confirmation", "waiting"))
    house.later(seconds=61)
    post.round()
    house.later(minutes=2, seconds=1)
    post.round()
    post.round()
    assert [one["text"].split()[0] for one in gateway.taken] == ["Ваш", "Новий"]


def test_a_gateway_that_is_not_there_at_all_is_tried_once_a_round(house: House) -> None:
    gateway = TextGateway()
    with gateway.open():
        pass  # its port is known, and nobody listens any more
    write_by(house, text=text_way(gateway))
    for _ in range(3):
        book(house, MOBILE)
    post = sender(house)
    post.round()
    with house.database.reading() as connection:
        assert connection.exec_driver_sql("select sum(tries) from message").scalar() == 1
    with gateway.open():
        house.later(minutes=2)
        post.round()
    assert len(gateway.taken) == 3


def test_a_number_that_the_gateway_refuses_is_not_tried_again(
    small_house: House, gateway: TextGateway
) -> None:
    gateway.answers = [422]
    write_by(small_house, text=text_way(gateway))
    book(small_house, MOBILE)
    post = sender(small_house)
    post.round()
    small_house.later(hours=2)
    post.round()
    assert (gateway.taken, outbox(small_house)[0]) == ([], ("confirmation", "refused"))


@pytest.mark.parametrize("silence", ["cut", "hang up"])
def test_what_may_have_been_taken_is_not_sent_again(
    small_house: House, box: Mailbox, gateway: TextGateway, silence: str
) -> None:
    gateway.answers, box.answers = ["cut"], {"DATA": ["hang up"]}
    write_by(small_house, mail=mail_way(box), text=text_way(gateway))
    book(small_house, MOBILE if silence == "cut" else OLENA)
    post = sender(small_house)
    for _ in range(3):
        post.round()
        small_house.later(minutes=30)
    assert len(gateway.taken) + len(box.taken) == 1
    assert outbox(small_house)[0] == ("confirmation", "unknown")


class PlugPulled(BaseException):
    """The process ends here."""


def die_after(work: Callable[..., Any], *arguments: Any) -> Any:
    work(*arguments)
    raise PlugPulled


def die_before(_work: Callable[..., Any], *_arguments: Any) -> Any:
    raise PlugPulled


@pytest.mark.parametrize(("end", "sent"), [(die_after, 1), (die_before, 0)])
def test_killed_around_the_sending_it_is_not_sent_twice(
    house: House, gateway: TextGateway, end: Callable[..., Any], sent: int
) -> None:
    write_by(house, text=text_way(gateway))
    book(house, MOBILE)
    with pytest.raises(PlugPulled):
        sender(house, offload=end).round()
    after = sender(house)
    for _ in range(3):
        after.round()
        house.later(minutes=10)
    assert (len(gateway.taken), outbox(house)[0]) == (sent, ("confirmation", "unknown"))


def test_two_senders_at_once_send_each_message_once(
    house: House, cast_url: str, gateway: TextGateway
) -> None:
    write_by(house, text=text_way(gateway))
    for _ in range(6):
        book(house, MOBILE)
    databases = [Database(cast_url) for _ in range(2)]
    posts = [sender(house, database=database) for database in databases]
    together(2, lambda number: posts[number].round())
    for post in posts:
        post.round()
    refs = [one["ref"] for one in gateway.taken]
    assert (len(refs), len(set(refs))) == (6, 6)
    for database in databases:
        database.dispose()


def test_each_try_names_the_message_by_the_same_id(small_house: House, box: Mailbox) -> None:
    box.answers = {"DATA": ["451 later"]}
    write_by(small_house, mail=mail_way(box))
    tried: list[bytes] = []

    def listen(work: Callable[..., Any], way: Any, to: str, data: bytes) -> Any:
        tried.append(data)
        return work(way, to, data)

    book(small_house)
    post = sender(small_house, offload=listen)
    post.round()
    small_house.later(minutes=2)
    post.round()
    first, second = (data.split(b"Message-ID: ")[1].split(b"\r\n")[0] for data in tried)
    assert first == second == box.letters[0]["Message-ID"].encode()


def test_an_older_key_still_opens_and_a_lost_one_lets_the_message_wait(
    small_house: House, gateway: TextGateway
) -> None:
    write_by(small_house, text=text_way(gateway))
    book(small_house, MOBILE)
    new = "another key that is long enough to be one"
    sender(small_house, keys=(new,)).round()
    assert outbox(small_house)[0] == ("confirmation", "waiting")
    small_house.later(minutes=2)
    sender(small_house, keys=(new, KEY)).round()
    assert [one["to"] for one in gateway.taken] == [MOBILE]


def test_a_message_that_comes_too_late_is_dropped(small_house: House) -> None:
    gateway = TextGateway(port=1)
    write_by(small_house, text=text_way(gateway))
    made = book(small_house, MOBILE)
    small_house.now = made.at + timedelta(minutes=1)
    post = sender(small_house)
    post.round()
    post.round()
    assert outbox(small_house) == [("confirmation", "dropped"), ("reminder", "dropped")]


def test_how_the_outbox_stands_can_be_asked(small_house: House, gateway: TextGateway) -> None:
    gateway.answers = [200, 503]
    write_by(small_house, text=text_way(gateway))
    for _ in range(2):
        book(small_house, MOBILE)
    sender(small_house).round()
    small_house.later(minutes=3)
    with small_house.database.reading() as connection:
        found = stored.standing(connection, "wismar", small_house.now)
    assert found == stored.Standing({"sent": 1, "waiting": 3}, 120.0)


def test_a_fault_ends_no_round_and_tells_no_address(
    small_house: House, gateway: TextGateway, caplog: pytest.LogCaptureFixture
) -> None:
    write_by(small_house, text=text_way(gateway))
    book(small_house, MOBILE)

    def stumble(*arguments: Any) -> Any:
        raise ValueError(repr(arguments))

    sender(small_house, offload=stumble).round()
    assert "messages stumbled: ValueError in stumble" in caplog.text
    assert MOBILE not in caplog.text
