"""Text messages as a real gateway takes them, and every way in which it can say no."""

from dataclasses import replace
from itertools import product

import pytest

from queue_app import texts
from queue_app.actions import appointments
from queue_app.notify import gateway as ways
from queue_app.notify.wording import words_of
from queue_app.store import post
from tests.notify.writing import MOBILE, PUBLIC, book, sender, text_way, write_by
from tests.support.house import House
from tests.support.postal import TextGateway


def test_a_text_message_says_it_in_her_language_and_in_german(
    small_house: House, gateway: TextGateway
) -> None:
    write_by(small_house, text=text_way(gateway, headers={"Authorization": "Bearer abc"}))
    made = book(small_house, MOBILE, "tr")
    sender(small_house).round()
    (sent,) = gateway.taken
    assert sent["text"].splitlines() == [
        "Randevunuz: 26 Kasım 2026 Perşembe, saat 10:00, Haus der Integration Wismar.",
        f"Binadaki cihaz için kodunuz: {made.code[:3]} {made.code[3:]}",
        "Ihr Termin: Donnerstag, 26. November 2026, 10:00 Uhr, Haus der Integration Wismar.",
        f"{PUBLIC}/a/{made.secret}",
    ]
    assert (gateway.headers[0]["Authorization"], gateway.paths) == ("Bearer abc", ["/send?account=7"])


def test_a_cancellation_has_no_code_and_no_link(small_house: House, gateway: TextGateway) -> None:
    write_by(small_house, text=text_way(gateway))
    made = book(small_house, MOBILE, "en")
    small_house.do(appointments.cancel, made.secret)
    for _ in range(2):
        sender(small_house).round()
    assert gateway.taken[1]["text"].splitlines() == [
        "Cancelled: your appointment on Thursday, November 26, 2026 at 10:00, Haus der Integration Wismar.",
        "Abgesagt: Ihr Termin am Donnerstag, 26. November 2026 um 10:00 Uhr, Haus der Integration Wismar.",
    ]


KINDS = ("confirmation", "reminder", "change", "cancellation")


def test_every_message_can_be_said_in_every_language(small_house: House) -> None:
    made = book(small_house, MOBILE)
    for language, kind in product(texts.LANGUAGES, KINDS):
        about = replace(made, language=language)
        words = words_of(small_house.site, post.Message(1, kind, made.at, "t", 0, "text", "", about), PUBLIC)
        for said in (words.subject, words.mail, words.text):
            assert "message-" not in said
            assert "Wismar" in said
        assert "10:00" in words.text
        assert "\n" not in words.subject


def test_a_form_and_nested_lists_are_filled(gateway: TextGateway) -> None:
    form = text_way(gateway, encoding="form", body={"to": "{digits}", "msg": "{text}"})
    assert ways.deliver(form, ways.filled(form, MOBILE, "Ваш прийом & {to}", "x")).state == "sent"
    deep = text_way(gateway, body={"messages": [{"to": ["{to}"], "text": "{text}", "flash": False}]})
    assert ways.deliver(deep, ways.filled(deep, MOBILE, "{id}", "x")).state == "sent"
    assert gateway.taken == [
        {"to": MOBILE.removeprefix("+"), "msg": "Ваш прийом & {to}"},
        {"messages": [{"to": [MOBILE], "text": "{id}", "flash": False}]},
    ]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (200, "sent"), (202, "sent"), (302, "waiting"), (400, "refused"), (401, "waiting"), (404, "waiting"),
        (422, "refused"), (429, "waiting"), (500, "waiting"), (502, "waiting"), (503, "waiting"), (504, "unknown"),
        ("cut", "unknown"),
    ],
)  # fmt: skip
def test_what_a_gateway_says_decides_what_becomes_of_it(
    gateway: TextGateway, answer: int | str, state: str
) -> None:
    gateway.answers = [answer]
    way = text_way(gateway)
    assert ways.deliver(way, ways.filled(way, MOBILE, "text", "x")).state == state


def test_a_gateway_that_is_silent_leaves_it_open_whether_it_has_it(gateway: TextGateway) -> None:
    gateway.delay_seconds = 1.5
    way = text_way(gateway, timeout_seconds=1)
    assert ways.deliver(way, ways.filled(way, MOBILE, "text", "x")).state == "unknown"
