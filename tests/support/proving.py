"""Answers challenges, as the pages of the house do."""

import hashlib
from itertools import count
from typing import Any


def proof(challenge: dict[str, Any]) -> dict[str, Any]:
    """What proves a deed: for each part the first number that will do."""
    seed = hashlib.sha256(challenge["challenge"].encode()).digest()
    numbers = [_first(seed + part.to_bytes(4), challenge["bits"]) for part in range(challenge["parts"])]
    return {"challenge": challenge["challenge"], "numbers": numbers}


def _first(begins: bytes, bits: int) -> int:
    return next(
        number
        for number in count()
        if int.from_bytes(hashlib.sha256(begins + number.to_bytes(4)).digest()[:4]) >> (32 - bits) == 0
    )
