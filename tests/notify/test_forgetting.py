"""What is left of a contact afterwards: nothing, in no table, no log and no byte of the database."""

from datetime import timedelta

import pytest

from queue_app.actions import appointments
from tests.notify.writing import (
    MOBILE,
    OLENA,
    book,
    contacts_kept,
    mail_way,
    outbox,
    sender,
    text_way,
    times,
    write_by,
)
from tests.support.house import House
from tests.support.postal import Mailbox, TextGateway


def test_on_the_day_after_the_contact_is_gone_with_its_messages(house: House, gateway: TextGateway) -> None:
    write_by(house, text=text_way(gateway))
    made = book(house, MOBILE)
    later = book(house, MOBILE, at=times(house)[-1])
    assert later.at.date() > made.at.date()
    post = sender(house)
    post.round()
    house.now = made.at.replace(hour=22, minute=59)  # one minute before midnight in Wismar
    post.forget()
    assert contacts_kept(house) == 2
    house.later(minutes=2)
    post.forget()
    assert (contacts_kept(house), outbox(house)) == (1, [("confirmation", "sent"), ("reminder", "waiting")])


def test_who_gave_up_is_forgotten_once_that_is_told(house: House, gateway: TextGateway) -> None:
    write_by(house, text=text_way(gateway))
    made = book(house, MOBILE)
    house.do(appointments.cancel, made.secret)
    post = sender(house)
    post.forget()
    assert contacts_kept(house) == 1
    post.round()
    post.round()
    post.forget()
    assert (contacts_kept(house), len(gateway.taken)) == (0, 2)


def test_a_site_that_is_gone_from_the_settings_leaves_no_contact(
    small_house: House, gateway: TextGateway
) -> None:
    made = book(small_house, MOBILE)
    small_house.now = made.at + timedelta(days=1)
    small_house.site = small_house.site.model_copy(update={"id": "elsewhere"})
    sender(small_house).round()
    assert contacts_kept(small_house) == 0


def test_neither_the_database_nor_its_log_ever_holds_a_contact(
    small_house: House, box: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    box.answers = {"RCPT": [f"450 <{OLENA}> later"]}
    write_by(small_house, mail=mail_way(box))
    made = book(small_house)
    with small_house.database.reading() as connection:
        kept = connection.exec_driver_sql("select sealed, likeness from contact").one()
    post = sender(small_house)
    caplog.set_level("DEBUG")
    post.round()
    small_house.later(minutes=2)
    post.round()
    assert len(box.taken) == 1
    assert b"kanarienvogel" not in raw(small_house).lower()
    assert all(part.encode() in raw(small_house) for part in kept)
    small_house.now = made.at + timedelta(days=1)
    post.forget()
    post.round()
    assert not any(part.encode() in raw(small_house) for part in kept)
    others = ("mail.log", "asyncio")  # the mail server's own, in this very process
    ours = [record.getMessage() for record in caplog.records if record.name not in others]
    assert ours == ["wismar: a confirmation by mail is waiting: RCPT 450", "wismar: 1 contacts forgotten"]


def raw(house: House) -> bytes:
    """The bytes of the database file and of its log."""
    path = str(house.database.url.database)
    found = b""
    for ending in ("", "-wal"):
        with open(path + ending, "rb") as file:  # noqa: PTH123 - the log is named after the file
            found += file.read()
    return found
