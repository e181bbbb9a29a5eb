"""The accounts of a site, for its admins: who may sign in, with which role and rights."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, jsonify

from queue_app.actions import accounts
from queue_app.actions.counters import Staff
from queue_app.config import Site
from queue_app.rules.errors import NotFound
from queue_app.store import accounts as stored
from queue_app.store import readable
from queue_app.store.accounts_page import accounts_page
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.web import accounts_schemas as schemas
from queue_app.web import guard, passwords
from queue_app.web.house import deed, house, site_or_404
from queue_app.web.schemas import Deed, many
from queue_app.web.sealed import sealed_deed

api = APIBlueprint("accounts", __name__, url_prefix="/api/v1/sites/<site_id>/accounts", tag="Staff")
MOST = 2**53


@api.get("")
@api.output(many(schemas.Account))
def read_accounts(site_id: str) -> Response:
    site = _seen_by_admin(site_id)
    with house().database.reading() as connection:
        return jsonify([stored.as_json(site, one) for one in stored.of_site(connection, site.id)])


@api.get("/page")
@api.output(schemas.AccountsPage)
def read_page(site_id: str) -> Response:
    """The accounts and what was changed about them, with the board."""
    at = house()
    return jsonify(accounts_page(at.database, _seen_by_admin(site_id), at.clock(), at.mode))


@api.post("")
@api.input(schemas.NewAccount, location="json", arg_name="asked")
@api.output(schemas.Given)
def add_account(site_id: str, asked: schemas.NewAccount) -> Response:
    site, who = _admin(site_id)
    made = _password(site, asked.name, asked.password)

    def work(t: Turn) -> Body:
        account = accounts.add(t, who, asked.name, asked.role, made.hash)
        return {"account": _json(t, account), "password": made.shown}

    return sealed_deed(site, f"clerk:{who.id}", asked.request_id, work)


@api.post("/<int:account_id>/password")
@api.input(schemas.GivePassword, location="json", arg_name="asked")
@api.output(schemas.Given)
def give_password(site_id: str, account_id: int, asked: schemas.GivePassword) -> Response:
    site, who = _admin(site_id)
    with house().database.reading() as connection:
        found = stored.by_id(connection, site.id, _known(account_id))
    if found is None:
        raise NotFound()
    made = _password(site, found.name, asked.password)

    def work(t: Turn) -> Body:
        accounts.give_password(t, who, found.id, made.hash)
        return {"account": _json(t, found.id), "password": made.shown}

    return _putting_out(sealed_deed(site, f"clerk:{who.id}", asked.request_id, work))


@api.post("/<int:account_id>/role")
@api.input(schemas.ChooseRole, location="json", arg_name="asked")
@api.output(schemas.Account)
def change_role(site_id: str, account_id: int, asked: schemas.ChooseRole) -> Response:
    return _deed(
        site_id, account_id, asked, lambda t, who, one: accounts.change_role(t, who, one, asked.role)
    )


@api.post("/<int:account_id>/rights")
@api.input(schemas.ChooseRights, location="json", arg_name="asked")
@api.output(schemas.Account)
def change_rights(site_id: str, account_id: int, asked: schemas.ChooseRights) -> Response:
    own = asked.model_dump(exclude={"request_id"}, exclude_none=True)
    return _deed(site_id, account_id, asked, lambda t, who, one: accounts.change_rights(t, who, one, own))


@api.post("/<int:account_id>/lock")
@api.input(Deed, location="json", arg_name="asked")
@api.output(schemas.Account)
def lock(site_id: str, account_id: int, asked: Deed) -> Response:
    return _deed(site_id, account_id, asked, lambda t, who, one: accounts.lock(t, who, one, locked=True))


@api.post("/<int:account_id>/unlock")
@api.input(Deed, location="json", arg_name="asked")
@api.output(schemas.Account)
def unlock(site_id: str, account_id: int, asked: Deed) -> Response:
    return _deed(site_id, account_id, asked, lambda t, who, one: accounts.lock(t, who, one, locked=False))


@api.post("/<int:account_id>/forget-two-step")
@api.input(Deed, location="json", arg_name="asked")
@api.output(schemas.Account)
def forget_two_step(site_id: str, account_id: int, asked: Deed) -> Response:
    return _deed(site_id, account_id, asked, accounts.forget_two_step)


@api.post("/<int:account_id>/end-sessions")
@api.input(Deed, location="json", arg_name="asked")
@api.output(schemas.Account)
def end_sessions(site_id: str, account_id: int, asked: Deed) -> Response:
    return _deed(site_id, account_id, asked, accounts.end_sessions)


@api.post("/<int:account_id>/remove")
@api.input(Deed, location="json", arg_name="asked")
@api.output(Deed)
def remove(site_id: str, account_id: int, asked: Deed) -> Response:
    site, who = _admin(site_id)

    def work(t: Turn) -> tuple[int, Body]:
        accounts.remove(t, who, _known(account_id))
        return 200, {"request_id": asked.request_id}

    return _putting_out(deed(site, f"clerk:{who.id}", asked.request_id, work))


def _seen_by_admin(site_id: str) -> Site:
    site = site_or_404(site_id)
    accounts.must_be_admin(guard.staff_here(guard.clerk_of(site)))
    return site


def _admin(site_id: str) -> tuple[Site, Staff]:
    """Asked here already: hashing a password for whoever may not would be a way to keep the machine busy."""
    site = site_or_404(site_id)
    who = guard.staff_of(site)
    accounts.must_be_admin(who)
    return site, who


def _deed(site_id: str, account_id: int, asked: Deed, action: Callable[[Turn, Staff, int], None]) -> Response:
    site, who = _admin(site_id)

    def work(t: Turn) -> tuple[int, Body]:
        action(t, who, _known(account_id))
        return 200, _json(t, account_id)

    return _putting_out(deed(site, f"clerk:{who.id}", asked.request_id, work))


def _putting_out(response: Response) -> Response:
    """Sessions may be over now, and then their lines are, too."""
    house().live.put_out()
    return response


def _password(site: Site, name: str, chosen: str | None) -> passwords.Made:
    at = house()
    shown = readable.secret() if chosen is None else None
    return passwords.Made(shown, passwords.new(shown or chosen or "", name, site, at.offload))


def _json(t: Turn, account: int) -> Body:
    found = stored.by_id(t.connection, t.site.id, account)
    if found is None:
        raise NotFound()
    return stored.as_json(t.site, found)


def _known(number: int) -> int:
    """A number that no database can hold names nothing."""
    return number if number < MOST else 0
