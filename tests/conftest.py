"""What every test may ask for. The fixtures live in tests/support, one file for each subject."""

import os

from hypothesis import HealthCheck, settings

pytest_plugins = [
    "tests.support.engines",
    "tests.support.moulds",
    "tests.support.house",
    "tests.support.servers",
    "tests.support.workers",
    "tests.support.browsers",
    "tests.support.postal",
    "tests.support.certificates",
    "tests.support.sso_service",
    "tests.support.printers",
    "tests.support.pushes",
]

# The same examples on every machine and every day: a red run must mean a change, not luck. `long` searches on.
settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long", deadline=None, max_examples=2000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("QUEUE_TEST_PROFILE", "ci"))
