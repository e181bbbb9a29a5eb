"""R1 of the fault programme, in the number of kills that a test run has time for."""

from statistics import median

from tests.faults.kills import kills
from tests.support.servers import StartServer

KILLS = 8
READY_SECONDS = 3.0


def test_killed_eight_times_while_twenty_clients_issue_nothing_is_lost_or_doubled(
    live_server: StartServer,
) -> None:
    trial = kills(live_server(), KILLS)
    print(trial.row(), trial.notes)
    assert trial.violations == []
    assert median(trial.seconds) < READY_SECONDS
    assert max(trial.seconds) < READY_SECONDS * 4  # one hiccup of a busy machine is none of ours
