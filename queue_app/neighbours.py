"""Workers beside each other: each tells the others, through Redis, at which sites something has changed.

Only the names of sites travel, never news: every worker reads the store itself and speaks to its own sockets. So a
message that is lost, late or doubled does no harm, and whoever was deaf for a while only has to look everywhere once.
A worker also listens for its own beat. When that stays away it knows that it is deaf, whatever the connection says.
"""

import json
import logging
import secrets
import threading
import time
from collections.abc import Callable
from typing import Any

CHANNEL = "queue-app"
BEAT_SECONDS = 1.0
DEAF_SECONDS = 4.0  # so long without its own beat, and the line counts as dead
RETRY_SECONDS = 1.0  # python-socketio's own listener backs off up to 60 s and then is deaf for that long
SOCKET_SECONDS = 2.0

logger = logging.getLogger(__name__)


class Neighbours:
    """The line of one worker to the others."""

    def __init__(self, url: str, heard: Callable[[str], None], missed: Callable[[], None]) -> None:
        """`heard` gets a site where another worker changed something; `missed` is called after each deaf time."""
        import redis  # only installed where several workers run

        self._fault: type[Exception] = redis.RedisError
        self._redis = redis.Redis.from_url(
            url,
            socket_timeout=SOCKET_SECONDS,
            socket_connect_timeout=SOCKET_SECONDS,
            socket_keepalive=True,
        )
        self._heard, self._missed = heard, missed
        self._me = secrets.token_hex(8)
        self._sites: set[str] = set()
        self._wake = threading.Event()
        self._beat_at = -DEAF_SECONDS
        self._sleep: Callable[[float], object] = time.sleep

    @property
    def hears(self) -> bool:
        """Whether what the others say arrives here."""
        return time.monotonic() - self._beat_at < DEAF_SECONDS

    def tell(self, site: str) -> None:
        """Something has changed at this site. Never blocks."""
        self._sites.add(site)
        self._wake.set()

    def start(
        self, background: Callable[[Callable[[], None]], object], sleep: Callable[[float], object]
    ) -> None:
        """Speak and listen in the background until the process ends."""
        self._sleep = sleep
        background(self._speak)
        background(self._listen)

    def _speak(self) -> None:
        while True:
            self._wake.wait(BEAT_SECONDS)
            self._wake.clear()
            sites, self._sites = self._sites, set()
            try:
                self._redis.publish(CHANNEL, json.dumps({"from": self._me, "sites": sorted(sites)}))
            except self._fault:  # the listener says in the log that the line is down
                self._sites |= sites
                self._sleep(RETRY_SECONDS)

    def _listen(self) -> None:
        while True:
            try:
                with self._redis.pubsub(ignore_subscribe_messages=True) as line:
                    line.subscribe(CHANNEL)
                    self._follow(line)
                logger.warning("the message queue is silent; asking again")
            except self._fault as why:
                logger.warning("the message queue is not heard: %s", why)
            self._sleep(RETRY_SECONDS)

    def _follow(self, line: Any) -> None:
        """Hear messages for as long as the own beat comes through."""
        begun, knows_all = time.monotonic(), False
        while self.hears or time.monotonic() - begun < DEAF_SECONDS:
            message = line.get_message(timeout=BEAT_SECONDS)
            if message is None:
                continue
            if not knows_all:  # the first thing heard on a new line: from here on nothing is missed
                knows_all = True
                self._missed()
            self._take(message["data"])

    def _take(self, data: bytes) -> None:
        try:
            said = json.loads(data)
            sender, sites = said["from"], said["sites"]
        except (ValueError, KeyError, TypeError):
            logger.warning("something unknown on channel %s", CHANNEL)
            return
        if sender == self._me:
            self._beat_at = time.monotonic()
        else:
            for site in sites:
                self._heard(str(site))
