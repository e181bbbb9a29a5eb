"""Speaks one text with espeak-ng, in a process of its own: `speaker.py LIBRARY DATA VOICE SPEED < text > samples`.

A child process, because the library is C: what makes it stumble or think for long harms neither the server nor its hub.
It is run by its path and isolated, so it imports the standard library only, and starts in a few hundredths of a second.
Out come 16-bit samples, mono, 22,050 a second: as loud as every other text, without silence around them.
"""

import ctypes
import os
import sys
from array import array

NO_SUCH_VOICE = 3
RETRIEVE, RATE, UTF8 = (
    2,
    1,
    1,
)  # names of espeak-ng's speak_lib.h: output synchronous, parameter, text encoding
LOUDEST = 29_000  # of 32,767: room for the last bit of a resampling loudspeaker
QUIET = 200
EDGE = 600  # samples kept around the sound, so that no consonant is cut
CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


def spoken(library: str, data: str, voice: str, speed: int, text: str) -> "array[int] | None":
    """The samples of a text; None when there is no such voice."""
    engine = ctypes.CDLL(library)
    engine.espeak_Initialize(RETRIEVE, 0, data.encode(), 0)
    if engine.espeak_SetVoiceByName(voice.encode()) != 0:
        return None
    engine.espeak_SetParameter(RATE, speed, 0)
    found: array[int] = array("h")

    def collect(samples: object, count: int, _events: object) -> int:
        if samples and count > 0:
            found.frombytes(ctypes.string_at(samples, count * 2))  # type: ignore[arg-type]  # a C pointer
        return 0

    kept = CALLBACK(collect)  # ctypes forgets what nobody holds
    engine.espeak_SetSynthCallback(kept)
    said = text.encode()
    engine.espeak_Synth(said, len(said) + 1, 0, 1, 0, UTF8, None, None)
    engine.espeak_Synchronize()
    return found


def trimmed(samples: "array[int]") -> "array[int]":
    """Without silence at both ends, and as loud as every other text."""
    loud = [at for at, sample in enumerate(samples) if abs(sample) > QUIET]
    if not loud:
        return samples
    found = samples[max(0, loud[0] - EDGE) : loud[-1] + EDGE]
    most = max(abs(sample) for sample in found)
    return array("h", (sample * LOUDEST // most for sample in found))


def main() -> int:
    """Read, speak, write."""
    os.nice(5)  # calls and screens come first, but a screen waits only two seconds for a voice
    library, data, voice, speed = sys.argv[1:5]
    samples = spoken(library, data, voice, int(speed), sys.stdin.buffer.read().decode())
    if samples is None:
        return NO_SUCH_VOICE
    sys.stdout.buffer.write(trimmed(samples).tobytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
