"""The voice: what is said in which language, and that it is really heard."""

import io
import struct
import wave
from pathlib import Path

import pytest

from queue_app import texts
from queue_app.config import VoiceSettings
from queue_app.voice import Voice, call_words, machine, sound

SPEAKING = ["de", "de-simple", "ar", "uk", "ru", "fa", "tr", "kmr", "ti", "en", "fr"]
SILENT = ["ps", "so"]


@pytest.fixture
def voice(tmp_path: Path) -> Voice:
    return Voice(VoiceSettings(clips=str(tmp_path / "clips")), tmp_path / "kept")


def seconds(wav: bytes | None) -> float:
    assert wav is not None
    with wave.open(io.BytesIO(wav)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        return file.getnframes() / file.getframerate()


def record(path: Path, length: float, value: int = 1000, *, rate: int = 22_050, channels: int = 1) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(struct.pack("<h", value) * int(length * rate) * channels)


@pytest.mark.parametrize("language", SPEAKING)
def test_a_call_is_heard_in_every_language_that_has_a_voice(voice: Voice, language: str) -> None:
    assert 1.5 < seconds(voice.call([language], "T 47", "3")) < 8


@pytest.mark.parametrize("language", SILENT)
def test_a_language_without_a_voice_is_left_out(voice: Voice, language: str) -> None:
    assert voice.call([language], "T 47", "3") is None
    assert voice.call(["de", language], "T 47", "3") == voice.call(["de"], "T 47", "3")


def test_every_language_of_the_house_is_either_spoken_or_said_to_be_silent() -> None:
    assert sorted(machine.voices()) == sorted(SPEAKING)
    assert sorted([*SPEAKING, *SILENT]) == sorted(texts.LANGUAGES)


def test_numbers_are_spelled_and_said_digit_by_digit() -> None:
    assert call_words("de", "T 47", "3") == "T, 4, 7. Platz 3."
    assert call_words("en", "A 105", "12") == "A, 1, 0, 5. Counter 12."
    assert call_words("de", "K 8", "21") == "K, 8. Platz 2, 1."
    assert call_words("uk", "T 47", "3").startswith("те, 4, 7.")
    assert call_words("ar", "T 47", "b2").startswith("تي, 4, 7.")


def test_german_in_plain_words_is_not_said_twice(voice: Voice) -> None:
    assert voice.call(["de", "de-simple"], "T 47", "3") == voice.call(["de"], "T 47", "3")


def test_two_languages_are_heard_one_after_the_other(voice: Voice) -> None:
    alone = [seconds(voice.call([code], "T 47", "3")) for code in ("de", "ar")]
    assert seconds(voice.call(["de", "ar"], "T 47", "3")) == pytest.approx(sum(alone) + 0.6, abs=0.01)


# ---- recorded clips


def test_a_recorded_sentence_wins(voice: Voice, tmp_path: Path) -> None:
    record(tmp_path / "clips/so/say/kiosk-what.wav", 0.5)
    assert seconds(voice.sentence("so", "kiosk-what", "Maxay?")) == pytest.approx(0.5)
    assert voice.sentence("so", "kiosk-back", "Dib") is None


def test_a_call_is_put_together_from_recorded_words(voice: Voice, tmp_path: Path) -> None:
    for word in ("t", "4", "7", "3", "counter"):
        record(tmp_path / f"clips/so/{word}.wav", 0.5)
    assert seconds(voice.call(["so"], "T 47", "3")) == pytest.approx(5 * 0.5 + 3 * 0.08 + 0.25, abs=0.01)
    assert voice.call(["so"], "T 48", "3") is None  # never half a call


def test_a_new_recording_replaces_the_machine_at_once(voice: Voice, tmp_path: Path) -> None:
    spoken = voice.sentence("de", "kiosk-what", "Worum geht es?")
    record(tmp_path / "clips/de/say/kiosk-what.wav", 0.5)
    assert voice.sentence("de", "kiosk-what", "Worum geht es?") != spoken


def test_recordings_of_other_rates_and_channels_fit(tmp_path: Path) -> None:
    record(tmp_path / "clip.wav", 1, rate=44_100, channels=2)
    assert seconds(sound.wav(sound.read(tmp_path / "clip.wav"))) == pytest.approx(1, abs=0.01)


def test_a_recording_that_cannot_be_used_is_named(voice: Voice, tmp_path: Path) -> None:
    path = tmp_path / "clips/de/4.wav"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no sound")
    (sentence,) = voice.clips.mistakes()
    assert sentence.startswith(f"{path}: no WAV file")


def test_what_speaks_a_language_is_known(voice: Voice, tmp_path: Path) -> None:
    record(tmp_path / "clips/so/3.wav", 0.5)
    found = {code: (a.recorded, a.machine) for code, a in voice.abilities(["de", "so", "ps"]).items()}
    assert found == {"de": (False, True), "so": (True, False), "ps": (False, False)}
