"""What the console asks for: session, counters, the view, the steps."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, jsonify, session

from queue_app.actions import calls, company, counters, desks, notes, papers, slip, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.undo import undo
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import console, entries
from queue_app.store.answers import Body
from queue_app.store.records import Stop
from queue_app.store.turn import Turn
from queue_app.web import console_view, credentials, guard, schemas
from queue_app.web.entries import entry_json
from queue_app.web.errors import Refused
from queue_app.web.house import deed, house, site_or_404
from queue_app.web.locks import session_answer
from queue_app.web.session_schemas import SessionOut, SignIn

api = APIBlueprint("staff", __name__, url_prefix="/api/v1", tag="Staff")


@api.post("/session")
@api.input(SignIn, location="json", arg_name="asked")
@api.output(SessionOut)
@api.doc(
    description="Where the account has a second step, 401 `code_needed` asks for the same once more with its `code`: "
    "one of the app (good once) or a recovery code; 401 `wrong_code` when it is none. `due` names what comes first."
)
def sign_in(asked: SignIn) -> Response:
    sites = house().settings.sites
    site = site_or_404(asked.site) if asked.site else sites[0]
    clerk = credentials.signing_in(site.id, asked.name, asked.password, asked.code)
    if site.sso is not None and site.sso.only and clerk.role != "admin":
        raise Refused(403, "sso_only")
    guard.sign_in(clerk)
    return session_answer()


@api.get("/session")
@api.output(SessionOut)
def read_session() -> Response:
    return session_answer()


@api.delete("/session")
@api.output(SessionOut, status_code=204)
def end_session() -> Response:
    if guard.signed_in() is None:
        raise Refused(401, "not_signed_in")
    guard.check_csrf()
    guard.sign_out()
    return Response(status=204)


@api.get("/sites/<site_id>/counters")
@api.output(schemas.many(schemas.CounterOut))
def read_counters(site_id: str) -> Response:
    site = site_or_404(site_id)
    clerk = guard.clerk_of(site)
    return jsonify(console.counters(house().database, site, house().clock(), clerk.id))


@api.post("/sites/<site_id>/counters/<counter_id>/open")
@api.input(schemas.OpenCounter, location="json", arg_name="asked")
@api.output(schemas.CounterOut)
def open_counter(site_id: str, counter_id: str, asked: schemas.OpenCounter) -> Response:
    def work(t: Turn, who: Staff) -> None:
        how = {"take_over": asked.take_over, "together": asked.together}
        counters.open_counter(t, who, counter_id, asked.desks, asked.languages, **how)

    answer = _counter_deed(site_id, counter_id, asked, work)
    session["counter"] = counter_id
    return answer


@api.post("/sites/<site_id>/counters/<counter_id>/close")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.CounterOut)
def close_counter(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    answer = _counter_deed(
        site_id, counter_id, asked, lambda t, who: counters.close_counter(t, who, counter_id)
    )
    session.pop("counter", None)
    return answer


@api.post("/sites/<site_id>/counters/<counter_id>/pause")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.CounterOut)
def pause_counter(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    return _counter_deed(
        site_id, counter_id, asked, lambda t, who: counters.pause_counter(t, who, counter_id)
    )


@api.post("/sites/<site_id>/counters/<counter_id>/resume")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.CounterOut)
def resume_counter(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    return _counter_deed(
        site_id, counter_id, asked, lambda t, who: counters.resume_counter(t, who, counter_id)
    )


def _counter_deed(
    site_id: str, counter_id: str, asked: schemas.Deed, action: Callable[[Turn, Staff], None]
) -> Response:
    site = site_or_404(site_id)
    who = guard.staff_of(site)

    def work(t: Turn) -> tuple[int, Body]:
        action(t, who)
        counter, row = console.counter_state(t.connection, site, counter_id)
        return 200, console.counter_json(site, counter, row, None, who.id)

    return deed(site, f"clerk:{who.id}", asked.request_id, work)


@api.post("/sites/<site_id>/desks/<desk_id>/absent")
@api.input(schemas.Absent, location="json", arg_name="asked")
@api.output(schemas.SiteOut)
def set_absent(site_id: str, desk_id: str, asked: schemas.Absent) -> Response:
    site = site_or_404(site_id)
    who = guard.staff_of(site)

    def work(t: Turn) -> tuple[int, Body]:
        desks.set_absent(t, who, desk_id, absent=asked.absent, instead=asked.instead)
        return 200, {"id": desk_id, "name": t.desk(desk_id).names["de"]}

    return deed(site, f"clerk:{who.id}", asked.request_id, work)


@api.get("/sites/<site_id>/console")
@api.input(schemas.ConsoleQuery, location="query", arg_name="asked")
@api.output(schemas.ConsoleOut)
def read_console(site_id: str, asked: schemas.ConsoleQuery) -> Response:
    site = site_or_404(site_id)
    clerk = guard.clerk_of(site)
    at = house()
    now = at.clock()
    view = console.console(at.database, site, asked.counter, now, at.mode, clerk.id, asked.after, asked.most)
    who = guard.staff_here(clerk)
    notes = who.senior or who.counter == asked.counter
    return console_view.answer(site, view, now, asked.most, notes=notes, call=who.may(site, "call"))


@api.post("/sites/<site_id>/counters/<counter_id>/call-next")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.Called)
def call_next(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    return _stop_deed(
        site_id,
        asked.request_id,
        lambda t, who: calls.call_next(t, who, counter_id, always_open=house().mode.always_open),
    )


@api.post("/sites/<site_id>/counters/<counter_id>/check-papers")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.Called)
def check_papers(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    return _stop_deed(site_id, asked.request_id, lambda t, who: papers.check_papers(t, who, counter_id))


Step = Callable[[Turn, Staff, Stop, schemas.StepIn], calls.Called]


def _plain(action: Callable[[Turn, Staff, Stop], calls.Called]) -> Step:
    """A step that needs nothing but the stop."""
    return lambda t, who, stop, _asked: action(t, who, stop)


def _at_counter(step: str) -> Step:
    return lambda t, who, stop, _asked: calls.at_counter(t, who, stop, step)


def _back_to_queue(step: str) -> Step:
    return lambda t, who, stop, _asked: calls.back_to_queue(t, who, stop, step)


def _send_on(t: Turn, who: Staff, stop: Stop, asked: schemas.StepIn) -> calls.Called:
    if asked.desk is None:
        raise RuleBroken("invalid", field="desk")
    sent = transfers.send_on(
        t, who, stop, asked.desk, asked.concern, asked.note, asked.counter, interpreter=asked.interpreter
    )
    return company.go_with(t, who, sent[0], away_after=asked.away_after) if asked.come_along else sent


def _finish(t: Turn, who: Staff, stop: Stop, asked: schemas.StepIn) -> calls.Called:
    done = calls.at_counter(t, who, stop, "finish")
    return company.go_with(t, who, done[0], away_after=asked.away_after) if asked.come_along else done


def _come_along(t: Turn, who: Staff, stop: Stop, asked: schemas.StepIn) -> calls.Called:
    return company.come_along(t, who, stop, asked.counter, away_after=asked.away_after)


def _add_stop(t: Turn, who: Staff, stop: Stop, asked: schemas.StepIn) -> calls.Called:
    if asked.desk is None:
        raise RuleBroken("invalid", field="desk")
    return slip.add_stop(
        t, who, stop, asked.desk, asked.concern, at_once=asked.at_once, interpreter=asked.interpreter
    )


STEPS: dict[str, Step] = {
    "call": lambda t, who, stop, asked: calls.call_this(t, who, stop, asked.counter),
    **{step: _at_counter(step) for step in ("call-again", "begin", "put-back", "miss", "park")},
    "finish": _finish,
    "come-along": _come_along,
    **{step: _back_to_queue(step) for step in ("restore", "unpark")},
    "checked": _plain(papers.checked),
    "leave": _plain(calls.leave),
    "undo": lambda t, who, stop, _asked: undo(t, who, stop, house().mode),
    "note": lambda t, who, stop, asked: notes.write_note(t, who, stop, asked.note),
    "interpreter": lambda t, who, stop, asked: notes.need_interpreter(t, who, stop, needed=asked.interpreter),
    "send-on": _send_on,
    "add-stop": _add_stop,
    "move-stop": lambda t, who, stop, asked: slip.move_stop(t, who, stop, asked.before),
    "drop-stop": _plain(slip.drop_stop),
}


@api.post("/sites/<site_id>/stops/<int:stop_id>/<step>")
@api.input(schemas.StepIn, location="json", arg_name="asked")
@api.output(schemas.Called)
def take_step(site_id: str, stop_id: int, step: str, asked: schemas.StepIn) -> Response:
    action = STEPS.get(step)
    if action is None or stop_id >= 2**53:
        raise NotFound(step=step)

    def work(t: Turn, who: Staff) -> calls.Called:
        stop = t.stop(stop_id)
        if asked.version is not None and asked.version != stop.version:
            raise RuleBroken(
                "already_called" if step == "call" and stop.counter else "stale", version=stop.version
            )
        return action(t, who, stop, asked)

    return _stop_deed(site_id, asked.request_id, work)


def _stop_deed(site_id: str, request_id: str, action: Callable[[Turn, Staff], calls.Called]) -> Response:
    site = site_or_404(site_id)
    who = guard.staff_of(site)

    def work(t: Turn) -> tuple[int, Body]:
        stop, because = action(t, who)
        said = entry_json(site, entries.after_deed(t, stop, because), t.now)
        return 200, {"stop": said, "because": said["because"]}

    return deed(site, f"clerk:{who.id}", request_id, work)
