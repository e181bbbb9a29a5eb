"""Calendars of others: where it stands when counters are away."""

from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, model_validator

from queue_app.config.frozen import Frozen
from queue_app.config.values import AtLeastOne, Id, sentence


def _address(value: SecretStr) -> SecretStr:
    """Whoever knows the address reads the calendar, so it is kept like a password."""
    if not value.get_secret_value().startswith(("http://", "https://", "webcal://")):
        raise sentence("An address of a calendar begins with https://, http:// or webcal://.")
    return value


class AbsenceCalendar(Frozen):
    """A calendar whose events say when a counter, or a whole desk, has nobody."""

    id: Id
    counter: str = ""
    desk: str = ""
    url: Annotated[SecretStr, AfterValidator(_address)]

    @model_validator(mode="after")
    def _one_of_both(self) -> "AbsenceCalendar":
        if bool(self.counter) == bool(self.desk):
            raise sentence("A calendar of absences is that of a counter or of a desk: name one of both.")
        return self


class Calendars(Frozen):
    """How often the calendars of absences are read, and which there are."""

    every_minutes: Annotated[AtLeastOne, Field(le=1440)] = 30
    absences: tuple[AbsenceCalendar, ...] = ()
