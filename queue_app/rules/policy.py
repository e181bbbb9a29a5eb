"""The numbers of the calling rule. A site sets them under `[sites.calling]`; here stands what each one means."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Policy:
    """How the next visitor is chosen. Spans are minutes.

    Every advantage here is bounded, and so is the time by which anybody can be overtaken (`longest_overtake`). The
    sizes come from the study of this office: beyond about 12 minutes of language advantage those whom nobody
    understands pay for it, and 10 minutes are how late an appointment may be called and still count as kept.
    """

    target: float = 25
    """A walk-in is due so long after her arrival in the house."""
    appointment_lead: float = 30
    """A checked-in appointment is due so long before its time, so that it is called close to it."""
    appointment_held: float = 10
    """Who checks in later than so long after her appointment has lost it and is due like a walk-in with credit."""
    late_credit: float = 15
    """The credit of such a late appointment: due so much earlier than a walk-in of that moment."""
    urgent_lead: float = 30
    """An urgent concern is due so long before its arrival."""
    follow_up_target: float = 10
    """The next stop of a Laufzettel is due so long after it entered its queue, if that is earlier than its target."""
    language_advantage: float = 10
    """Who is understood by this clerk comes so much sooner at her counter."""
    language_guard: float = 45
    """Who has waited so long is overtaken by nobody any more because of a language."""
    short_anywhere: bool = True
    """Whether every counter takes short concerns of desks that it does not serve (§ 16 SGB I: papers may be handed in
    at any of them). Off: only counters of a helper desk do."""
    elsewhere_delay: float = 0
    """A short concern of another desk comes so much later at a counter than one of its own desks."""
    hold: float = 10
    """A counter starts nobody who would keep it busy when an appointment falls due within so many minutes and no
    colleague of that desk will be free for it. 0: counters are never held."""
    hold_late: float = 5
    """How late, by expectation, a visitor who is taken before an appointment may make it without being held back."""
    hold_guard: float = 30
    """Who has waited so long is held back by no appointment to come any more."""
    strict_at_closing: bool = True
    """Whether appointments and urgent concerns come before everybody once the queue will not be over by closing."""
    check_papers: bool = True
    """A helper who has nobody is offered somebody who waits long for another desk, to look through her papers."""


DEFAULT = Policy()


def longest_overtake(policy: Policy) -> float:
    """The bound of overtaking, in minutes, outside the strict order before closing.

    Nobody is called at any counter that could also call V after somebody who came so much later than V, or so much
    later than the moment V's appointment is due (`appointment_lead` before its time). V is due at the latest `target`
    after her arrival; who comes after her is due at the earliest the largest lead before hers, and comes at most one
    language advantage sooner while V comes one `elsewhere_delay` later.
    """
    lead = max(policy.appointment_lead, policy.urgent_lead, policy.late_credit - policy.target, 0)
    return policy.target + lead + policy.language_advantage + policy.elsewhere_delay
