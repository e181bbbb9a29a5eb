"""What can be heard: a call, a text of the kiosk, a sound test. Answers are WAV, or 404 `no_voice`."""

import hashlib
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from queue_app import texts
from queue_app.config import Site
from queue_app.rules.errors import NotFound
from queue_app.store.spoken import spoken_call
from queue_app.store.words import names
from queue_app.web import guard, schemas
from queue_app.web.errors import Refused
from queue_app.web.house import house, site_or_404

api = APIBlueprint("sounds", __name__, url_prefix="/api/v1", tag="Sounds")
GERMAN = "de"
TEST = "voice-test"
# What a kiosk reads aloud; no stranger lets the server say anything else.
PARTS = ("common", "concerns", "errors", "kiosk", "say")
KEEP_SECONDS = 3600


@api.get("/sites/<site_id>/calls/<int:call>/voice.wav")
@api.input(schemas.HowToSay, location="query", arg_name="asked")
@api.doc(responses=schemas.file("The call, spoken", "audio/wav"))
def read_call(site_id: str, call: int, asked: schemas.HowToSay) -> Response:
    """One sound for each call, whatever was agreed: the board cannot tell who speaks which language."""
    site = site_or_404(site_id)
    if not guard.may_see_board(site):
        raise Refused(401, "unknown_device")
    if call >= 2**53:
        raise NotFound()
    at = house()
    with at.database.reading() as connection:
        found = spoken_call(connection, site, call, at.clock(), at.mode)
    if found is None:
        raise NotFound()
    # In public German only: the visitor agreed to be heard in the waiting room, not by whoever asks on the internet.
    also = found.language and not asked.brief and guard.is_of_the_house(site)
    spoken = [GERMAN, found.language] if found.language and also else [GERMAN]
    return _heard(at.voice.call(spoken, found.number, found.counter), kept_by="private, no-cache")


@api.get("/sites/<site_id>/voice/test.wav")
@api.doc(responses=schemas.file("A sentence to try loudspeakers with", "audio/wav"))
def read_test(site_id: str) -> Response:
    site_or_404(site_id)
    return _heard(house().voice.sentence(GERMAN, TEST, texts.say(GERMAN, TEST)))


@api.get("/sites/<site_id>/speech/<language>/<part>/<message>.wav")
@api.doc(responses=schemas.file("A text, spoken", "audio/wav"))
def read_text(site_id: str, language: str, part: str, message: str) -> Response:
    site = site_or_404(site_id)
    if language not in site.languages or part not in PARTS or texts.part_of(message) != part:
        raise NotFound()
    text = _text(site, language, message)
    if text is None:
        raise NotFound()
    return _heard(house().voice.sentence(language, message, text))


def _text(site: Site, language: str, message: str) -> str | None:
    """The text as it is read on the kiosk: of the configuration first. Half a sentence is no text."""
    kind, _, wanted = message.partition("-")
    things: Any = {
        "answer": [answer for question in site.questions for answer in question.answers],
        "concern": site.concerns,
        "desk": site.desks,
        "document": site.documents,
        "fork": site.forks,
        "page": site.pages,
        "question": site.questions,
    }.get(kind, ())
    own = next((names(site, kind, thing) for thing in things if thing.id == wanted), {})
    languages = (language, GERMAN) if language == "de-simple" else (language,)
    for code in languages:
        found = own.get(code) or texts.whole(code, message)
        if found:
            return found
    return None


def _heard(sound: bytes | None, kept_by: str = f"public, max-age={KEEP_SECONDS}") -> Response:
    if sound is None:
        raise Refused(404, "no_voice")
    response = Response(sound, mimetype="audio/wav")
    response.headers["Cache-Control"] = kept_by
    response.set_etag(hashlib.sha256(sound).hexdigest()[:24])
    response.make_conditional(request)
    return response
