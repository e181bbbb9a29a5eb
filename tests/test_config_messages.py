"""The settings of messages: off until asked for, every mistake with its key and a sentence, no secret shown."""

from pathlib import Path

import pytest

from tests.support.small_office import SMALL, problems, read, spoilt

MAIL = """
[sites.messages.mail]
host = "mail.example.org"
sender = "termine@example.org"
password = "very secret"
"""
TEXT = """
[sites.messages.text]
url = "https://sms.example.org/send"
headers = { Authorization = "Bearer very secret" }
body = { to = "{to}", text = "{text}" }
"""
AT = "sites[town].messages"
PUBLIC = ("port = 8080", 'port = 8080\npublic_url = "https://termine.example.org"')


def with_messages(*changes: tuple[str, str], more: str = MAIL + TEXT) -> str:
    """The small office, which writes to its clients; with something in it spoilt."""
    return spoilt(*changes, text=spoilt(PUBLIC) + more)


def test_who_says_nothing_writes_to_nobody(tmp_path: Path) -> None:
    assert read(tmp_path, SMALL).sites[0].messages.kinds == ()


def test_each_way_is_there_when_it_is_set(tmp_path: Path) -> None:
    assert read(tmp_path, with_messages()).sites[0].messages.kinds == ("mail", "text")
    assert read(tmp_path, with_messages(more=TEXT)).sites[0].messages.kinds == ("text",)


@pytest.mark.parametrize(
    ("good", "bad", "key", "sentence"),
    [
        ('sender = "termine@example.org"', 'sender = "office"', f"{AT}.mail.sender",
         "This must be a mail address, such as termine@example.org."),
        ('sender = "termine@example.org"\n', "", f"{AT}.mail.sender", "This setting is missing."),
        ('host = "mail.example.org"', 'hots = "x"\nhost = "x"', f"{AT}.mail.hots",
         "There is no such setting. Did you mean host?"),
        ("password =", 'security = "none"\npassword =', f"{AT}.mail.security",
         "Without TLS the password could be read on its way: choose starttls or tls."),
        ("password =", 'security = "ssl"\npassword =', f"{AT}.mail.security",
         "This must be one of 'starttls', 'tls' or 'none'."),
        ('url = "https://sms', 'method = "GET"\nurl = "https://sms', f"{AT}.text.method",
         "This must be one of 'POST' or 'PUT'."),
        ("https://sms", "ftp://sms", f"{AT}.text.url", "An address begins with http:// or https://."),
        ('url = "https://sms', 'country_code = "049"\nurl = "https://sms', f"{AT}.text.country_code",
         "A country code is one to three digits without zeros before them, such as 49."),
        ('text = "{text}"', 'text = "{words}"', f"{AT}.text.body",
         "There is no place {words}. There are: {to}, {digits}, {text}, {id}."),
        ('text = "{text}"', 'text = "hello"', f"{AT}.text.body",
         "The number as {to} or {digits} and the words as {text} have to stand somewhere in it."),
        ('body = { to = "{to}", text = "{text}" }', 'body = "{to}"', f"{AT}.text.body",
         'This is what is sent, by name, such as { to = "{to}", message = "{text}" }.'),
        ('body = { to = "{to}",', 'encoding = "form"\nbody = { to = ["{to}"],', f"{AT}.text.body",
         "A form has one text for each name; lists and tables need json."),
        ('"Bearer very secret"', '"Bearer\\nvery secret"', f"{AT}.text.headers",
         'Headers are names with one line of text each, such as { Authorization = "Bearer …" }.'),
        ('url = "https://sms', 'timeout_seconds = 61\nurl = "https://sms', f"{AT}.text.timeout_seconds",
         "This must be at most 60."),
        ('public_url = "https://termine.example.org"', "", "server.public_url",
         "Messages carry a link, so the address under which phones reach this server is needed."),
        ("port = 8080", 'port = 8080\nredis_url = "redis://host"', "server.contact_keys",
         "Several servers need the same keys for contacts: each would make one of its own."),
        ("port = 8080", 'port = 8080\ncontact_keys = ["short"]', "server.contact_keys.0",
         "A key needs at least 32 characters; leave it empty to have one made."),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, good: str, bad: str, key: str, sentence: str) -> None:
    assert problems(tmp_path, with_messages((good, bad))) == [(key, sentence)]


def test_no_secret_is_shown_and_none_is_part_of_what_everybody_sees(tmp_path: Path) -> None:
    site = read(tmp_path, with_messages()).sites[0]
    assert "very secret" not in repr(site)
    assert "very secret" not in site.model_dump_json()
    other = read(tmp_path, with_messages(("very secret", "another one"))).sites[0]
    assert site.revision == other.revision


def test_passwords_can_come_from_the_environment(tmp_path: Path) -> None:
    settings = read(
        tmp_path, with_messages(), {"QUEUE_SITES__TOWN__MESSAGES__MAIL__PASSWORD": "from outside"}
    )
    mail = settings.sites[0].messages.mail
    assert mail is not None
    assert mail.password.get_secret_value() == "from outside"


def test_a_wrong_way_is_named_with_all_other_mistakes(tmp_path: Path) -> None:
    text = with_messages(('desk = "rents"', 'desk = "rent"'), more=f"{MAIL}port = 0.5\n")
    assert {key for key, _ in problems(tmp_path, text)} == {
        "sites[town].concerns[rent].desk",
        f"{AT}.mail.port",
    }
