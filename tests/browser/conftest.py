"""Who works in the office of a file of tests, for every face that needs somebody on the other side."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.browser.console_page import leading
from tests.support.people import Clerk
from tests.support.server import LiveServer
from tests.support.wall import Team


@pytest.fixture
def lead(office: LiveServer) -> Iterator[Clerk]:
    """The lead of the office."""
    yield from leading(office)


@pytest.fixture(scope="module")
def _team(office: LiveServer) -> Iterator[Team]:
    with ExitStack() as stack:
        yield Team(office, stack)


@pytest.fixture
def team(_team: Team) -> Iterator[Team]:
    """The clerks of the file's office."""
    yield _team
    _team.tidy()
