"""The settings of notices: off until asked for, only to named services, every mistake with its key and a sentence."""

from pathlib import Path

import pytest

from queue_app.config import Push
from queue_app.main import push_key
from tests.support.small_office import SMALL, problems, read, spoilt

AT = "sites[town].push"
ON = '\n[sites.push]\non = true\ncontact = "termine@example.org"\n'
PUBLIC = 'public_url = "https://termine.example.org"'
TELLING = spoilt(("port = 8080", f"port = 8080\n{PUBLIC}")) + ON


def test_who_says_nothing_tells_no_phones(tmp_path: Path) -> None:
    assert read(tmp_path, SMALL).sites[0].push == Push()
    assert not Push().on
    assert read(tmp_path, TELLING).sites[0].push.on


@pytest.mark.parametrize(
    ("good", "bad", "key", "sentence"),
    [
        ('contact = "termine@example.org"', "", f"{AT}.contact", "Push services ask for a mail address to write to."),
        ('contact = "termine@example.org"', 'contact = "me"', f"{AT}.contact",
         "This must be a mail address, such as termine@example.org."),
        (PUBLIC, "", "server.public_url",
         "Browsers take notices only from https://, so the address under which phones reach this is needed."),
        (PUBLIC, 'public_url = "http://termine.example.org"', "server.public_url",
         "Browsers take notices only from https://, so the address under which phones reach this is needed."),
        ("port = 8080", 'port = 8080\nredis_url = "redis://host"', "server.push_key",
         "Several servers need the same push_key: each would make one of its own."),
        ("on = true", 'on = true\nservices = ["http://push.example.org"]', f"{AT}.services.0",
         'A push service is named like https://push.example.org or "https://*.push.example.org".'),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, good: str, bad: str, key: str, sentence: str) -> None:
    assert problems(tmp_path, spoilt((good, bad), text=TELLING)) == [(key, sentence)]


@pytest.mark.parametrize(
    ("endpoint", "serves"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", True), ("https://web.push.apple.com/abc", True),
        ("https://db5.notify.windows.com/w/?token=a", True), ("https://updates.push.services.mozilla.com/w/a", True),
        ("http://fcm.googleapis.com/fcm/send/abc", False), ("https://fcm.googleapis.com:444/abc", False),
        ("https://push.apple.com/abc", False), ("https://evil-push.apple.com.example.org/abc", False),
        ("https://evilpush.apple.com/abc", False), ("https://a@fcm.googleapis.com/abc", False),
        ("https://fcm.googleapis.com\t/abc", False), ("https://10.0.0.1/abc", False), ("https://[::1]/", False),
        ("https://[/", False), ("https:///abc", False), ("javascript:alert(1)", False), ("", False),
    ],
)  # fmt: skip
def test_only_named_services_are_sent_to(endpoint: str, serves: bool) -> None:
    assert Push().serves(endpoint) is serves


def test_the_key_is_made_once_or_comes_from_the_configuration(tmp_path: Path) -> None:
    settings = read(tmp_path, SMALL).model_copy(update={"database_url": f"sqlite:///{tmp_path / 'queue.db'}"})
    first = push_key(settings)
    assert (len(first), push_key(settings), (tmp_path / "push.key").stat().st_mode & 0o777) == (
        64,
        first,
        0o600,
    )
    server = settings.server.model_copy(update={"push_key": "k" * 32})
    assert push_key(settings.model_copy(update={"server": server})) == "k" * 32
