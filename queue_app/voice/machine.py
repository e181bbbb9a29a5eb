"""The machine's voice: espeak-ng from its wheel, one child process for a text, never more than a few at a time."""

import logging
import subprocess
import sys
import tempfile
import threading
from functools import cache
from pathlib import Path

try:
    import espeakng_loader
except ImportError:  # an unusual machine without the wheel: recorded clips and the chime remain
    espeakng_loader = None

logger = logging.getLogger(__name__)
SPEAKER = Path(__file__).with_name("speaker.py")
MOST_SECONDS = 20
AT_ONCE = threading.Semaphore(1)  # a voice is wanted soon, but never before the calls themselves
# Our languages and the engine's names of them. Somali and Pashto have no voice; Kurmanji is what it calls Kurdish.
VOICES = {
    "de": "de",
    "de-simple": "de",
    "ar": "ar",
    "uk": "uk",
    "ru": "ru",
    "fa": "fa",
    "tr": "tr",
    "kmr": "ku",
    "ti": "ti",
    "en": "en",
    "fr": "fr",
}


@cache
def voices() -> dict[str, str]:
    """The languages that this machine can speak, with the engine's names: those whose dictionary is there."""
    if espeakng_loader is None:
        return {}
    data = Path(espeakng_loader.get_data_path())
    return {code: name for code, name in VOICES.items() if (data / f"{name}_dict").is_file()}


def speak(language: str, text: str, speed: int) -> bytes | None:
    """The samples of a text (16 bit, mono, 22,050 a second); None when nobody can speak it."""
    voice = voices().get(language)
    if voice is None or not text.strip():
        return None
    where = (espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    command = [sys.executable, "-I", "-S", str(SPEAKER), *where, voice, str(speed)]
    # Files and no pipes: a pipe that is full would have to be read while waiting, on whatever engine.
    with AT_ONCE, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as heard:
        said.write(text.encode())
        said.seek(0)
        try:
            done = subprocess.run(
                command,
                stdin=said,
                stdout=heard,
                stderr=subprocess.DEVNULL,
                timeout=MOST_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as why:
            logger.warning("no voice for %s: %s", language, why)
            return None
        heard.seek(0)
        samples = heard.read()
    if done.returncode != 0 or not samples:
        logger.warning("no voice for %s: the speaker ended with %s", language, done.returncode)
        return None
    return samples
