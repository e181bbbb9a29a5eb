"""Mails as a real server takes them: what stands in them, TLS, and every way in which a server can say no."""

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest

from queue_app.actions import appointments
from queue_app.notify import mail
from tests.notify.writing import OLENA, PUBLIC, book, mail_way, sender, times, write_by
from tests.support.house import House
from tests.support.postal import PASSWORD, USER, Mailbox

DATA = b"Subject: test\r\n\r\ntest\r\n"


def test_a_mail_says_when_in_her_language_and_in_german_with_a_calendar_file(
    small_house: House, box: Mailbox
) -> None:
    write_by(small_house, mail=mail_way(box, reply_to="info@example.org"))
    made = book(small_house, language="uk")
    sender(small_house).round()
    (letter,) = box.letters
    assert (letter["From"], letter["Reply-To"], letter["To"]) == (
        "Haus der Integration Wismar <termine@example.org>", "info@example.org", OLENA,
    )  # fmt: skip
    assert letter["Subject"] == "Ваш прийом: Haus der Integration Wismar"
    assert (letter["Content-Language"], letter["Auto-Submitted"]) == ("uk", "auto-generated")
    text, calendar = letter.iter_parts()
    said = text.get_content()
    own, german = said.split("———")
    assert "четвер" in own
    assert "Donnerstag, 26. November 2026, 10:00 Uhr" in german
    assert said.splitlines().count(f"{PUBLIC}/a/{made.secret}") == 2
    assert said.count(f"{made.code[:3]} {made.code[3:]}") == 2
    assert not any(word in said.lower() for word in ("jobcenter", "miete", "\u2068"))
    event = icalendar.Calendar.from_ical(calendar.get_content()).walk("VEVENT")[0]
    assert event["DTSTART"].dt == made.at
    assert str(event["DTSTART"].params["TZID"]) == "Europe/Berlin"


def test_a_calendar_replaces_the_event_when_the_time_changes(small_house: House, box: Mailbox) -> None:
    write_by(small_house, mail=mail_way(box))
    made = book(small_house)
    post = sender(small_house)
    post.round()
    small_house.do(appointments.move, made.secret, times(small_house)[-1])
    post.round()
    small_house.do(appointments.cancel, made.secret)
    post.round()
    calendars = [icalendar.Calendar.from_ical(list(one.iter_parts())[1].get_content()) for one in box.letters]
    events = [one.walk("VEVENT")[0] for one in calendars]
    assert len({str(one["UID"]) for one in events}) == 1
    assert [int(one["SEQUENCE"]) for one in events] == sorted({int(one["SEQUENCE"]) for one in events})
    assert [str(one["STATUS"]) for one in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_german_is_not_said_twice(small_house: House, box: Mailbox) -> None:
    write_by(small_house, mail=mail_way(box))
    book(small_house, language="de")
    book(small_house, language="de-simple")
    sender(small_house).round()
    assert ["———" in next(one.iter_parts()).get_content() for one in box.letters] == [False, False]


@pytest.mark.parametrize(
    ("answers", "state", "said"),
    [
        ({"RCPT": ["450 later"]}, "waiting", "RCPT 450"),
        ({"RCPT": ["550 nobody"]}, "refused", "RCPT 550"),
        ({"DATA": ["451 later"]}, "waiting", "451"),
        ({"DATA": ["554 spam"]}, "refused", "554"),
        ({"DATA": ["hang up"]}, "unknown", "SMTPServerDisconnected"),
        ({}, "sent", "250"),
    ],
)
def test_what_a_server_says_decides_what_becomes_of_it(
    box: Mailbox, answers: dict[str, list[str]], state: str, said: str
) -> None:
    box.answers = answers
    outcome = mail.deliver(mail_way(box), OLENA, DATA)
    assert (outcome.state, outcome.said) == (state, said)


def test_a_server_that_is_silent_after_the_mail_leaves_it_open_whether_it_has_it(box: Mailbox) -> None:
    box.delay_seconds = 1.5
    outcome = mail.deliver(mail_way(box, timeout_seconds=1), OLENA, DATA)
    assert (outcome.state, outcome.away) == ("unknown", True)


def test_nobody_at_the_port_means_later(box: Mailbox) -> None:
    outcome = mail.deliver(mail_way(box, port=1), OLENA, DATA)
    assert (outcome.state, outcome.said, outcome.away) == ("waiting", "ConnectionRefusedError", True)


# ---- TLS


@pytest.fixture
def locked_box(certificate: Path) -> Iterator[Mailbox]:
    """A mail server that talks to nobody before STARTTLS and takes mail of those who sign in."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    with Mailbox(tls=context).open() as found:
        yield found


def signed_in(box: Mailbox, **more: Any) -> Any:
    """The way of a house with an account there."""
    account = {"user": USER.decode(), "password": PASSWORD.decode(), "security": "starttls"}
    return mail_way(box, **{**account, **more})


def test_by_starttls_a_mail_goes_to_a_server_that_shows_who_it_is(
    locked_box: Mailbox, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert mail.deliver(signed_in(locked_box), OLENA, DATA).state == "sent"
    assert len(locked_box.taken) == 1


def test_a_server_that_cannot_show_who_it_is_gets_neither_password_nor_mail(locked_box: Mailbox) -> None:
    outcome = mail.deliver(signed_in(locked_box), OLENA, DATA)
    assert (outcome.state, outcome.said, outcome.away) == ("waiting", "SSLCertVerificationError", True)


def test_a_wrong_password_lets_the_mail_wait(
    locked_box: Mailbox, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    outcome = mail.deliver(signed_in(locked_box, password="another one"), OLENA, DATA)
    assert (outcome.state, outcome.said) == ("waiting", "SMTPAuthenticationError")
