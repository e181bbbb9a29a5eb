"""What is left of a contact afterwards: nothing, in no table, no log and no byte of the database."""

from contextlib import contextmanager
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy.engine import URL

from queue_app.actions import appointments, wishing
from queue_app.cluster import postgres as embedded
from queue_app.config import Settings
from tests.notify.writing import (
    MOBILE,
    OLENA,
    book,
    contacts_kept,
    mail_way,
    outbox,
    sealed,
    sender,
    text_way,
    times,
    write_by,
)
from tests.support.house import House, a_house
from tests.support.postal import Mailbox, TextGateway
from tests.support.postgres import own


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


def test_postgresql_never_holds_a_contact_and_after_the_day_not_even_a_sealed_one(
    box: Mailbox, example: Settings
) -> None:
    """All its files are read, so it is a server of its own: first as it comes, then as the documentation sets it up."""
    with own() as server, contextmanager(a_house)(of_a_role(server), example) as house:
        box.answers = {"RCPT": [f"450 <{OLENA}> later"]}
        write_by(house, mail=mail_way(box))
        book(house)
        house.do(wishing.join, ["rent"], "uk", (), "any", sealed(OLENA), None)
        sender(house).round()
        kept = sealed_parts(house)
        assert len(kept) == 4
        assert b"kanarienvogel" not in b"".join(files(server).values()).lower()
        assert holding(server, kept) >= {"base", "pg_wal"}
        house.later(days=1 + house.site.booking.waiting_days)
        house.do(wishing.offer_freed)
        sender(house).round()
        assert sealed_parts(house) == []
        assert holding(server, kept) == {"pg_wal"}
        administer(server, "GRANT pg_checkpoint TO house", "house")
        administer(server, "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO house", "house")
        sender(house).round()
        assert holding(server, kept) == set()
        assert b"kanarienvogel" not in b"".join(files(server).values()).lower()


def of_a_role(server: embedded.Postgres) -> str:
    """A database of a role of its own, which may do what an owner may and nothing else."""
    administer(server, "CREATE ROLE house LOGIN")
    administer(server, "CREATE DATABASE house OWNER house")
    return shown(server.url.set(username="house", database="house"))


def administer(server: embedded.Postgres, statement: str, database: str = "postgres") -> None:
    address = shown(server.url.set(drivername="postgresql", database=database))
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement.encode())


def holding(server: embedded.Postgres, parts: list[bytes]) -> set[str]:
    """In which folders of the server's something of this stands."""
    found = files(server).items()
    return {name.split("/")[0] for name, text in found if any(part in text for part in parts)}


def shown(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def sealed_parts(house: House) -> list[bytes]:
    """What is kept of contacts now."""
    with house.database.reading() as connection:
        rows = [
            row
            for table in ("contact", "wish")
            for row in connection.exec_driver_sql(f"select sealed, likeness from {table}")  # noqa: S608 - names of our own
        ]
    return [part.encode() for row in rows for part in row]


def files(server: embedded.Postgres) -> dict[str, bytes]:
    """Everything the server has on its disk, by the path below its folder: tables, log of changes, its own words."""
    administer(server, "CHECKPOINT")
    paths = [path for path in server.data.rglob("*") if path.is_file() and path.name != "postmaster.pid"]
    return {path.relative_to(server.data).as_posix(): path.read_bytes() for path in paths}
