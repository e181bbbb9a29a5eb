"""How much a run tries: what a change has time for, or with QUEUE_TEST_PROFILE=long everything."""

import os

LONG = os.environ.get("QUEUE_TEST_PROFILE") == "long"
