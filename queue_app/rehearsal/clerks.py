"""What a clerk does all day: open the counter, call, ring again, talk, finish, and what goes otherwise."""

from collections.abc import Callable
from typing import Any

from queue_app.actions import calls, counters, papers, slip, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.undo import undo
from queue_app.rehearsal import habits
from queue_app.rehearsal.office import Shift, Span
from queue_app.rehearsal.stage import Deed, Person, Process, Stage
from queue_app.rehearsal.visits import talk_minutes
from queue_app.rules import ringing
from queue_app.rules.errors import NobodyWaiting, RuleBroken
from queue_app.rules.stops import State
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

TRIES_AGAIN = 3.0  # minutes until a clerk asks whether the person at her counter has gone
AWAY = ("counter_closed", "counter_taken", "other_counter")


class Clerk:
    """One clerk at one counter. She has no more rights than any clerk, so a person may take her counter over."""

    def __init__(self, stage: Stage, shift: Shift, clerk_id: int) -> None:
        self.stage = stage
        self.shift = shift
        self.counter = shift.counter
        self.who = Staff(clerk_id, "clerk", shift.counter)
        self.breaks = list(shift.breaks)

    def work(self) -> Process:
        """The whole day."""
        for start, end in self.shift.spans:
            yield self.stage.until(start + self.stage.chance.uniform(0, habits.COMES_LATE))
            while self.stage.env.now < end:
                try:
                    yield from self._sit(end)
                except RuleBroken:  # a person closed or took the counter: an answer, not a fault
                    yield self.stage.env.timeout(TRIES_AGAIN)

    def _sit(self, end: float) -> Process:
        stage = self.stage
        yield from stage.do(
            counters.open_counter, self.who, self.counter, self.shift.desks, self.shift.languages
        )
        while stage.env.now < end + habits.OVERTIME:
            yield from self._rest()
            try:
                stop = yield from stage.do(_here_or_next, self.who, self.counter)
                yield from self._attend(stop)
                yield self._a_moment(habits.WRITE_UP)
            except NobodyWaiting:
                if stage.env.now >= end:
                    break
                yield self._a_moment(habits.LOOKS_EVERY)
            except RuleBroken as no:
                if no.code in AWAY:
                    raise
                yield self._a_moment(habits.LOOKS_EVERY)  # the visitor left, or a colleague was faster
        yield from stage.do(counters.close_counter, self.who, self.counter)

    def _rest(self) -> Process:
        if self.breaks and self.stage.env.now >= self.breaks[0][0]:
            _, minutes = self.breaks.pop(0)
            yield from self._away(minutes)

    def _away(self, minutes: float) -> Process:
        yield from self.stage.do(counters.pause_counter, self.who, self.counter)
        yield self.stage.env.timeout(minutes)
        yield from self.stage.do(counters.resume_counter, self.who, self.counter)

    def _attend(self, stop: Stop) -> Process:
        person = self.stage.person(stop.ticket)
        if stop.papers == "now":
            yield from self._look_through(stop, person)
            return
        if stop.state is State.CALLED:
            if not person.visit.answers and not person.came_late:
                yield from self._nobody_comes(stop, person)
                return
            yield from self._come(stop, person)
            if person.twist("put-back"):
                yield from self._step(calls.at_counter, stop, "put-back")
                yield from self._away(habits.PUT_BACK_MINUTES)
                return
            yield from self._step(calls.at_counter, stop, "begin")
        yield from self._talk(stop, person)

    def _look_through(self, stop: Stop, person: Person) -> Process:
        """The papers of somebody who waits for another desk; now and then that settles it."""
        if stop.state is State.CALLED:
            if not person.visit.answers and not person.came_late:
                yield self.stage.env.timeout(habits.GIVEN_TO_COME)
                yield from self._step(calls.at_counter, stop, "put-back")
                return
            yield from self._come(stop, person)
            yield from self._step(calls.at_counter, stop, "begin")
        yield self.stage.env.timeout(habits.CHECK_MINUTES)
        if person.visit.solved:
            yield from self._step(calls.at_counter, stop, "finish")
            person.next_visit()
        else:
            yield from self._step(papers.checked, stop)

    def _come(self, stop: Stop, person: Person) -> Process:
        """The way to the counter; the clerk rings again when it takes long."""
        way = person.visit.way + habits.FLOOR_MINUTES * abs(self.shift.floor)
        if way > habits.RINGS_AGAIN:
            yield self.stage.env.timeout(habits.RINGS_AGAIN)
            yield from self._step(calls.at_counter, stop, "call-again")
            way -= habits.RINGS_AGAIN
        yield self.stage.env.timeout(way)

    def _nobody_comes(self, stop: Stop, person: Person) -> Process:
        site = self.stage.plan.site
        for call in range(1, site.calls_before_missed + 1):
            yield self.stage.env.timeout(ringing.pause_after(call, site.ring_again_seconds) / 60)
            last = call == site.calls_before_missed
            yield from self._step(calls.at_counter, stop, "miss" if last else "call-again")
        if person.visit.returns_after is not None:
            person.came_late = True
            self.stage.start(self._back(stop, "restore", person.visit.returns_after))

    def _talk(self, stop: Stop, person: Person) -> Process:
        minutes = self._minutes(stop, person) * person.part
        if self.shift.works(self.stage.env.now) and person.twist("park"):
            yield self.stage.env.timeout(minutes / 2)
            person.part /= 2
            yield from self._step(calls.park, stop)
            away = self.stage.chance.uniform(*habits.PARK_MINUTES)
            self.stage.start(self._back(stop, "unpark", away))
            return
        if person.twist("undo"):
            yield self.stage.env.timeout(minutes / 2)
            minutes /= 2
            yield from self._wrong_button(stop)
        yield self.stage.env.timeout(minutes)
        yield from self._hear_more(stop, person)
        if not (person.twist("send-on") and (yield from self._send_on(stop))):
            yield from self._step(calls.at_counter, stop, "finish")
        person.next_visit()

    def _hear_more(self, stop: Stop, person: Person) -> Process:
        """What else she came for goes on her slip."""
        while person.unsaid:
            concern = self.stage.plan.site.concern(person.unsaid.pop(0))
            if concern is not None:
                yield from self._step(slip.add_stop, stop, concern.desk, concern.id)

    def _minutes(self, stop: Stop, person: Person) -> float:
        concern = self.stage.plan.site.concern(stop.concern)
        if concern is None:
            return habits.SHORTEST_TALK
        shared = self.shift.speaks(person.wish.language)
        minutes = talk_minutes(concern, person.visit.talk, shared_language=shared)
        return minutes * (1 - habits.CHECK_SAVES) if stop.papers == "done" else minutes

    def _wrong_button(self, stop: Stop) -> Process:
        yield from self._step(calls.at_counter, stop, "finish")
        yield self.stage.env.timeout(habits.UNDO_MINUTES)
        yield from self._step(undo, stop, self.stage.mode)

    def _send_on(self, stop: Stop) -> Deed[bool]:
        """To another desk that is there now, with a short note; False when there is none."""
        here = {desk for shift in self.stage.plan.on_duty(self.stage.env.now) for desk in shift.desks}
        others = [c for c in self.stage.plan.site.concerns if c.desk in here - {stop.desk} and not c.urgent]
        if not others:
            return False
        concern = self.stage.chance.choice(others)
        note = self.stage.chance.choice(habits.NOTES)
        yield from self._step(transfers.send_on, stop, concern.desk, concern.id, note)
        return True

    def _back(self, stop: Stop, step: str, after: float) -> Process:
        yield self.stage.env.timeout(after)
        yield from self._step(calls.back_to_queue, stop, step)

    def _step(self, action: Callable[..., Any], stop: Stop, *arguments: Any) -> Deed[Any]:
        """A deed with a stop as it is now: a clerk's page is up to date, a memory is not."""
        return self.stage.do(lambda t: action(t, self.who, t.stop(stop.id), *arguments))

    def _a_moment(self, span: Span) -> Any:
        return self.stage.env.timeout(self.stage.chance.uniform(*span))


def _here_or_next(t: Turn, who: Staff, counter: str) -> Stop:
    """Whom to look after: somebody who is at this counter already (a person undid or called), else the next.

    A helper who has nobody looks through the papers of somebody who waits for others.
    """
    counters.my_open_counter(t, who, counter)
    if here := t.at_counter(counter):
        return here
    try:
        return calls.call_next(t, who, counter)[0]
    except NobodyWaiting:
        return papers.check_papers(t, who, counter)[0]
