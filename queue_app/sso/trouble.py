"""What can go wrong when somebody signs in by the service of the house."""

from typing import Literal

Code = Literal["sso_unreachable", "sso_clock", "sso_refused"]


class Trouble(Exception):
    """`code` has a sentence of its own (errors.ftl). `why` is for the log and names nobody."""

    def __init__(self, code: Code, why: str) -> None:
        self.code: Code = code
        super().__init__(f"{code}: {why}")
