"""What signing in asks and answers, as the published OpenAPI document states it."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from queue_app.web.schemas import In, Slug


class SignIn(In):
    name: Annotated[str, Field(min_length=1, max_length=80)]
    password: Annotated[str, Field(min_length=1, max_length=200)]
    site: Slug | None = None
    code: Annotated[str, Field(max_length=80)] | None = None  # of the second step, where the account has one
    request_id: Annotated[str, Field(max_length=64)] | None = None


class SessionOut(BaseModel):
    name: str
    role: Literal["clerk", "lead", "admin"]
    site: str
    csrf_token: str
    counter: str | None  # of a locked console: the counter that rings for help
    away: bool  # of a locked console: that counter calls nobody
    locked: bool
    idle_lock_seconds: int  # 0: it locks by hand only
    pin_tries: int  # of a locked console: how often a PIN may be tried; 0 without one, and then the password opens it
    due: Literal["password", "two_step"] | None = None  # what she has to do before anything else is answered
