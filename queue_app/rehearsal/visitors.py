"""What visitors do by themselves: come, take a ticket, let others go first, give up."""

from queue_app.actions import tickets
from queue_app.rehearsal.stage import Person, Process, Stage
from queue_app.rehearsal.wishes import Wish
from queue_app.rules.errors import StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store.turn import Turn

TOO_LATE = 15.0  # minutes; a play that begins in the middle of a day does not bring the whole morning at once


def come(stage: Stage, wishes: tuple[Wish, ...]) -> Process:
    """The visitors of the day come one after the other."""
    begun = stage.env.now
    for wish in wishes:
        if wish.at >= begun - TOO_LATE:
            yield stage.until(wish.at)
            stage.start(_wait(stage, wish))


def _wait(stage: Stage, wish: Wish) -> Process:
    ticket, _stops = yield from stage.do(
        tickets.take_ticket, wish.concerns, wish.language, wish.needs, stage.mode
    )
    stage.people[ticket.id] = Person(wish)
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
