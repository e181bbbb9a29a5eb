"""The one file that knows eventlet: patches first, own listener, graceful stop. Standard library only at the top.

`serve`, `up` and `demo` all run a server and therefore all come here; the other commands are in cli.py.
"""

import argparse
import gc
import os
import signal
import sys
import threading
import tomllib
import warnings
from pathlib import Path
from typing import Any

ENGINES = ("eventlet", "threads")
MOST_SOCKETS = 10_000  # eventlet's own default of 1024 leaves the next screen waiting for ever
KEEP_ALIVE_SECONDS = 75
HELPERS = "20"  # threads that take slow C code off the hub


def main() -> int:
    """Run a server until it is told to stop."""
    asked = _parse(sys.argv[1:])
    gc.disable()  # nothing of what is loaded at the start is ever given up; start.py puts the collector on again
    if _engine(asked) == "eventlet":
        return _on_eventlet(asked)
    return _on_threads(asked)


def _parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="queue-app")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("serve", "run the server"),
        ("up", "set up at the first start, then run the server and print its doors"),
        ("demo", "play a simulated office day on a throw-away database"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--config", type=Path)
        command.add_argument("--host")
        command.add_argument("--port", type=int)
        command.add_argument("--engine", choices=ENGINES)
        if name == "demo":
            command.add_argument("--speed", type=float, default=30.0, help="office minutes per real minute")
            command.add_argument("--seed", type=int, default=1)
            command.add_argument(
                "--for", type=float, dest="seconds", help="stop by itself after so many seconds"
            )
    return parser.parse_args(words)


def _engine(asked: argparse.Namespace) -> str:
    """The engine has to be known before anything else is imported, so the configuration is only peeked at."""
    chosen = asked.engine or os.environ.get("QUEUE_SERVER__ENGINE")
    path = asked.config or Path("config.toml")
    if chosen is None and path.is_file():
        try:
            server = tomllib.loads(path.read_text(encoding="utf-8")).get("server")
            chosen = server.get("engine") if isinstance(server, dict) else None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            chosen = None  # the real reading, a moment later, says what is wrong and where
    return chosen if chosen in ENGINES else ENGINES[0]


def load_on_eventlet() -> None:
    """Patch, and only then load what a server consists of."""
    os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_select")  # else psycopg waits in C and stops the hub
    os.environ.setdefault("EVENTLET_THREADPOOL_SIZE", HELPERS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # eventlet's deprecation: decided in docs/decisions/0003
        import eventlet.hubs
        import eventlet.tpool
        import eventlet.wsgi
    eventlet.monkey_patch()
    import queue_app.casting
    import queue_app.start  # noqa: F401 - loaded, here and not before


def _on_eventlet(asked: argparse.Namespace) -> int:
    load_on_eventlet()
    import eventlet
    from eventlet.green import socket

    from queue_app import start
    from queue_app.casting import Cast
    from queue_app.turnstile import Turnstile

    turnstile = Turnstile(eventlet.hubs.get_hub(), eventlet.getcurrent)
    ready = start.prepare(asked, async_mode="eventlet", offload=eventlet.tpool.execute, turnstile=turnstile)
    if isinstance(ready, int):
        return ready
    listener = _listen(socket, ready.host, ready.port, more_ports=asked.command != "serve")
    if listener is None:
        return _taken(ready.host, ready.port)
    woken = _wake_on_signals(socket)
    Cast(ready.app.extensions["socketio"].server, eventlet.spawn_n)

    class Line(eventlet.wsgi.HttpProtocol):
        """Every screen and phone keeps what its line reads and writes through, though a socket needs it only once."""

        rbufsize, wbufsize = 2 << 10, 4 << 10

    server = eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        _one_by_one(ready.app, turnstile),
        log=ready.log,
        log_output=False,
        debug=False,
        keepalive=KEEP_ALIVE_SECONDS,
        socket_timeout=KEEP_ALIVE_SECONDS,
        max_size=MOST_SOCKETS,
        protocol=Line,
    )
    ready.announce(listener.getsockname()[1])
    if asked.command == "demo" and asked.seconds:
        with eventlet.Timeout(asked.seconds, False):
            woken.recv(1)
    else:
        woken.recv(1)  # sleeps here until a signal
    ready.drain()
    eventlet.sleep(0.1)
    listener.shutdown(
        socket.SHUT_RDWR
    )  # new connections are refused at once, so a proxy takes the next worker
    server.kill()  # closes idle connections and sockets, waits for requests in flight
    with eventlet.Timeout(ready.grace, False):
        try:
            server.wait()
        except eventlet.greenlet.GreenletExit:
            pass  # how eventlet says that the server ended as asked
    ready.close()
    return 0


def _one_by_one(app: Any, turnstile: Any) -> Any:
    """A turnstile before the application; it lets go on what somebody waits for at her desk before what looks."""
    from queue_app.turnstile import lane_of

    def enter(environ: dict[str, Any], start_response: Any) -> Any:
        asked = (environ["REQUEST_METHOD"], environ["PATH_INFO"], environ.get("HTTP_PRIORITY", ""))
        turnstile.enter(lane_of(*asked))
        return app(environ, start_response)

    return enter


def _on_threads(asked: argparse.Namespace) -> int:
    from queue_app import start
    from queue_app.threaded import Busy, give_up_dead_lines

    ready = start.prepare(asked, async_mode="threading")
    if isinstance(ready, int):
        return ready
    import socket

    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        """No line per request: addresses and ticket secrets do not belong into a log."""

        protocol_version = "HTTP/1.1"

        def log_request(self, code: Any = "-", size: Any = "-") -> None:
            pass

        def send_response(self, code: int, message: str | None = None) -> None:
            """Without a `Server`: which versions run here is nobody's business, and each file would say it."""
            self.send_response_only(code, message)
            self.send_header("Date", self.date_time_string())

        def connection_dropped(self, error: BaseException, environ: Any = None) -> None:
            """The end of a websocket: what listened there reads no other request from a line that may be dead."""
            super().connection_dropped(error, environ)
            self.close_connection = True

    give_up_dead_lines(ready.app.extensions["socketio"].server.eio)
    listener = _listen(socket, ready.host, ready.port, more_ports=asked.command != "serve")
    if listener is None:
        return _taken(ready.host, ready.port)
    woken = _wake_on_signals(socket)
    busy = Busy(ready.app)
    server = make_server(
        ready.host, ready.port, busy, threaded=True, request_handler=Quiet, fd=listener.fileno()
    )
    server.daemon_threads = True  # type: ignore[attr-defined]  # threaded=True makes it a threading server
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    ready.announce(listener.getsockname()[1])
    woken.settimeout(asked.seconds if asked.command == "demo" and asked.seconds else None)
    try:
        woken.recv(1)
    except TimeoutError:
        pass  # the demo's time is over
    ready.drain()
    server.shutdown()
    busy.wait(ready.grace)
    ready.close()
    return 0


def _listen(socket: Any, host: str, port: int, *, more_ports: bool) -> Any:
    """A listener without SO_REUSEPORT, with which a second server would start silently and share the traffic.

    For trying out, the next free port will do; a server in earnest says that its port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, port + 20) if more_ports and port else (port,):
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Every line inherits it. Else the rest of an answer waits until the other side has confirmed its beginning,
        # which it puts off for 40 ms.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            listener.bind((host, candidate))
        except OSError:
            listener.close()
            continue
        listener.listen(1024)
        return listener
    return None


def _taken(host: str, port: int) -> int:
    print(f"Cannot listen on {host}:{port}: the address is taken or not ours.", file=sys.stderr)
    return 1


def _wake_on_signals(socket: Any) -> Any:
    """A socket that becomes readable when a signal comes: a handler alone does not wake an idle hub."""
    readable, writable = socket.socketpair()
    writable.setblocking(False)
    signal.set_wakeup_fd(writable.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    _wake_on_signals.keep = writable  # type: ignore[attr-defined]  # closed by the collector otherwise
    return readable


if __name__ == "__main__":
    sys.exit(main())
