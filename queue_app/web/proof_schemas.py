"""A proof of work as it is asked for and answered, as the published OpenAPI document states it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from queue_app.rules.proof import MOST_NUMBER, PARTS
from queue_app.web.schemas import In

Purpose = Literal["booking", "waiting-list"]


class Proof(In):
    """`numbers`: one for each part of the challenge, as docs/appointments.md says."""

    challenge: Annotated[str, Field(max_length=200)]
    numbers: Annotated[list[Annotated[int, Field(ge=0, le=MOST_NUMBER)]], Field(max_length=PARTS)]


class WhatFor(BaseModel):
    """`for`: the deed that is to be proved."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    purpose: Annotated[Purpose, Field(alias="for")] = "booking"


class Challenge(BaseModel):
    """`challenge`: none when nothing has to be proved; else each of the `parts` needs so many zero `bits`."""

    challenge: str | None
    bits: int
    parts: int
