"""The doctor finds what is wrong, says what to do, and changes nothing."""

import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from queue_app import cli
from queue_app.config import Printer, Server, Settings, Sso
from queue_app.doctor import Finding, examine
from queue_app.store import people
from tests.support.house import MONDAY, House
from tests.support.printers import FakePrinter
from tests.support.server import ROOT
from tests.support.sso_service import SsoService


def found(house: House, **changed: object) -> dict[str, Finding]:
    url = house.database.engine.url.render_as_string(hide_password=False)
    settings = house.settings.model_copy(update={"database_url": url, **changed})
    return {finding.subject: finding for finding in examine(settings, house.now)}


def grades(findings: dict[str, Finding]) -> dict[str, str]:
    return {name: finding.grade for name, finding in findings.items() if finding.grade != "ok"}


def test_a_house_in_good_order_has_nothing_but_the_languages_without_a_voice(house: House) -> None:
    server = Server(public_url="https://queue.example.org", secret_key="k" * 40)
    people.add_clerk(house.database, house.site.id, "Testperson", "hash", "admin")
    for kind in ("kiosk", "display"):
        token = people.add_device(house.database, house.site.id, kind, f"Our {kind}", house.now)
        people.device_by_token(house.database, token, house.now)
    assert grades(found(house, server=server)) == {"voice ps": "warn", "voice so": "warn"}


def test_a_sign_in_service_is_asked_whether_it_is_the_one_that_is_meant(
    small_house: House, sso_service: SsoService
) -> None:
    seen = {}
    for name, issuer in (
        ("ours", sso_service.url),
        ("slash", f"{sso_service.url}/"),
        ("gone", "http://localhost:1"),
    ):
        sso = Sso(issuer=issuer, client_id="queue", unknown="clerk")
        sites = (small_house.site.model_copy(update={"sso": sso}),)
        seen[name] = found(small_house, sites=sites)["wismar sso"]
    assert [finding.grade for finding in seen.values()] == ["ok", "bad", "bad"]
    assert "calls itself otherwise" in seen["slash"].sentence
    assert "sso_unreachable" in seen["gone"].sentence


def test_settings_for_trying_out_are_named(house: House) -> None:
    seen = grades(
        found(house, always_open=True, limits_off=True, server=Server(public_url="http://queue.local"))
    )
    assert {seen[name] for name in ("always_open", "limits_off", "server.public_url", "clerks")} == {"warn"}


def test_devices_that_never_came_or_stay_away_are_named(house: House) -> None:
    people.add_device(house.database, house.site.id, "kiosk", "Foyer", house.now)
    token = people.add_device(house.database, house.site.id, "display", "Hall", house.now)
    people.device_by_token(house.database, token, house.now - timedelta(days=3))
    seen = found(house)
    assert seen["wismar kiosk Foyer"].sentence == "It never came. Open its link there, or revoke it."
    assert (
        seen["wismar display Hall"].sentence
        == "Last seen 2026-11-20 10:00. Look whether it is on and online."
    )


def test_a_printer_says_itself_what_is_to_be_done(house: House, fake_printer: FakePrinter) -> None:
    lines = [("desk", fake_printer.port), ("gone", 1)]
    printers = tuple(Printer(id=name, host="127.0.0.1", port=port) for name, port in lines)
    sites = (house.site.model_copy(update={"printers": printers}),)
    fake_printer.paper = 0x72
    seen = found(house, sites=sites)
    assert (seen["wismar printer desk"].grade, seen["wismar printer desk"].sentence) == (
        "bad",
        "It has no paper. Put some in.",
    )
    assert seen["wismar printer gone"].sentence.startswith("It cannot be reached.")
    fake_printer.paper = 0x12
    assert found(house, sites=sites)["wismar printer desk"].grade == "ok"


def test_what_is_put_by_for_a_full_disk_is_looked_for(small_house: House) -> None:
    def seen(megabytes: int) -> Finding:
        return found(small_house, server=Server(ballast_mb=megabytes))["ballast"]

    assert [seen(megabytes).grade for megabytes in (0, 1, 10**9)] == ["warn", "ok", "bad"]
    Path(f"{small_house.database.url.database}.ballast").write_bytes(b"")
    assert seen(10**9).grade == "ok"


def test_a_clock_behind_the_newest_event_is_bad(house: House) -> None:
    house.take(house.concern(house.site.desks[0].id))
    house.later(minutes=-30)
    assert found(house)["clock"] == Finding(
        "bad", "clock", "It is 30 minutes behind the newest event. Set it, and let it be kept."
    )


def test_a_database_of_another_revision_is_bad(house: House) -> None:
    with house.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0004'"))
    assert found(house)["database"].grade == "bad"


def test_a_key_that_others_can_read_is_bad(small_house: House) -> None:
    key = Path(str(small_house.database.url.database)).parent / "secret.key"
    key.write_text("0" * 64, encoding="ascii")
    key.chmod(0o644)
    assert found(small_house)["server.secret_key"].grade == "bad"
    key.chmod(0o600)
    assert found(small_house)["server.secret_key"].grade == "ok"


def test_a_damaged_file_is_bad(small_house: House) -> None:
    for _ in range(20):
        small_house.take(small_house.concern(small_house.site.desks[0].id))
    file = Path(str(small_house.database.url.database))
    small_house.database.dispose()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event'").fetchone()[0]
    with file.open("r+b") as handle:
        handle.seek((page - 1) * 4096)
        handle.write(b"\xff" * 4096)
    assert found(small_house)["integrity"].grade == "bad"


def test_no_database_yet_is_no_harm_and_none_is_made(example: Settings, tmp_path: Path) -> None:
    settings = example.model_copy(update={"database_url": f"sqlite:///{tmp_path / 'queue.db'}"})
    assert {f.subject: f.grade for f in examine(settings, MONDAY)}["database"] == "warn"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "code", "subject"),
    [
        ("sqlite:///{}/queue.db", 0, "warn  database: "),
        (
            "postgresql+psycopg://queue:hidden-word@127.0.0.1:9/queue",
            1,
            "bad   database: It cannot be reached",
        ),
        ("nonsense", 1, "bad   QUEUE_DATABASE_URL: "),
    ],
)
def test_the_command_prints_a_line_each_and_ends_as_it_found(
    url: str,
    code: int,
    subject: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("QUEUE_DATABASE_URL", url.format(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["queue-app", "doctor", "--config", str(ROOT / "config.example.toml")])
    assert cli.main() == code
    said, failed = capsys.readouterr()
    assert any(line.startswith(subject) for line in said.splitlines())
    assert "hidden-word" not in said + failed
    assert len(failed.splitlines()) == code
