"""One look at the store for all who ask at the same moment.

When hundreds of screens and phones come back at once they ask the same, and one look answers fifty of them nearly as
fast as one. There is one look at a time: who asks meanwhile shares the next.
"""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar

from queue_app.config import Site
from queue_app.store.board import Json, Mode, news
from queue_app.store.database import Database
from queue_app.store.phone import follow_all

MOST = 50  # askers of one look: others may speak between two lots of them

Question = TypeVar("Question")
Answer = TypeVar("Answer")


class _Lot(Generic[Question, Answer]):
    """Those who share a look."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        self.answers: Sequence[Answer] = ()
        self.fault: BaseException | None = None
        self.over = threading.Event()


class Shared(Generic[Question, Answer]):
    """A look that is shared; `wait` is called before it and returns when it may be taken."""

    def __init__(self, look: Callable[[list[Question]], Sequence[Answer]], wait: Callable[[], None]) -> None:
        self._look, self._wait = look, wait
        self._guard = threading.Lock()
        self._looking = threading.Lock()
        self._gathering: _Lot[Question, Answer] | None = None

    def ask(self, question: Question) -> Answer:
        """The answer, from a look that began after this was asked."""
        with self._guard:
            lot = self._gathering
            first = lot is None or len(lot.questions) >= MOST
            if lot is None or first:
                lot = self._gathering = _Lot()
            place = len(lot.questions)
            lot.questions.append(question)
        if first:
            self._answer(lot)
        else:
            lot.over.wait()
            if lot.fault is not None:
                raise lot.fault
        return lot.answers[place]

    def _answer(self, lot: _Lot[Question, Answer]) -> None:
        try:
            with self._looking:
                self._wait()
                self._close(lot)
                lot.answers = self._look(lot.questions)
        except BaseException as fault:
            lot.fault = fault
            raise
        finally:
            self._close(lot)
            lot.over.set()

    def _close(self, lot: _Lot[Question, Answer]) -> None:
        """Nobody may join it any more: what is asked from now on has to be looked for anew."""
        with self._guard:
            if self._gathering is lot:
                self._gathering = None


class Looks:
    """What screens, consoles and phones look at."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], mode: Mode, wait: Callable[[], None]
    ) -> None:
        self._database, self._clock, self._mode = database, clock, mode
        self._boards = Shared[tuple[Site, int | None], Json](self._look_at_boards, wait)
        self._tickets = Shared[tuple[Site, str, int | None], Json | None](self._look_at_tickets, wait)

    def news(self, site: Site, after: int | None) -> Json:
        """The news of a site as they are now."""
        return self._boards.ask((site, after))

    def ticket_news(self, site: Site, secret: str, after: int | None) -> Json | None:
        """The news with the ticket of one phone; None when the ticket is unknown or over."""
        return self._tickets.ask((site, secret, after))

    def _look_at_boards(self, asked: Sequence[tuple[Site, int | None]]) -> list[Json]:
        sites = {site.id: site for site, _ in asked}
        found = {
            name: self._news(site, [after for one, after in asked if one.id == name])
            for name, site in sites.items()
        }
        return [_since(found[site.id], after) for site, after in asked]

    def _look_at_tickets(self, asked: Sequence[tuple[Site, str, int | None]]) -> list[Json | None]:
        sites = {site.id: site for site, _, _ in asked}
        tickets: dict[str, Any] = {}
        for name, site in sites.items():
            secrets = [secret for one, secret, _ in asked if one.id == name]
            tickets |= follow_all(self._database, site, secrets, self._clock(), self._mode)
        boards = self._look_at_boards([(site, after) for site, _, after in asked])
        return [
            {**board, "ticket": tickets[secret]} if secret in tickets else None
            for board, (_, secret, _) in zip(boards, asked, strict=True)
        ]

    def _news(self, site: Site, afters: Sequence[int | None]) -> Json:
        """The news for all of them: from where the one stands who missed most."""
        first = min((after for after in afters if after is not None), default=None)
        return news(self._database, site, self._clock(), self._mode, first)


def _since(found: Json, after: int | None) -> Json:
    """The news for one who stands there."""
    return {**found, "events": [e for e in found["events"] if after is not None and e["id"] > after]}
