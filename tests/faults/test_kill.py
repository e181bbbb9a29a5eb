"""R1 of the fault programme, in the number of kills that a test run has time for."""

from tests.faults.kills import kills
from tests.support.servers import StartServer

KILLS = 5


def test_killed_again_and_again_while_twenty_clients_issue_nothing_is_lost_or_doubled(
    live_server: StartServer,
) -> None:
    trial = kills(live_server(), KILLS)
    print(trial.row(), trial.notes)
    assert trial.violations == []
