"""The standards of web push: what is sent can be read by one phone, and shows who sent it."""

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec

from queue_app import texts
from queue_app.notify import webpush
from queue_app.notify.notices import words_of
from queue_app.notify.webpush import Phone, Signer
from queue_app.rules.notices import About
from queue_app.store.push import Notice
from tests.support.house import MONDAY
from tests.support.pushes import P256, Browser, PushService, from_base64, signed_claims, to_base64

HTTPS = "https://push.example.org/abc?x=1"


def phone_of(browser: Browser, language: str = "de") -> Phone:
    return Phone.of(**browser.keys, language=language)


def private(text: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(from_base64(text)), P256)


def test_the_example_of_the_standard_comes_out_as_it_is_printed() -> None:
    """RFC 8291, appendix A."""
    browser = Browser(
        HTTPS, private("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"), from_base64("BTBZMqHH6r4Tts7J_aSIgg")
    )
    body = webpush.seal(
        phone_of(browser),
        b"When I grow up, I want to be a watermelon",
        0,
        private("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
        from_base64("DGv6ra1nlYgDCS1FRnbzlw"),
    )
    assert to_base64(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
        "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_every_notice_has_the_same_length_and_is_for_one_phone() -> None:
    browser, other = Browser(HTTPS), Browser(HTTPS)
    short, long = (webpush.encrypted(phone_of(browser), text) for text in ("a", "ب" * 400))
    assert len(short) == len(long)
    assert (browser.read(short), browser.read(long).decode()) == (b"a", "ب" * 400)
    assert webpush.encrypted(phone_of(browser), "a") != short
    with pytest.raises(InvalidTag):
        other.read(short)
    with pytest.raises(ValueError, match="too long"):
        webpush.encrypted(phone_of(browser), "ب" * 600)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_call_and_soon_fit_into_a_notice_in_every_language(language: str) -> None:
    phone = phone_of(Browser(HTTPS), language)
    for about in (About("call", 7), About("near", 7)):
        said = words_of(Notice(1, about, 7, "T 147", "12", "", 0), language)
        assert "T 147" in said
        assert "phone-" not in said
        webpush.encrypted(phone, said)


def test_a_service_can_see_who_sends() -> None:
    signer = Signer("a secret of this installation, long enough")
    claims = signed_claims(signer.authorization(HTTPS, "termine@example.org", MONDAY))
    assert claims == {
        "aud": "https://push.example.org", "exp": int(MONDAY.timestamp()) + 12 * 3600,
        "sub": "mailto:termine@example.org", "key": signer.public,
    }  # fmt: skip
    assert Signer("a secret of this installation, long enough").public == signer.public
    assert Signer("another").public != signer.public


@pytest.mark.parametrize(
    ("name", "value"),
    [("p256dh", ""), ("p256dh", "ä"), ("p256dh", to_base64(b"\4" + b"1" * 64)), ("p256dh", to_base64(b"\4")),
     ("auth", to_base64(b"short")), ("auth", "a")],
)  # fmt: skip
def test_keys_that_are_none_are_refused(name: str, value: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says, it is refused with one answer
        Phone.of(**{**Browser(HTTPS).keys, name: value}, language="de")


def test_a_phone_can_be_kept_as_text() -> None:
    phone = phone_of(Browser(HTTPS), "ar")
    assert Phone.read(phone.written()) == phone


@pytest.mark.parametrize(
    ("status", "state", "gone"),
    [(201, "sent", False), (200, "sent", False), (404, "refused", True), (410, "refused", True),
     (400, "refused", False), (403, "refused", False), (413, "refused", False), (302, "refused", False),
     (429, "waiting", False), (500, "waiting", False), (503, "waiting", False)],
)  # fmt: skip
def test_what_a_service_says_decides_what_becomes_of_it(
    push_service: PushService, status: int, state: str, gone: bool
) -> None:
    push_service.answers = [status]
    outcome = webpush.deliver(f"{push_service.origin}/a", b"", {}, 5)
    assert (outcome.state, webpush.is_gone(outcome)) == (state, gone)


def test_a_service_that_is_not_there_is_tried_again() -> None:
    service = PushService()
    with service.open():
        pass
    outcome = webpush.deliver(f"{service.origin}/a", b"", {}, 5)
    assert (outcome.state, outcome.away) == ("waiting", True)
