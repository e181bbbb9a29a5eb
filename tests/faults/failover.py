"""R16: the machine of the database is lost for good, and the standby takes its place under another address."""

import time

from tests.faults.engines import store_breaks
from tests.faults.trial import Trial
from tests.support.standby import Pair
from tests.support.workers import Installation

NOTICED_SECONDS = 1.0  # until whoever watches the databases lets the standby take over


def another_takes_over(installation: Installation, pair: Pair, times: int = 1) -> Trial:
    """Lose the primary while kiosks tap, promote the standby; the seconds are from then until the workers are ready."""

    def hurt() -> None:
        if installation.lost:
            pair.mend()
        pair.lose_the_primary()
        installation.lost = True
        time.sleep(NOTICED_SECONDS)

    what = "is lost with its machine, and a standby under another address takes over"
    trial = store_breaks(installation, what, hurt, pair.take_over, times)
    installation.leader()
    return trial
