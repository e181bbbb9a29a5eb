"""Everybody who could join a line now: what a forecast answers for beforehand, so that no tap has to wait for it."""

from typing import NamedTuple

from queue_app.config import Site
from queue_app.rules.forecast.standing import newcomer
from queue_app.rules.forecast.state import Kind, Talk


class Sort(NamedTuple):
    """What the calling rule asks of a concern; `trained` names it where a counter of another desk takes it too."""

    short: bool
    urgent: bool
    trained: str = ""


def sort_of(site: Site, concern_id: str, *, urgent: bool) -> Sort:
    """The sort of a stop with this concern."""
    elsewhere = any(concern_id in counter.trained for counter in site.counters)
    return Sort(is_short(site, concern_id), urgent, concern_id if elsewhere else "")


def key(language: str, sort: Sort) -> str:
    """How a kind of visitor is called in `joins`."""
    return f"{language} {int(sort.short)}{int(sort.urgent)}{sort.trained}"


def is_short(site: Site, concern_id: str) -> bool:
    """Whether a concern is one that any counter may take."""
    concern = site.concern(concern_id)
    return bool(concern and concern.short)


def joiner_sorts(site: Site) -> list[tuple[Kind, Sort]]:
    """Everybody who could join a line now: by desk, language and what the calling rule asks of a concern."""
    usual = {Sort(c.short, c.urgent) for c in site.concerns} | {Sort(short=False, urgent=False)}
    own = {
        desk.id: {sort_of(site, c.id, urgent=c.urgent) for c in site.concerns if c.desk == desk.id}
        for desk in site.desks
    }
    return [
        (
            Kind(
                desk.id,
                language,
                Talk(15, 0.6),
                newcomer(site.calling, urgent=sort.urgent),
                sort.short,
                concern=sort.trained,
            ),
            sort,
        )
        for desk in site.desks
        for sort in sorted(usual | own[desk.id])
        for language in site.languages
    ]
