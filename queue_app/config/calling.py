"""The table [sites.calling]: what each number of the calling rule may be. Their meaning stands in `rules.policy`.

And the seconds after which a call is made again (`rules.ringing`)."""

from dataclasses import asdict
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, GetPydanticSchema
from pydantic_core import CoreSchema, core_schema

from queue_app.config.values import AtLeastOne, Wait
from queue_app.rules.policy import DEFAULT, Policy


class Calling(BaseModel):
    """As it is written in the file. Every name is one of `Policy`; what is left out is as there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    target: Wait = DEFAULT.target
    appointment_lead: Wait = DEFAULT.appointment_lead
    appointment_held: Wait = DEFAULT.appointment_held
    late_credit: Wait = DEFAULT.late_credit
    urgent_lead: Wait = DEFAULT.urgent_lead
    follow_up_target: Wait = DEFAULT.follow_up_target
    language_advantage: Wait = DEFAULT.language_advantage
    language_guard: Wait = DEFAULT.language_guard
    short_anywhere: bool = DEFAULT.short_anywhere
    elsewhere_delay: Wait = DEFAULT.elsewhere_delay
    hold: Wait = DEFAULT.hold
    hold_late: Wait = DEFAULT.hold_late
    hold_guard: Wait = DEFAULT.hold_guard
    strict_at_closing: bool = DEFAULT.strict_at_closing
    check_papers: bool = DEFAULT.check_papers


def _schema(_source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    return core_schema.no_info_after_validator_function(
        lambda calling: Policy(**calling.model_dump()),
        handler(Calling),
        serialization=core_schema.plain_serializer_function_ser_schema(asdict),
    )


CallingPolicy = Annotated[Policy, GetPydanticSchema(_schema)]


def _several(value: Any) -> Any:
    """One time stands for every call."""
    return value if isinstance(value, list | tuple) else [value]


Rings = Annotated[
    tuple[Annotated[AtLeastOne, Field(ge=10, le=600)], ...],
    Field(min_length=1, max_length=10),
    BeforeValidator(_several),
]
