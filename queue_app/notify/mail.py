"""Mail: put together here, handed over by SMTP with the standard library."""

import smtplib
import ssl
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from queue_app import texts
from queue_app.config import Mail, Site
from queue_app.notify.invitation import calendar_file
from queue_app.notify.outcome import Outcome, not_taken
from queue_app.notify.wording import Words
from queue_app.store.post import ASKS, Message

GOOD, MAYBE_LATER = (250, 251), range(400, 500)


def letter(site: Site, way: Mail, message: Message, words: Words, to: str, now: datetime) -> bytes:
    """The whole mail with its calendar file. Each try of a message has the same Message-ID."""
    about = message.appointment
    found = EmailMessage(policy=SMTP)
    found["Message-ID"] = f"<{message.token}@{way.sender.rpartition('@')[2]}>"
    found["Date"] = format_datetime(now)
    found["From"] = Address(" ".join(site.name.split()), addr_spec=way.sender)
    found["To"] = Address(addr_spec=to)
    if way.reply_to:
        found["Reply-To"] = Address(addr_spec=way.reply_to)
    found["Subject"] = words.subject
    found["Auto-Submitted"] = "auto-generated"  # RFC 3834: an absence notice does not answer it
    found.set_content(
        words.mail, cte="base64"
    )  # whatever the way, eight bits and long lines arrive as they are
    if message.kind not in ASKS:  # what is not booked yet stands in no calendar
        found.add_attachment(
            calendar_file(site, about, about.language, change=message.id),
            maintype="text",
            subtype="calendar",
            filename="appointment.ics",
            params={"charset": "utf-8", "method": "PUBLISH"},
        )
    found["Content-Language"] = texts.LANGUAGES[
        about.language
    ].bcp47  # the attachment above takes older ones along
    return found.as_bytes()


def deliver(way: Mail, to: str, data: bytes) -> Outcome:
    """Hand one mail over to the server. Waits for up to `timeout_seconds` at each step; raises nothing of the way."""
    try:
        smtp = _connected(way)
    except (OSError, smtplib.SMTPException) as why:
        return not_taken(why)
    try:
        outcome = _handed_over(smtp, way.sender, to, data)
        if not outcome.away:
            smtp.quit()
    except (OSError, smtplib.SMTPException):
        pass  # what counts was said before the goodbye
    finally:
        smtp.close()
    return outcome


def _connected(way: Mail) -> smtplib.SMTP:
    context = ssl.create_default_context()
    seconds = float(way.timeout_seconds)
    if way.security == "tls":
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(way.host, way.port, timeout=seconds, context=context)
    else:
        smtp = smtplib.SMTP(way.host, way.port, timeout=seconds)
    try:
        if way.security == "starttls":
            smtp.starttls(context=context)
        smtp.ehlo_or_helo_if_needed()
        if way.user:
            smtp.login(way.user, way.password.get_secret_value())
    except BaseException:
        smtp.close()
        raise
    return smtp


def _handed_over(smtp: smtplib.SMTP, sender: str, to: str, data: bytes) -> Outcome:
    try:
        code, _ = smtp.mail(sender)
        if code not in GOOD:
            return Outcome("waiting", f"MAIL {code}", away=True)
        code, _ = smtp.rcpt(to)
        if code not in GOOD:
            return Outcome("waiting" if code in MAYBE_LATER else "refused", f"RCPT {code}")
    except (OSError, smtplib.SMTPException) as why:
        return not_taken(why)
    try:
        code, _ = smtp.data(data)
    except smtplib.SMTPDataError as no:  # the server did not want to read it
        return Outcome("waiting", f"DATA {no.smtp_code}")
    except (OSError, smtplib.SMTPException) as why:  # it may have read all of it
        return Outcome("unknown", type(why).__name__, away=True)
    if code in GOOD:
        return Outcome("sent", str(code))
    return Outcome("waiting" if code in MAYBE_LATER else "refused", str(code))
