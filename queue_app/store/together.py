"""One commit for all who write at the same moment: on the disk a group costs hardly more than one deed.

Whoever comes first begins the transaction and ends it. Before she ends it she lets in those who are at the door
already; each works behind a savepoint of her own, so that a deed that is refused or fails takes back itself alone.
Nobody is answered before the commit. When that fails, or SQLite gave the whole transaction up, the deeds of all of
them failed and nothing of them is in the store.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from queue_app.store.fair_lock import FairLock
from queue_app.store.prepared import run

MOST = 8  # deeds in one transaction: more would save little, and the first of them waits for the last


class GivenUp(Exception):
    """The transaction that this deed was part of did not reach the disk."""


class Group:
    """The transaction of one who lets others in."""

    def __init__(self, lock: FairLock, connection: Connection) -> None:
        self._lock, self._connection = lock, connection
        self._size = 1
        self._over = threading.Event()
        self._fault: BaseException | None = None

    @property
    def open(self) -> bool:
        """Whether one more may come in. Whoever asks holds the lock."""
        return self._size < MOST and self.whole

    @property
    def whole(self) -> bool:
        """Whether the transaction still stands: after some faults SQLite takes all of it back by itself."""
        gone = self._connection.invalidated
        return not gone and bool(self._connection.connection.dbapi_connection.in_transaction)  # type: ignore[union-attr]  # sqlite3's

    def let_in(self, more_come: Callable[[], bool]) -> None:
        """Let those in who are at the door. Called with the lock held, and it is held again afterwards.

        Raises GivenUp when the transaction does not stand any more: the driver would say nothing, and write nothing.
        """
        for _ in range(MOST):
            if not (self.open and (self._lock.asked or more_come())):
                break
            self._lock.release()
            try:
                time.sleep(0)  # green: the hub goes round, and who is at the door comes in
            finally:
                self._lock.acquire(None)
        if not self.whole:
            raise GivenUp

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """One more deed in the transaction. Called with the lock held."""
        self._size += 1
        run(self._connection, "SAVEPOINT beside")
        try:
            yield self._connection
            run(self._connection, "RELEASE beside")
        except BaseException:
            if self.whole:
                run(self._connection, "ROLLBACK TO beside")
                run(self._connection, "RELEASE beside")
            raise

    @contextmanager
    def ends(self) -> Iterator[None]:
        """Around the commit: afterwards all know whether it is on the disk."""
        try:
            yield
        except BaseException as fault:
            self._fault = fault
            raise
        finally:
            self._over.set()

    def wait_for_end(self, seconds: float | None = None) -> None:
        """Wait until it is over, however it ends. Called without the lock."""
        self._over.wait(seconds)

    def wait(self) -> None:
        """Wait until it is on the disk; raises GivenUp when it did not get there. Called without the lock."""
        self._over.wait()
        if self._fault is not None:
            raise GivenUp from self._fault
