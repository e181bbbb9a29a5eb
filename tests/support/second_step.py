"""The app on a phone that shows codes, and an office in which leads need one."""

from datetime import UTC, datetime

from queue_app.rules import totp
from tests.support.server import ROOT


def code(secret: str, drift: int = 0) -> str:
    """A code of the app; the next one (drift 1) is good already, so a test need not wait for it."""
    return totp.code(totp.from_text(secret), totp.step_at(datetime.now(UTC)) + drift)


def needed_by_leads() -> str:
    """The example office, in which leads cannot sign in without a second step."""
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    return example.replace("two_step = []", 'two_step = ["lead"]', 1)
