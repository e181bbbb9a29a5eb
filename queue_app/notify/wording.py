"""The words of a message: in the client's language, with German beneath. It names the house, never desk or concern."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from babel.dates import format_date

from queue_app import texts
from queue_app.config import Site
from queue_app.store.post import ASKS, Message

# Isolates keep directions apart on a page. In a mail they hinder copying, and in a text message each costs a letter.
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
BETWEEN = "\n\n———\n\n"


@dataclass(frozen=True)
class Words:
    """What is written, ready to be sent."""

    subject: str
    mail: str
    text: str


def words_of(site: Site, message: Message, public_url: str) -> Words:
    """The words of a message about an appointment at this site."""
    link = _link(message, public_url)
    own, german = message.appointment.language, texts.DEFAULT
    mails = [_mail(site, message, language, link) for language in (own, german)]
    short = [_short(site, message, own), _sentence(site, message, german)]
    if _sentence(site, message, own) == short[1]:  # German in plain words says this as German does
        mails, short = mails[:1], short[:1]
    subject = texts.say(own, f"message-{message.kind}-subject", site=site.name)
    return Words(
        " ".join(_plain(subject).split()), BETWEEN.join(mails), "\n".join([*short, *([link] if link else [])])
    )


def _link(message: Message, public_url: str) -> str | None:
    if message.kind == "cancellation":
        return None
    if message.kind in ASKS:
        # Whoever typed the address must not know this link without reading the message.
        return f"{public_url}/c/{message.token}"
    return f"{public_url}/a/{message.appointment.secret}"


def _mail(site: Site, message: Message, language: str, link: str | None) -> str:
    lines = [_sentence(site, message, language)]
    if message.kind in ASKS:
        minutes = site.booking.offer_minutes if message.kind == "offer" else site.messages.confirm_minutes
        lines.append(f"{_plain(texts.say(language, f'message-{message.kind}-link'))}\n{link}")
        lines.append(_plain(texts.say(language, f"message-{message.kind}-else", minutes=minutes)))
    elif link:
        lines += [
            _code(message, language),
            f"{_plain(texts.say(language, 'message-link'))}\n{link}",
        ]
    return "\n\n".join([*lines, _plain(texts.say(language, "message-forgotten"))])


def _short(site: Site, message: Message, language: str) -> str:
    sentence = _sentence(site, message, language)
    return sentence if message.kind in ("cancellation", *ASKS) else f"{sentence}\n{_code(message, language)}"


def _sentence(site: Site, message: Message, language: str) -> str:
    local = message.at.astimezone(ZoneInfo(site.timezone))
    locale = texts.LANGUAGES[language].locale if language in texts.LANGUAGES else texts.DEFAULT
    return _plain(
        texts.say(
            language,
            f"message-{message.kind}",
            site=site.name,
            date=format_date(local.date(), "full", locale),
            time=local.strftime("%H:%M"),
        )
    )


def _code(message: Message, language: str) -> str:
    code = message.appointment.code
    return _plain(texts.say(language, "message-code", code=f"{code[:3]} {code[3:]}"))


def _plain(text: str) -> str:
    return text.translate(ISOLATES)
