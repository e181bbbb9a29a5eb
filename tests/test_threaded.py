"""What the engine of threads needs beyond its libraries."""

import socket
import threading
import time

import pytest
import simple_websocket

from queue_app.threaded import Listener


def test_a_dead_line_that_was_closed_already_is_over_and_nobody_waits_for_it() -> None:
    ours, theirs = socket.socketpair()
    asked = {"HTTP_HOST": "here", "HTTP_UPGRADE": "websocket", "HTTP_CONNECTION": "Upgrade"}
    key = {"HTTP_SEC_WEBSOCKET_VERSION": "13", "HTTP_SEC_WEBSOCKET_KEY": "x" * 22 + "=="}
    environ = {"werkzeug.socket": ours, "REQUEST_METHOD": "GET", "PATH_INFO": "/", **asked, **key}
    line = simple_websocket.Server(environ, ping_interval=0.2, thread_class=Listener)
    theirs.settimeout(5)

    def wait_for_a_word() -> None:
        with pytest.raises(simple_websocket.ConnectionClosed):
            line.receive()

    waiting = threading.Thread(target=wait_for_a_word, daemon=True)
    waiting.start()
    with theirs:
        read = b""
        while not read.endswith(b"\x89\x00"):  # a ping, which stays without an answer
            read += theirs.recv(1000)
        time.sleep(0.1)  # its listener waits for the answer by now, for another tenth of a second
        line.close()
        waiting.join(5)
        line.thread.join(5)
    assert (waiting.is_alive(), line.thread.is_alive(), ours.fileno()) == (False, False, -1)
