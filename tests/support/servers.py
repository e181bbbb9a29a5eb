"""Fixtures: the real server, one for a test or one for a whole file."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.support.moulds import cast
from tests.support.nest import Nest
from tests.support.server import LiveServer

# The whole run on the other engine: QUEUE_TEST_ENGINE=threads ./run test
ENGINE = os.environ.get("QUEUE_TEST_ENGINE", "eventlet")
StartServer = Callable[..., LiveServer]


@contextmanager
def running(
    folder: Path,
    *,
    env: dict[str, str] | None = None,
    config: str | None = None,
    engine: str = ENGINE,
    port: int = 0,
    empty: bool = False,
) -> Iterator[LiveServer]:
    """A server for as long as the block lasts. A traceback in its log fails the test, whatever the client saw.

    Its database has its tables already, unless it is to begin with an `empty` folder as at a first start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    server = LiveServer(folder, env or {}, config, engine)
    server.port = port
    if not empty and not (folder / "queue.db").exists():
        cast(folder / "queue.db")
    try:
        yield server.start()
    finally:
        server.stop()
    if "Traceback (most recent call last)" in server.log and not server.expects_errors:
        pytest.fail(f"the server stumbled:\n{server.log}", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def nest() -> Iterator[None]:
    """Servers of the tests begin in a process that has loaded the program; those of a measurement from nothing."""
    LiveServer.nest = Nest()
    yield
    LiveServer.nest.close()
    LiveServer.nest = None


@pytest.fixture
def live_server(tmp_path: Path) -> Iterator[StartServer]:
    """`live_server(env=…, config=…, engine=…)` starts a server of its own for this test; as many as needed."""
    with ExitStack() as stack:
        started: list[LiveServer] = []

        def start(**options: object) -> LiveServer:
            folder = tmp_path / f"server-{len(started) + 1}"
            started.append(stack.enter_context(running(folder, **options)))  # type: ignore[arg-type]  # passed on
            return started[-1]

        yield start


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """One server for all tests of a file: the example office, open, with a clerk `Testperson`. Its queue fills up."""
    with running(tmp_path_factory.mktemp("office") / "server") as server:
        server.add_clerk()
        yield server
