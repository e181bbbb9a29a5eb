"""What comes in and what goes out about accounts, as the published OpenAPI document states it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from queue_app.web.schemas import Deed
from queue_app.web.settings_schemas import ChangeOut

Role = Literal["clerk", "lead", "admin"]
Password = Annotated[str, Field(min_length=1, max_length=200)]


class Account(BaseModel):
    """`rights`: what was decided for this account alone; `may`: what it may do in the end."""

    id: int
    name: str
    role: Role
    locked: bool
    must_change: bool
    two_step: bool
    rights: dict[str, bool]
    may: dict[str, bool]


class AccountsPage(BaseModel):
    model_config = ConfigDict(extra="allow")
    accounts: list[Account]
    history: list[ChangeOut]
    now: str


class NewAccount(Deed):
    """Without a password the server makes one."""

    name: Annotated[str, Field(min_length=1, max_length=80)]
    role: Role
    password: Password | None = None


class Given(BaseModel):
    """The password for the next sign-in, shown here and never again; null when the admin chose it herself."""

    account: Account
    password: str | None


class GivePassword(Deed):
    password: Password | None = None


class ChooseRole(Deed):
    role: Role


class ChooseRights(Deed):
    """Given (true), taken (false), or as the role has it (null)."""

    call: bool | None = None
    void: bool | None = None
    priority: bool | None = None


class OwnPassword(Deed):
    old: Password
    new: Password


class ByPassword(Deed):
    password: Password


class ByCode(Deed):
    code: Annotated[str, Field(min_length=1, max_length=80)]


class TwoStepOut(BaseModel):
    """`required`: her role cannot do without."""

    on: bool
    required: bool
    codes_left: int


class SecretOut(BaseModel):
    """The secret for the app; its QR code is at `/api/v1/account/two-step/qr.svg` until it is confirmed."""

    secret: str


class CodesOut(BaseModel):
    """Recovery codes, shown here and never again."""

    codes: list[str]
