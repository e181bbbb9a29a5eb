"""The files that make a small computer a kiosk: installed, read by systemd, and its launcher with a real Chromium."""

import json
import os
import shlex
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.kiosk_page import UPRIGHT, scan
from tests.support.browsers import QUIET, OpenPage, executable
from tests.support.people import Clerk
from tests.support.server import ROOT, LiveServer

DEVICE = ROOT / "kiosk" / "device"
URL = "https://queue.wismar.example/kiosk/wismar"
UNITS = ("kiosk.service", "kiosk-restart.service", "kiosk-restart.timer")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """What the installer writes, below a folder."""
    env = {**os.environ, "DESTDIR": str(tmp_path)}
    subprocess.run([DEVICE / "install", URL], env=env, check=True)
    return tmp_path


def test_the_address_stands_in_settings_and_policy(installed: Path) -> None:
    assert f"KIOSK_URL={URL}\n" in (installed / "etc/queue-kiosk/kiosk.conf").read_text()
    policy = json.loads((installed / "etc/chromium/policies/managed/queue-kiosk.json").read_text())
    assert policy["URLAllowlist"] == ["https://queue.wismar.example"]


def test_the_units_have_sections_and_every_line_a_value(installed: Path) -> None:
    for unit in UNITS:
        lines = (installed / "etc/systemd/system" / unit).read_text().splitlines()
        settings = [line for line in lines if line and not line.startswith(("#", "["))]
        assert [line for line in settings if not line.partition("=")[2]] == [], unit
        assert lines[0].startswith(("#", "[Unit]"))


def test_a_wrong_address_is_not_installed(tmp_path: Path) -> None:
    env = {**os.environ, "DESTDIR": str(tmp_path)}
    done = subprocess.run([DEVICE / "install", "queue.example"], env=env, capture_output=True, check=False)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])


@pytest.fixture
def desk(tmp_path: Path, office: LiveServer) -> Path:
    """A folder in which the launcher runs as on the device, with a systemd that only takes notes."""
    tools = tmp_path / "tools"
    tools.mkdir()
    notes = tmp_path / "notes"
    write(tools / "systemd-notify", f'echo "$@" >>"{notes}"')
    quiet = shlex.join([*QUIET, "--headless=new"])
    write(tools / "browser", f'echo $$ >"{tmp_path}/pid"\nexec "{executable()}" {quiet} "$@"')
    url = f"{office.url}/kiosk/{office.site}"
    (tmp_path / "kiosk.conf").write_text(f"KIOSK_URL={url}\nCHROMIUM={tools}/browser\nCHROMIUM_WORDS=\n")
    return tmp_path


def write(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_the_page_feeds_the_watchdog_and_a_link_enrols_the_device(desk: Path, office: LiveServer) -> None:
    env = {
        **os.environ,
        "PATH": f"{desk}/tools:{os.environ['PATH']}",
        "KIOSK_CONF": str(desk / "kiosk.conf"),
        "STATE_DIRECTORY": str(desk),
        "KIOSK_STATE": str(desk),
        "KIOSK_RESTART": "true",
    }
    subprocess.run([DEVICE / "queue-kiosk-enrol", office.enrol("kiosk")], env=env, check=True)
    before = here(office)
    launcher = subprocess.Popen([DEVICE / "queue-kiosk"], env=env, stdout=subprocess.DEVNULL)
    try:
        said = wait_for(desk / "notes")
    finally:
        os.kill(int((desk / "pid").read_text()), 15)
        launcher.wait(20)
    assert said.splitlines()[0] == "READY=1 WATCHDOG=1"
    assert not (desk / "enrol").exists()
    assert here(office) == before + 1


def here(office: LiveServer) -> int:
    """How many kiosks have been enrolled by a link and are there, as the console says."""
    with Clerk(office) as clerk:
        clerk.sign_in()
        devices = clerk.get("/api/v1/sites/wismar/devices")
    return sum(one["here"] and one["name"] == "Browser kiosk" for one in devices)


def wait_for(path: Path) -> str:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if path.exists() and path.read_text():
            return path.read_text()
        time.sleep(0.05)
    raise AssertionError(f"{path} stayed empty")


def test_a_kiosk_is_enrolled_by_the_code_that_its_scanner_reads(
    open_page: OpenPage, office: LiveServer
) -> None:
    page = open_page(viewport=UPRIGHT)
    page.goto(f"{office.url}/kiosk/{office.site}")
    expect(page.locator("h1")).to_have_text("Dieses Gerät ist noch nicht angemeldet")
    scan(page, office.enrol("kiosk"))
    expect(page.locator(".tile.language").first).to_be_visible()
