"""The rest of a day: an office of the model that begins with people inside, who wait, are served or are away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from queue_app.rehearsal import habits
from queue_app.rehearsal.model.day import Office, Process
from queue_app.rehearsal.model.inside import Desk, InHouse, Wait
from queue_app.rehearsal.model.people import Visitor
from queue_app.rehearsal.model.world import Seat, World
from queue_app.rules.calling import Waiting


class Today(World):
    """The office as it is now. Whoever brings somebody who speaks for her (no language) is understood everywhere, and
    where no languages are known everybody is understood."""

    def shared(self, seat: Seat, language: str) -> bool:
        return not (seat.languages and language) or super().shared(seat, language)


@dataclass(frozen=True)
class Inside:
    """Somebody who is in the house: her stop as the calling rule sees it, and the stops that come after it."""

    visitor: Visitor
    fact: Waiting
    arrived: float
    entered: float
    ready: float = 0.0


@dataclass(frozen=True)
class Served:
    """Who is at a counter, for how long still as it will turn out, and as it is expected.

    `waits_on`: a helper looks through her papers, and she waits for another desk.
    """

    who: Inside
    minutes: float
    expected: float
    waits_on: bool = False


@dataclass(frozen=True)
class Begin:
    """Where the house stands: who waits, who is served and which clerks are away (for how long), by counter."""

    waiting: Sequence[Inside] = ()
    served: Mapping[str, Served] = field(default_factory=dict)
    away: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Rest(Office):
    """Plays from minute 0, which is now. Nobody waits for ever: see `horizon`."""

    begin: Begin = field(default_factory=Begin)

    @property
    def horizon(self) -> float:
        """When everybody has gone home, in minutes; who was not called until then has waited so long."""
        return self.world.closes + habits.OVERTIME

    def run(self) -> list[Wait]:
        """Play until nobody can be called any more. Those who were at a counter already are not measured."""
        self.env.process(self._begin())
        super().run()
        for one in self.waits:
            if one.wait is None:
                one.wait = max(0.0, self.horizon - one.entered)
        return self.waits

    def _begin(self) -> Process:
        begin = self.begin
        inside = [*begin.waiting, *(one.who for one in begin.served.values())]
        self.events = max((max(one.fact.id, one.fact.arrived) for one in inside), default=0)
        self.arrived = {one.visitor.id: (one.fact.arrived, one.arrived) for one in inside}
        for one in begin.waiting:
            self._stand(self._in_house(one))
            if one.ready > 0:
                self.env.process(self._poke(one.ready))
        for desk in self.desks:
            self._sit(desk)
        self.look()
        yield self.env.timeout(0)

    def _in_house(self, one: Inside) -> InHouse:
        hour = int((self.world.opens + max(0.0, one.entered)) // 60)
        kind = "walk-in" if one.fact.first else "follow-up"
        if one.fact.first and one.fact.appointment_at is not None:
            kind = "appointment"
        wait = Wait(one.visitor.id, one.fact.desk, one.visitor.language, kind, one.entered, hour)
        return InHouse(one.visitor, 0, wait, one.fact)

    def _stand(self, here: InHouse) -> None:
        self.waits.append(here.measured)
        self.waiting[here.fact.id] = here

    def _sit(self, desk: Desk) -> None:
        counter = desk.seat.counter
        if counter in self.begin.away:
            desk.away = True
            self.env.process(self._break(desk, self.begin.away[counter]))
        elif counter in self.begin.served:
            served = self.begin.served[counter]
            desk.free_at = served.expected
            self.env.process(self._go_on(desk, served))

    def _go_on(self, desk: Desk, served: Served) -> Process:
        yield self.env.timeout(served.minutes)
        here = self._in_house(served.who)
        if served.waits_on:
            here.checked = True
            self._stand(here)
        elif len(here.visitor.stops) > 1:
            self.enter(here.visitor, 1)
        self._done(desk)

    def _look_later(self) -> None:
        if self.env.now < self.horizon:
            super()._look_later()


def called(one: Wait) -> float:
    """When she was called, in minutes from now."""
    return one.entered + (one.wait or 0.0)
