"""The settings of single sign-on: off until asked for, every mistake with its key and a sentence, no secret shown."""

from pathlib import Path

import pytest

from queue_app.config import Sso
from tests.support.small_office import SMALL, problems, read, spoilt

AT = "sites[town].sso"
SECRET = "very-secret-0123456789"
SSO = f"""
[sites.sso]
issuer = "https://login.example.org/realms/town/"
client_id = "queue"
client_secret = "{SECRET}"
roles = {{ lead = ["leads"] }}
"""
PUBLIC = 'public_url = "https://termine.example.org"'
WITH = spoilt(("port = 8080", f"port = 8080\n{PUBLIC}")) + SSO
ADDRESS = "Whoever has signed in elsewhere comes back to this address, so it is needed, with https://."
ISSUER = "The issuer is the https:// address of the sign-in service, without ? and #."
NOBODY = 'Nobody could sign in: say in roles who is what, or let everybody be a clerk with unknown = "clerk".'


def sso_of(tmp_path: Path, text: str, environ: dict[str, str] | None = None) -> Sso:
    found = read(tmp_path, text, environ).sites[0].sso
    assert found is not None
    return found


def test_who_says_nothing_signs_in_by_password(tmp_path: Path) -> None:
    assert read(tmp_path, SMALL).sites[0].sso is None


def test_what_is_not_said_is_careful(tmp_path: Path) -> None:
    found = sso_of(tmp_path, WITH)
    assert (found.unknown, found.only, found.sign_out, found.button) == ("refuse", False, False, None)
    assert found.issuer == "https://login.example.org/realms/town/"  # its slash belongs to its name
    assert found.roles == {"lead": ("leads",)}


def test_everything_can_come_from_the_environment(tmp_path: Path) -> None:
    at = "QUEUE_SITES__TOWN__SSO__"
    environ = {
        "QUEUE_SERVER__PUBLIC_URL": "http://localhost:8080",
        f"{at}ISSUER": "http://localhost:9000",
        f"{at}CLIENT_ID": "queue",
        f"{at}CLIENT_SECRET": SECRET,
        f"{at}ROLES": '{"clerk": ["clerks"]}',
    }
    found = sso_of(tmp_path, SMALL, environ)
    assert (found.client_secret.get_secret_value(), found.roles) == (SECRET, {"clerk": ("clerks",)})


def test_no_secret_is_shown_and_none_can_be_guessed_from_the_revision(tmp_path: Path) -> None:
    settings = read(tmp_path, WITH)
    assert SECRET not in repr(settings)
    assert SECRET not in settings.model_dump_json()
    assert {one.value for one in settings.stated if one.section == AT} == {None}
    assert settings.sites[0].revision == read(tmp_path, SMALL).sites[0].revision


@pytest.mark.parametrize(
    ("good", "bad", "key", "sentence"),
    [
        (f"{PUBLIC}\n", "", "server.public_url", ADDRESS),
        (PUBLIC, 'public_url = "http://termine.example.org"', "server.public_url", ADDRESS),
        ("https://login", "http://login", f"{AT}.issuer", ISSUER),
        ("/town/", "/town?a=b", f"{AT}.issuer", ISSUER),
        ('client_id = "queue"\n', "", f"{AT}.client_id", "This setting is missing."),
        ('"queue"', '" "', f"{AT}.client_id", "This must not be empty."),
        (SECRET, "geheim-ü", f"{AT}.client_secret", "A client secret is made of ordinary letters, digits and signs."),
        ('roles = { lead = ["leads"] }', "", f"{AT}.roles", NOBODY),
        ('lead = ["leads"]', 'boss = ["leads"]', f"{AT}.roles.boss", "This must be one of 'clerk', 'lead' or 'admin'."),
        ('["leads"]', "[]", f"{AT}.roles.lead", "This list must not be empty."),
        ('client_id = "queue"', 'client_id = "queue"\nscopes = ["profile"]', f"{AT}.scopes",
         'Scopes are words without spaces, and "openid" is one of them.'),
        ('client_id = "queue"', 'client_id = "queue"\nunknown = "admin"', f"{AT}.unknown",
         "This must be one of 'refuse' or 'clerk'."),
        ('client_id = "queue"', 'client_id = "queue"\nonyl = true', f"{AT}.onyl",
         "There is no such setting. Did you mean only?"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, good: str, bad: str, key: str, sentence: str) -> None:
    assert problems(tmp_path, spoilt((good, bad), text=WITH)) == [(key, sentence)]
