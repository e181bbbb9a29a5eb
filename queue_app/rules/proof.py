"""Proof of work: a question that costs a phone half a second and whoever wants thousands of times some hours.

The server signs its questions and keeps none. An answer is, for each of the `PARTS` of a question, a number whose
SHA-256 with the question begins with so many zero bits. Many small parts instead of one large one, because the time for
one is as uneven as dice: of eight, hardly anybody needs twice the mean.
"""

import hashlib
import hmac
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

PARTS = 8
# 8 × 2^12 tries in the mean. The slow end of phones does some 100 000 in a second, in a worker beside the page.
BASE_BITS = 12
# As more is wanted: twice the work for each doubling, at most 16 times for one address, and at most 4 times where the
# whole house is asked too much, because most of those who wait for it then are people.
MOST_FOR_ADDRESS, MOST_FOR_HOUSE = 4, 2
SLACK_BITS = 1  # what was asked a while ago may be this much easier than what would be asked now
VALID = timedelta(minutes=30)
MOST_NUMBER = 2**32 - 1
MAC_DIGITS = 32  # 128 bits


@dataclass(frozen=True)
class Question:
    """What is asked: for which house and deed, how hard, until when (seconds since 1970), and what makes it unique."""

    site: str
    purpose: str
    bits: int
    until: int
    salt: str

    def signed(self, key: bytes) -> str:
        """The question as it is told, with what proves that it is ours."""
        text = f"{self.site}.{self.purpose}.{self.bits}.{self.until}.{self.salt}"
        return f"{text}.{_mac(key, text)}"


def ask(site: str, purpose: str, bits: int, salt: str, now: datetime) -> Question:
    """A question of this moment."""
    return Question(site, purpose, bits, int((now + VALID).timestamp()), salt)


def read(key: bytes, text: str) -> Question | None:
    """A question that we have asked; None for anything else."""
    said, _, mac = text.rpartition(".")
    if not hmac.compare_digest(mac.encode(), _mac(key, said).encode()):
        return None
    site, purpose, bits, until, salt = said.split(".")
    return Question(site, purpose, int(bits), int(until), salt)


def is_answer(text: str, bits: int, numbers: Sequence[int]) -> bool:
    """Whether these numbers answer the signed question `text`, one for each part."""
    seed = hashlib.sha256(text.encode()).digest()
    return len(numbers) == PARTS and all(
        0 <= number <= MOST_NUMBER and _zeros(seed, part, number) >= bits
        for part, number in enumerate(numbers)
    )


def bits(of_address: float, of_house: float) -> int:
    """How hard to ask. Both are how many times over what is free was asked of late: 1 is just at the limit."""
    return BASE_BITS + max(_doublings(of_address, MOST_FOR_ADDRESS), _doublings(of_house, MOST_FOR_HOUSE))


def _doublings(load: float, most: int) -> int:
    return min(most, math.ceil(math.log2(load))) if load > 1 else 0


def _zeros(seed: bytes, part: int, number: int) -> int:
    tried = hashlib.sha256(seed + part.to_bytes(4) + number.to_bytes(4)).digest()
    return len(tried) * 8 - int.from_bytes(tried).bit_length()


def _mac(key: bytes, text: str) -> str:
    return hmac.digest(key, text.encode(), "sha256").hex()[:MAC_DIGITS]
