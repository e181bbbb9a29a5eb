"""One office day of the model, in SimPy: people come, clerks call by the real rule, talk, have their breaks."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any

import simpy

from queue_app.rehearsal import habits
from queue_app.rehearsal.model import ahead, changing
from queue_app.rehearsal.model.inside import Desk, InHouse, Wait, desk_of, ends_late, moment
from queue_app.rehearsal.model.levers import Levers
from queue_app.rehearsal.model.people import Visitor
from queue_app.rehearsal.model.world import World
from queue_app.rules import calling, checking, holding
from queue_app.rules.calling import Pick, Waiting

Process = Generator[simpy.Event, Any, None]
UNANSWERED = 1.5  # minutes a clerk loses with a call nobody comes to [S]
NO_SHOW_AFTER = 15.0  # minutes after an appointment without check-in from which nobody is expected any more
BREAK_SLACK = 60.0
LOOK_AGAIN = 1.0  # minutes until a clerk who had nobody to call looks again


@dataclass
class Office:
    """The state of one day. `run` plays it and returns what was measured."""

    world: World
    levers: Levers
    appointments: dict[int, float]
    visitors: tuple[Visitor, ...]
    env: simpy.Environment = field(default_factory=simpy.Environment)
    waits: list[Wait] = field(default_factory=list)
    waiting: dict[int, InHouse] = field(default_factory=dict)
    expected: dict[int, holding.Booked] = field(default_factory=dict)
    arrived: dict[int, tuple[int, float]] = field(default_factory=dict)
    events: int = 0
    coming: int = 0
    next_look: float = -1.0

    def run(self) -> list[Wait]:
        """Play the day until everybody who came has been served."""
        self.desks = [desk_of(seat) for seat in self.world.seats]
        for visitor in self.visitors:
            self._announce(visitor)
        for desk in self.desks:
            for start, _ in (*desk.seat.spans, *desk.seat.breaks):
                self.env.process(self._poke(start))
                if self.levers.breaks == "quiet":
                    self.env.process(self._poke(start + BREAK_SLACK))
                    self.env.process(self._poke(max(0, start - BREAK_SLACK)))
        if self.levers.changing is not None:
            self.env.process(self._change_desks(self.levers.changing))
        self.env.run()
        return self.waits

    def _announce(self, visitor: Visitor) -> None:
        at: float | None = visitor.at
        if visitor.booked:
            slot = self.appointments[visitor.id]
            self.expected[visitor.id] = holding.Booked(visitor.stops[0].task.desk, moment(slot))
            at = None if visitor.off is None else max(0.0, slot + visitor.off)
        if at is not None:
            self.coming += 1
            self.env.process(self._come(visitor, at))

    def _poke(self, at: float) -> Process:
        yield self.env.timeout(at)
        self.look()

    def _come(self, visitor: Visitor, at: float) -> Process:
        yield self.env.timeout(at)
        self.coming -= 1
        self.enter(visitor, 0)

    # ---- the queue

    def enter(self, visitor: Visitor, place: int) -> None:
        """A visitor begins to wait for one of her stops."""
        now, task = self.env.now, visitor.stops[place].task
        slot = self.appointments[visitor.id] if visitor.booked and place == 0 else None
        kind = "follow-up" if place else "walk-in" if slot is None else "appointment"
        since = max(now, slot or 0.0)
        hour = int((self.world.opens + since) // 60)
        measured = Wait(visitor.id, task.desk, visitor.language, kind, since, hour)
        self.waits.append(measured)
        self.events += 1
        arrived = self.arrived.setdefault(visitor.id, (self.events, now))
        fact = Waiting(
            self.events,
            task.desk,
            task.id,
            arrived[0],
            moment(arrived[1]),
            moment(now),
            urgent=task.urgent,
            appointment_at=None if slot is None else moment(slot),
            first=place == 0,
            language=visitor.language,
            short=task.short,
            minutes=task.minutes,
        )
        here = InHouse(visitor, place, measured, fact)
        if self.levers.lines == "counter":
            mine = [d.seat.counter for d in self.desks if task.desk in d.seat.desks]
            here.line = mine[int(visitor.chance * len(mine))] if mine else None
        self.waiting[fact.id] = here
        self.look()

    def look(self) -> None:
        """Let every clerk who is free call, the best match first, until nobody can be called."""
        while True:
            offers = [
                (self._rank(desk, pick), desk, pick)
                for desk in self.desks
                if self._free(desk) and (pick := self._pick(desk)) is not None
            ]
            if not offers:
                break
            _, desk, pick = min(offers, key=lambda offer: offer[0])
            self._call(desk, self.waiting.pop(pick.stop.id))
        if self.levers.breaks == "quiet":
            self._quiet_breaks()
        if self.levers.checks:
            self._check_papers()

    def _rank(self, desk: Desk, pick: Pick) -> tuple[bool, bool, float, str]:
        plain = self.levers.lines != "rule"
        foreign = pick.stop.desk not in desk.seat.desks
        shared = self.world.shared(desk.seat, pick.stop.language)
        return (foreign, not plain and not shared, desk.idle_since, desk.seat.counter)

    def _free(self, desk: Desk) -> bool:
        if desk.free_at is not None or desk.away:
            return False
        now = self.env.now
        if desk.breaks and now >= desk.breaks[0][0] + self._slack():
            self._go_on_break(desk)
            return False
        return desk.seat.works(now) or self._after_hours(desk)

    def _slack(self) -> float:
        """How much later than planned a break may begin, when somebody waits."""
        return BREAK_SLACK if self.levers.breaks == "quiet" else 0.0

    def _quiet_breaks(self) -> None:
        """Who has nobody to call takes her break early or late, unless a colleague of hers is away."""
        for desk in self.desks:
            near = desk.breaks and abs(self.env.now - desk.breaks[0][0]) <= BREAK_SLACK
            alone = not any(other.away and other.seat.desks & desk.seat.desks for other in self.desks)
            if near and alone and self._free(desk) and not self._wanted(desk):
                self._go_on_break(desk)

    def _wanted(self, desk: Desk) -> bool:
        """Whether somebody waits for one of her own desks."""
        return any(here.fact.desk in desk.seat.desks for here in self.waiting.values())

    def _go_on_break(self, desk: Desk) -> None:
        _, minutes = desk.breaks.pop(0)
        desk.away = True
        self.env.process(self._break(desk, minutes))

    def _after_hours(self, desk: Desk) -> bool:
        ended = any(end <= self.env.now for _, end in desk.seat.spans)
        return ended and self._wanted(desk)

    def _break(self, desk: Desk, minutes: float) -> Process:
        yield self.env.timeout(minutes)
        desk.away, desk.idle_since = False, self.env.now
        self.look()

    # ---- whom to call

    def _pick(self, desk: Desk) -> Pick | None:
        if not self.waiting:
            return None
        if self.levers.lines == "rule":
            return self._by_rule(desk)
        mine = [
            here.fact
            for here in self.waiting.values()
            if here.fact.desk in desk.seat.desks and here.line in (None, desk.seat.counter)
        ]
        return Pick(min(mine, key=lambda f: f.id), calling.Because("waited")) if mine else None

    def _by_rule(self, desk: Desk) -> Pick | None:
        now, how = moment(self.env.now), self.levers.calling
        facts = [here.fact for here in self.waiting.values()]
        outlook = self._outlook(desk, facts)
        pick = calling.next_stop(facts, now, desk.caller, how, outlook)
        if pick is None and how.hold > 0:
            self._look_later()
        if pick is None or outlook.closing or not self.levers.look_ahead:
            return pick
        picks = calling.order(facts, now, desk.caller, how, outlook)
        able = [one for one in picks if one.because.code not in ("kept", "later")]
        there = [(one, max(self.env.now, one.free_at or 0.0)) for one in self._there()]
        return ahead.choose(self.world, desk, able, facts, there, self.env.now, how)

    def _there(self) -> list[Desk]:
        return [one for one in self.desks if not one.away and one.seat.works(self.env.now)]

    def _change_desks(self, others: Mapping[str, tuple[str, ...]]) -> Process:
        while self.env.now < self.world.closes:
            changing.change(self.desks, [here.fact for here in self.waiting.values()], others, self._there())
            self.look()
            yield self.env.timeout(changing.EVERY)

    def _look_later(self) -> None:
        if self.next_look <= self.env.now and (self.coming or self.expected):
            self.next_look = self.env.now + LOOK_AGAIN
            self.env.process(self._poke(LOOK_AGAIN))

    def _outlook(self, desk: Desk, facts: list[Waiting]) -> holding.Outlook:
        now = self.env.now
        horizon, gone = moment(now + self.levers.calling.hold), moment(now - NO_SHOW_AFTER)
        soon = [
            booked
            for visitor, booked in self.expected.items()
            if booked.desk in desk.seat.desks
            and booked.at <= horizon
            and (booked.at >= gone or visitor in self.arrived)
        ]
        colleagues = [
            holding.Colleague(other.seat.desks, moment(max(now, other.free_at or now)))
            for other in (self._there() if soon else ())
            if other is not desk
        ]
        closing = ends_late(facts, self.desks, self.world.closes - self.env.now, self.levers.calling)
        return holding.Outlook(soon, colleagues, closing)

    # ---- a call and what comes of it

    def _call(self, desk: Desk, here: InHouse) -> None:
        seat, now = desk.seat, self.env.now
        self.expected.pop(here.visitor.id, None)
        if here.measured.wait is None:
            here.measured.wait = max(0.0, now - here.measured.entered)
            here.measured.shared = self.world.shared(seat, here.visitor.language)
            here.measured.elsewhere = here.fact.desk not in seat.desks
        desk.free_at = now + here.fact.minutes
        self.env.process(self._serve(desk, here))

    def _serve(self, desk: Desk, here: InHouse) -> Process:
        stop = here.stop
        if not stop.answers and not here.came_late:
            yield self.env.timeout(UNANSWERED)
            if stop.returns_after is not None:
                self.env.process(self._return(here, stop.returns_after))
        else:
            yield self.env.timeout(stop.way + self._talk(desk, here) + self.world.between)
            if here.place + 1 < len(here.visitor.stops):
                self.enter(here.visitor, here.place + 1)
        self._done(desk)

    def _talk(self, desk: Desk, here: InHouse) -> float:
        minutes = here.stop.talk * (1 - habits.CHECK_SAVES * here.checked)
        if not self.world.shared(desk.seat, here.visitor.language):
            minutes = minutes * self.world.foreign_factor + self.world.foreign_minutes
        return minutes

    def _done(self, desk: Desk) -> None:
        desk.free_at, desk.idle_since = None, self.env.now
        self.look()

    def _return(self, here: InHouse, after: float) -> Process:
        yield self.env.timeout(after)
        here.came_late = True
        self.waiting[here.fact.id] = here
        self.look()

    # ---- helpers look through papers

    def _check_papers(self) -> None:
        for desk in self.desks:
            if desk.seat.helper and self.waiting and self._free(desk):
                here = self._worth_checking(desk)
                if here is not None:
                    del self.waiting[here.fact.id]
                    desk.free_at = self.env.now + habits.CHECK_MINUTES
                    self.env.process(self._check(desk, here))

    def _worth_checking(self, desk: Desk) -> InHouse | None:
        done = {h.fact.id for h in self.waiting.values() if h.checked or h.came_late}
        facts = (h.fact for h in self.waiting.values())
        pick = checking.to_check(facts, moment(self.env.now), desk.caller, self.levers.calling, done)
        return None if pick is None else self.waiting[pick.stop.id]

    def _check(self, desk: Desk, here: InHouse) -> Process:
        began = self.env.now
        yield self.env.timeout(habits.CHECK_MINUTES)
        here.checked = True
        if here.stop.solved:
            here.measured.wait = max(0.0, began - here.measured.entered)
            if here.place + 1 < len(here.visitor.stops):
                self.enter(here.visitor, here.place + 1)
        else:
            self.waiting[here.fact.id] = here
        self._done(desk)
