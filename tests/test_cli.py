"""The commands that run no server, as a process: what they print, and how they say no."""

import subprocess
import sys
from urllib.parse import urlsplit

import pytest
import requests

from tests.support.people import Clerk
from tests.support.server import LiveServer

SITE = ("--site", "wismar")


def refused(server: LiveServer, *words: str, said: str = "") -> str:
    """Run a command that must fail; its one sentence."""
    done = subprocess.run(
        [sys.executable, "-m", "queue_app.entry", *words, "--config", str(server.config)],
        env=server.env, cwd=server.folder, input=said, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1), done
    return done.stderr.strip()


def test_the_token_of_a_new_device_is_printed_alone_and_works(office: LiveServer) -> None:
    token = office.cli("device", "add", "kiosk", *SITE, "--name", "Eingang").removesuffix("\n")
    assert token == token.strip()
    answer = requests.get(
        f"{office.url}/api/v1/sites/wismar/catalogue",
        headers={"Authorization": f"Bearer {token}"},
        timeout=10,
    )
    assert answer.json()["enrolled"] is True


def test_a_link_to_enrol_is_printed_and_works(office: LiveServer) -> None:
    said = office.cli("device", "enrol", "display", *SITE, "--name", "Wand")
    answer = requests.post(office.url + urlsplit(said.split()[-1]).path, timeout=10)
    assert answer.json() == {"url": "/display/wismar"}


def test_a_clerk_gets_a_password_from_standard_input_and_signs_in(office: LiveServer) -> None:
    words = ("clerk", "add", "Neue Person", *SITE, "--role", "lead", "--password-stdin")
    office.cli(*words, said="sicher-genug-77\n")
    with Clerk(office, "Neue Person", "sicher-genug-77").sign_in() as clerk:
        assert len(clerk.counters()) == 9


@pytest.mark.parametrize(
    ("words", "said", "sentence"),
    [
        (("clerk", "add", "Kurz", *SITE, "--role", "clerk", "--password-stdin"), "kurz\n", "12 characters"),
        (("clerk", "add", "Neu", *SITE, "--role", "clerk", "--password-stdin"), "Passwort2026\n", "easy to guess"),
        (("clerk", "forget-two-step", "Niemand", *SITE), "", "There is no second step of 'Niemand' at wismar."),
        (("device", "revoke", "Niemand", *SITE), "", "There is no device 'Niemand' at wismar."),
        (("device", "add", "kiosk", "--site", "nowhere", "--name", "x"), "", "There is no site 'nowhere'."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(
    office: LiveServer, words: tuple[str, ...], said: str, sentence: str
) -> None:
    assert sentence in refused(office, *words, said=said)


def test_a_link_to_a_calendar_is_printed_and_ends_when_it_is_revoked(office: LiveServer) -> None:
    path = urlsplit(office.cli("calendar", "add", "jobcenter", *SITE).strip()).path
    assert requests.get(office.url + path, timeout=10).text.startswith("BEGIN:VCALENDAR")
    assert office.cli("calendar", "revoke", "jobcenter", *SITE) == "1 revoked.\n"
    assert requests.get(office.url + path, timeout=10).status_code == 404


def test_absences_are_read_from_a_file_and_a_broken_one_is_refused(office: LiveServer) -> None:
    file = office.folder / "away.ics"
    file.write_text("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n", encoding="utf-8")
    words = ("absences", str(file), *SITE, "--counter", "3")
    assert office.cli(*words).startswith("0 absences")
    file.write_text("<html>", encoding="utf-8")
    assert "no whole iCalendar file. What it said before stays." in refused(office, *words)
    assert office.cli("absences", *SITE, "--counter", "3", "--forget") == "Forgotten.\n"
