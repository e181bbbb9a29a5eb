"""The files that make a small computer a screen: they install, start the browser, feed the watchdog, mind the panel."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.support.server import ROOT

DEVICE = ROOT / "display" / "device"
PROGRAMS = ("install", "queue-display", "queue-display-enrol", "queue-display-panel")
URL = "https://queue.example.org/display/town?screen=hall&layout=full"
# What Chromium's log looks like while the page lives: once by day, then the night, then the morning.
CHROMIUM = """#!/bin/sh
printf '%s\\n' "$@" > "$TOLD/words"
say() { echo "[1:1:INFO:CONSOLE(1)] \\"$1\\", source: x (1)" >&2; }
say "display alive day"
say "somebody's words"
say "display alive night"; say "display alive night"
echo "a fault of the browser" >&2
say "display alive day"
"""
RECORD = '#!/bin/sh\nprintf "%s\\n" "$*" >> "$TOLD/{name}"\n'


@pytest.fixture
def device(tmp_path: Path) -> Path:
    """A device, installed below a folder; its other programs only write down what they were asked."""
    told = tmp_path / "told"
    told.mkdir()
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("systemd-notify", "curl", "cec-client", "wlopm", "panel"):
        body = 'cat >> "$TOLD/cec-client"\n' if name == "cec-client" else ""
        (tools / name).write_text(RECORD.format(name=name) + body, encoding="utf-8")
    (tools / "chromium").write_text(CHROMIUM, encoding="utf-8")
    for tool in tools.iterdir():
        tool.chmod(0o755)
    subprocess.run(
        [DEVICE / "install", URL], env={**os.environ, "DESTDIR": str(tmp_path / "root")}, check=True
    )
    return tmp_path


def run(device: Path, program: str, *words: str, **env: str) -> str:
    root, told = device / "root", device / "told"
    environ = {
        "PATH": f"{device / 'bin'}:{os.environ['PATH']}", "TOLD": str(told), "STATE_DIRECTORY": str(device),
        "DISPLAY_CONF": str(root / "etc/queue-display/display.conf"), "DISPLAY_PANEL": "panel", **env,
    }  # fmt: skip
    done = subprocess.run(
        [root / "usr/local/bin" / program, *words], env=environ, capture_output=True, text=True, timeout=20
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def told(device: Path, name: str) -> list[str]:
    file = device / "told" / name
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


@pytest.mark.parametrize("name", PROGRAMS)
def test_every_program_is_one_a_plain_shell_reads(name: str) -> None:
    assert os.access(DEVICE / name, os.X_OK)
    subprocess.run(["sh", "-n", DEVICE / name], check=True)


def test_the_browser_stays_at_our_own_address(device: Path) -> None:
    policy = json.loads(
        (device / "root/etc/chromium/policies/managed/queue-display.json").read_text(encoding="utf-8")
    )
    assert (policy["URLBlocklist"], policy["URLAllowlist"]) == (["*"], ["https://queue.example.org"])
    assert policy["AutoplayAllowed"] is True
    assert policy["DeveloperToolsAvailability"] == 2


def test_the_page_feeds_the_watchdog_and_the_panel_follows_it(device: Path) -> None:
    said = run(device, "queue-display")
    assert told(device, "systemd-notify")[0] == "READY=1 WATCHDOG=1"
    assert told(device, "systemd-notify").count("STATUS=alive WATCHDOG=1") == 3
    assert told(device, "panel") == ["off", "on"]
    assert said == "a fault of the browser\n"  # words of the page stay out of the journal
    words = told(device, "words")
    assert words[-1] == URL
    assert {"--kiosk", "--autoplay-policy=no-user-gesture-required"} <= set(words)


def test_a_link_for_enrolling_is_opened_once(device: Path) -> None:
    link = "https://queue.example.org/enrol/abc"
    run(device, "queue-display-enrol", link, DISPLAY_STATE=str(device), DISPLAY_RESTART="true")
    run(device, "queue-display")
    assert told(device, "words")[-1] == link
    run(device, "queue-display")
    assert told(device, "words")[-1] == URL


@pytest.mark.parametrize(
    ("panel", "tool", "off"),
    [("cec", "cec-client", ["-s -d 1", "standby 0"]), ("wlopm", "wlopm", ["--off *"]), ("none", "wlopm", [])],
)
def test_the_panel_sleeps_in_the_way_that_is_set(device: Path, panel: str, tool: str, off: list[str]) -> None:
    conf = device / "root/etc/queue-display/display.conf"
    conf.write_text(conf.read_text(encoding="utf-8").replace("PANEL=cec", f"PANEL={panel}"), encoding="utf-8")
    run(device, "queue-display-panel", "off")
    assert told(device, tool) == off


def test_a_wrong_address_is_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [DEVICE / "install", "https://queue.example.org/kiosk/town"], env={**os.environ, "DESTDIR": str(tmp_path)},
        capture_output=True,
    )  # fmt: skip
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
