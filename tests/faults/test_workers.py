"""Two workers on PostgreSQL and Valkey: what one does the other shows, and what breaks mends itself."""

from tests.faults import brokers, engines
from tests.faults.test_programme import kept
from tests.support.workers import Installation


def test_what_one_worker_does_reaches_screen_and_phone_at_the_other(installation: Installation) -> None:
    took, left = brokers.told_across(installation, 5)
    print(f"across workers: screen {min(took):.3f} to {max(took):.3f} s, phone {left:.3f} s")
    assert min(took) < brokers.PUSH_SECONDS
    assert left < brokers.PUSH_SECONDS * 2


def test_a_killed_leader_is_replaced_its_screens_go_on_and_nothing_is_doubled(
    installation: Installation,
) -> None:
    kept(engines.workers_are_killed(installation, times=1))


def test_without_the_message_queue_screens_are_right_within_seconds_and_the_push_comes_back(
    installation: Installation,
) -> None:
    kept(brokers.broker_is_away(installation, 5.0, "is killed"))


def test_a_store_that_stands_still_costs_nobody_more_than_five_seconds(installation: Installation) -> None:
    kept(engines.store_stands_still(installation, 5.0))


def test_a_store_that_is_killed_and_started_again_needs_nobodys_hand(installation: Installation) -> None:
    kept(engines.store_is_killed(installation))


def test_lines_to_the_store_that_are_ended_are_made_anew(installation: Installation) -> None:
    kept(engines.lines_are_ended(installation, times=1))
