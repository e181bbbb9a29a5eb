"""Recorded clips: a person's voice, which wins over the machine's. docs/voice.md names the files.

<clips>/<language>/say/<message id>.wav     a whole sentence of the texts, such as kiosk-what
<clips>/<language>/0.wav … 9.wav, 10.wav …  digits; numbers of counters above nine where recorded
<clips>/<language>/a.wav … z.wav            letters
<clips>/<language>/number.wav               said before the number ("Number"); may be left out
<clips>/<language>/counter.wav              said before the counter ("please come to counter")
"""

from collections.abc import Iterator
from pathlib import Path

from queue_app.rules.spelling import counter_words, number_words
from queue_app.voice import sound

BETWEEN_WORDS = 0.08
BETWEEN_PARTS = 0.25


class Clips:
    """The folder of an office; None when it has none."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def sentence(self, language: str, message: str) -> bytes | None:
        """A whole sentence of the texts as somebody recorded it."""
        found = self._clip(language, f"say/{message}")
        return None if found is None else sound.read(found)

    def call(self, language: str, number: str, counter: str) -> bytes | None:
        """A call, word by word; None unless every word was recorded: two voices in one sentence confuse."""
        spelled = self._words(language, number_words(number))
        goes_to = self._words(language, counter_words(counter, self.numbers(language)))
        to = self._clip(language, "counter")
        if spelled is None or goes_to is None or to is None:
            return None
        begin = self._clip(language, "number")
        first = [begin, *spelled] if begin else spelled
        parts = [sound.join(map(sound.read, words), BETWEEN_WORDS) for words in (first, [to, *goes_to])]
        return sound.join(parts, BETWEEN_PARTS)

    def version(self, language: str) -> tuple[tuple[str, int], ...]:
        """Changes when any clip of the language does, so that nothing old is kept."""
        if self.folder is None:
            return ()
        found = self.folder / language
        return tuple((str(p.relative_to(found)), p.stat().st_mtime_ns) for p in sorted(found.rglob("*.wav")))

    def languages(self) -> list[str]:
        """The languages with any clip."""
        if self.folder is None or not self.folder.is_dir():
            return []
        return sorted(path.name for path in self.folder.iterdir() if any(path.rglob("*.wav")))

    def mistakes(self) -> Iterator[str]:
        """One sentence for each recording that cannot be used."""
        for language in self.languages():
            for path in sorted((self.folder or Path()).joinpath(language).rglob("*.wav")):
                try:
                    sound.read(path)
                except sound.UnusableClip as why:
                    yield str(why)

    def numbers(self, language: str) -> frozenset[str]:
        """The numbers above nine that were recorded as one word."""
        if self.folder is None:
            return frozenset()
        stems = {path.stem for path in (self.folder / language).glob("[0-9]*.wav")}
        return frozenset(stem for stem in stems if stem.isdecimal())

    def _words(self, language: str, words: list[str]) -> list[Path] | None:
        found = [self._clip(language, word.lower()) for word in words]
        return None if None in found else [path for path in found if path is not None]

    def _clip(self, language: str, name: str) -> Path | None:
        if self.folder is None:
            return None
        path = self.folder / language / f"{name}.wav"
        return path if path.is_file() else None
