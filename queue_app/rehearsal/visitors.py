"""What visitors do by themselves: book, come, take a ticket or check in, let others go first, give up."""

from datetime import timedelta

from queue_app.actions import appointments, tickets
from queue_app.rehearsal.stage import Deed, Person, Process, Stage
from queue_app.rehearsal.wishes import Wish
from queue_app.rules.errors import StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store.appointments import free_slots
from queue_app.store.records import Appointment, Ticket
from queue_app.store.turn import Turn

TOO_LATE = 15.0  # minutes; a play that begins in the middle of a day does not bring the whole morning at once


def come(stage: Stage, wishes: tuple[Wish, ...]) -> Process:
    """Those with an appointment have booked it before the day begins; then all come, one after the other."""
    begun = stage.env.now
    walk_ins = []
    for wish in wishes:
        wanted = wish.booked_for
        booked = None
        if wanted is not None and wanted >= begun:
            booked = yield from stage.do(_book, stage, wish, wanted)
        if booked is None or wanted is None:
            walk_ins.append(wish)
        elif wish.comes:
            stage.start(_keep(stage, wish, wanted, booked))
    for wish in walk_ins:
        if wish.at >= begun - TOO_LATE:
            yield stage.until(wish.at)
            stage.start(_walk_in(stage, wish))


def _book(t: Turn, stage: Stage, wish: Wish, wanted: float) -> Appointment | None:
    """The offered time of today next to the one she would like; None when there is none, and she just comes."""
    concerns = appointments.one_desk(t, wish.concerns[:1])
    at = stage.plan.moment(wanted)
    today = at.astimezone(stage.zone).date()
    free = free_slots(t.connection, t.site, concerns, today, today, t.now, staff=True)
    if not free:
        return None
    nearest = min(free, key=lambda slot: abs(slot.at - at))
    return appointments.book(t, wish.concerns[:1], nearest.at, wish.language, staff=True)


def _keep(stage: Stage, wish: Wish, wanted: float, booked: Appointment) -> Process:
    """She comes as much before or after her time as she would have for the one she wished, not before she may."""
    time = (booked.at - stage.plan.opens) / timedelta(minutes=1)
    yield stage.until(max(time - stage.plan.site.booking.early_minutes, time + wish.at - wanted))
    ticket, *_ = yield from stage.do(appointments.check_in, booked.code, wish.needs)
    yield from _wait(stage, wish, ticket, wish.concerns[1:])


def _walk_in(stage: Stage, wish: Wish) -> Process:
    ticket, _stops = yield from stage.do(
        tickets.take_ticket, wish.concerns, wish.language, wish.needs, stage.mode
    )
    yield from _wait(stage, wish, ticket)


def _wait(stage: Stage, wish: Wish, ticket: Ticket, unsaid: tuple[str, ...] = ()) -> Deed[None]:
    stage.people[ticket.id] = Person(wish, list(unsaid))
    if wish.gives_up_after is not None:
        stage.start(_give_up(stage, ticket.secret, wish.gives_up_after))
    if wish.steps_aside is not None:
        after, minutes = wish.steps_aside
        yield stage.env.timeout(after)
        yield from stage.do(tickets.later, ticket.secret, minutes)


def _give_up(stage: Stage, secret: str, after: float) -> Process:
    yield stage.env.timeout(after)
    yield from stage.do(_leave_while_waiting, secret)


def _leave_while_waiting(t: Turn, secret: str) -> None:
    """Nobody goes home who is just being called, or who has been at one desk already."""
    ticket = t.ticket_by_secret(secret)
    if any(s.state not in (State.WAITING, State.PLANNED) for s in t.stops_of(ticket.id)):
        raise StepNotAllowed(step="leave")
    tickets.leave(t, secret)
