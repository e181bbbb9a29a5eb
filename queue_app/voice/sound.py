"""Sounds as bytes: samples of 16 bit, mono, 22,050 a second; read from and written as WAV, joined with pauses."""

import io
import sys
import wave
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path

RATE = 22_050
WIDTH = 2
Make = Callable[[], bytes | None]


class UnusableClip(ValueError):
    """A recording that is not what the program can read; says what to change."""


def wav(samples: bytes) -> bytes:
    """The samples as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(WIDTH)
        file.setframerate(RATE)
        file.writeframes(samples)
    return out.getvalue()


def read(path: Path) -> bytes:
    """The samples of a recording: PCM of 16 bit, one or two channels, any rate."""
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != WIDTH:
                raise UnusableClip(f"{path}: {file.getsampwidth() * 8} bits a sample; save it with 16.")
            samples = array("h", file.readframes(file.getnframes()))
            channels, rate = file.getnchannels(), file.getframerate()
    except (OSError, wave.Error, EOFError) as why:
        raise UnusableClip(f"{path}: no WAV file that can be read ({why}).") from None
    if sys.byteorder == "big":
        samples.byteswap()
    return _at_our_rate(samples[::channels], rate).tobytes()  # of two channels the left one


def _at_our_rate(samples: "array[int]", rate: int) -> "array[int]":
    """Straight lines between the samples: good enough for speech."""
    if rate == RATE or len(samples) < 2:
        return samples
    last = len(samples) - 1
    found: array[int] = array("h")
    for at in range(len(samples) * RATE // rate):
        whole, rest = divmod(at * rate, RATE)
        here, there = samples[min(whole, last)], samples[min(whole + 1, last)]
        found.append(here + (there - here) * rest // RATE)
    return found


def join(parts: Iterable[bytes], pause: float) -> bytes:
    """One after the other with so many seconds between them."""
    return silence(pause).join(parts)


def silence(seconds: float) -> bytes:
    """Nothing, for so long."""
    return bytes(int(RATE * seconds) * WIDTH)
