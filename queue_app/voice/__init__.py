"""The voice of the house: what screens and kiosks let people hear, rendered here once and kept.

Recorded clips come first, then the machine; where neither speaks a language there is None, and the asker has its chime.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from queue_app import texts
from queue_app.config import VoiceSettings
from queue_app.rules.spelling import counter_words, number_words
from queue_app.voice import machine, sound
from queue_app.voice.clips import Clips
from queue_app.voice.kept import Kept

BETWEEN_LANGUAGES = 0.6
FORMAT = 1  # counted up when the way a sound is made changes, so that nothing old is kept
ISOLATES = re.compile("[\u2066-\u2069]")  # they order what is written; a voice would stumble over them


@dataclass(frozen=True)
class Ability:
    """What is heard in one language: `recorded` clips, the `machine`, or nothing but the chime."""

    recorded: bool
    machine: bool


class Voice:
    """Speaks for one house. `folder` is where sounds are kept."""

    def __init__(self, settings: VoiceSettings, folder: Path) -> None:
        self.settings = settings
        self.clips = Clips(Path(settings.clips) if settings.clips else None)
        self.kept = Kept(folder, settings.most_megabytes)

    def abilities(self, languages: Sequence[str]) -> dict[str, Ability]:
        """What each of these languages can be heard in."""
        recorded = self.clips.languages()
        return {
            code: Ability(spoken_as(code) in recorded, spoken_as(code) in machine.voices())
            for code in languages
        }

    def sentence(self, language: str, message: str, text: str) -> bytes | None:
        """One sentence of the texts as WAV; `message` names its recording."""
        language = spoken_as(language)
        facts = ("sentence", language, message, text)
        return _wav(self._made(facts, lambda: self._sentence(language, message, text)))

    def call(self, languages: Sequence[str], number: str, counter: str) -> bytes | None:
        """A call in these languages, one after the other, as WAV. Languages without a voice are left out."""
        asked = dict.fromkeys(map(spoken_as, languages))
        heard = [found for code in asked if (found := self._call_in(code, number, counter)) is not None]
        return _wav(sound.join(heard, BETWEEN_LANGUAGES) if heard else None)

    def number(self, language: str, number: str) -> str | None:
        """The words that tell a visitor her number."""
        return texts.find(spoken_as(language), "voice-number", number=spelled(spoken_as(language), number))

    def _call_in(self, language: str, number: str, counter: str) -> bytes | None:
        facts = ("call", language, number, counter)
        return self._made(facts, lambda: self._call(language, number, counter))

    def _made(self, facts: tuple[str, ...], make: sound.Make) -> bytes | None:
        clips = self.clips.version(facts[1])
        return self.kept.get((FORMAT, self.settings.speed, clips, *facts), make)

    def _sentence(self, language: str, message: str, text: str) -> bytes | None:
        recorded = self.clips.sentence(language, message)
        return recorded or machine.speak(language, ISOLATES.sub("", text), self.settings.speed)

    def _call(self, language: str, number: str, counter: str) -> bytes | None:
        recorded = self.clips.call(language, number, counter)
        return recorded or machine.speak(language, call_words(language, number, counter), self.settings.speed)


def spoken_as(language: str) -> str:
    """German in plain words is spoken like German."""
    return "de" if language == "de-simple" else language


def spelled(language: str, number: str) -> str:
    """`T 47` as this language reads it aloud, sign by sign: `тэ, 4, 7`."""
    return ", ".join(texts.find(language, "voice-sign", sign=sign) or sign for sign in number_words(number))


def call_words(language: str, number: str, counter: str) -> str:
    """The sentence that calls somebody, in exactly this language; empty when the language has none."""
    goes_to = ", ".join(
        texts.find(language, "voice-sign", sign=sign) or sign for sign in counter_words(counter)
    )
    said = texts.find(language, "voice-call", number=spelled(language, number), counter=goes_to) or ""
    return ISOLATES.sub("", said)


def _wav(samples: bytes | None) -> bytes | None:
    return None if samples is None else sound.wav(samples)
