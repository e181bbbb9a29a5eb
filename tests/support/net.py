"""A screen's machine, a switch and the server's machine, as the kernel sees them: a line that can really be cut.

Needs root and Linux: two network namespaces, joined by virtual cables. The server listens on this side, a browser runs
on the other; the switch between them can lose everything or refuse everything, without either end being told.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

How = Literal["dropped", "refused"]


def ip(*words: str) -> None:
    """One command of iproute2."""
    subprocess.run(["ip", *words], check=True, capture_output=True)


class Line:
    """The line from `there`, where the screen is, to `here`, where the server listens."""

    def __init__(self, number: int) -> None:
        self.screen, self.switch = f"screen-{number}", f"switch-{number}"
        self.here, self.there = f"10.231.{number % 250}.129", f"10.231.{number % 250}.2"
        self.cables = (f"qs{number}", f"qh{number}")

    def lay(self) -> None:
        """Put it up."""
        near, far = self.cables
        base = self.there.removesuffix(".2")
        ip("netns", "add", self.screen)
        ip("netns", "add", self.switch)
        ip(
            "link",
            "add",
            far,
            "netns",
            self.screen,
            "type",
            "veth",
            "peer",
            "name",
            far,
            "netns",
            self.switch,
        )
        ip("link", "add", near, "type", "veth", "peer", "name", near, "netns", self.switch)
        self._up(self.screen, far, f"{self.there}/25")
        self._up(self.switch, far, f"{base}.1/25")
        self._up(self.switch, near, f"{base}.130/25")
        ip("addr", "add", f"{self.here}/25", "dev", near)
        ip("link", "set", near, "up")
        ip("-n", self.screen, "route", "add", "default", "via", f"{base}.1")
        ip("route", "add", f"{self.there}/32", "via", f"{base}.130")
        forward = "echo 1 > /proc/sys/net/ipv4/ip_forward"
        ip("netns", "exec", self.switch, "sh", "-c", forward)

    def _up(self, space: str, cable: str, address: str) -> None:
        ip("-n", space, "addr", "add", address, "dev", cable)
        ip("-n", space, "link", "set", cable, "up")
        ip("-n", space, "link", "set", "lo", "up")

    def cut(self, how: How) -> None:
        """`dropped`: nothing comes through, nobody is told. `refused`: the switch says no in the server's name."""
        if how == "dropped":
            for address in (self.here, self.there):
                ip("-n", self.switch, "route", "add", "blackhole", f"{address}/32")
        else:
            ip("-n", self.switch, "addr", "add", f"{self.here}/32", "dev", "lo")

    def mend(self, how: How) -> None:
        """As it was before the cut."""
        if how == "dropped":
            for address in (self.here, self.there):
                ip("-n", self.switch, "route", "del", "blackhole", f"{address}/32")
        else:
            ip("-n", self.switch, "addr", "del", f"{self.here}/32", "dev", "lo")

    def program(self, folder: Path, real: str) -> str:
        """A program that runs `real` on the screen's machine."""
        path = folder / "on-the-screen"
        path.write_text(f'#!/bin/sh\nexec ip netns exec {self.screen} "{real}" "$@"\n', encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def take_away(self) -> None:
        """With whatever of it was put up."""
        for space in (self.screen, self.switch):
            with suppress(subprocess.CalledProcessError):
                ip("netns", "del", space)
        with suppress(subprocess.CalledProcessError):
            ip("link", "del", self.cables[0])


def can_be_laid() -> bool:
    """Whether this machine lets us."""
    try:
        with line():
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


@contextmanager
def line() -> Iterator[Line]:
    """A line for as long as the block lasts."""
    laid = Line(os.getpid() % 10_000)
    try:
        laid.lay()
        yield laid
    finally:
        laid.take_away()
