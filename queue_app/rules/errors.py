"""What a rule says when it says no. One handler turns these into an answer for a person."""


class RuleBroken(Exception):
    """A rule said no. `code` is stable (the texts name it `error-<code>`); `details` name what it was about."""

    code = "rule_broken"

    def __init__(self, code: str | None = None, **details: object) -> None:
        self.code = code or self.code
        self.details = details
        super().__init__(self.code)


class NobodyWaiting(RuleBroken):
    """There is no stop this counter could call now."""

    code = "nobody_waiting"


class StepNotAllowed(RuleBroken):
    """The state table has no such step from the state the stop is in."""

    code = "step_not_allowed"


class AlreadyCalled(RuleBroken):
    """Somebody else called this stop first. An answer, not a fault."""

    code = "already_called"


class NotFound(RuleBroken):
    """No such thing here; unknown, foreign and expired ones look the same."""

    code = "not_found"


class NotAllowed(RuleBroken):
    """The person may not do this."""

    code = "not_allowed"
