"""Rights: by role, unless something was decided for the account."""

from itertools import product

from queue_app.rules.rights import may


def test_what_was_decided_for_the_account_goes_before_its_role() -> None:
    cases = product(("clerk", "lead"), ({}, {"void": True}, {"void": False}, {"call": True}))
    found = [may("void", role, ("lead", "admin"), own) for role, own in cases]
    assert found == [False, True, False, False, True, True, False, True]
