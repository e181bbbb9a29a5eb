"""How members of staff sign in."""

from typing import Annotated

from queue_app.config.frozen import Frozen
from queue_app.config.values import Once, Role


class Accounts(Frozen):
    """`two_step`: the roles that cannot do without a second step at the sign-in; all others may choose it."""

    two_step: Annotated[tuple[Role, ...], Once] = ()
