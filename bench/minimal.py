"""The yardstick: the least Flask-SocketIO + SQLite program that issues, calls and tells the screens.

One page shows who is called. No rules, no history, no languages, no rights, no repeated requests: what is left is the
price of the libraries and of a safe commit. A figure of ours divided by its figure says what everything else costs.
"""

import argparse
import sqlite3
import warnings
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet announces its end; docs/decisions/0003 says why we use it
    import eventlet
    import eventlet.wsgi
eventlet.monkey_patch()

from flask import Flask, Response, request, send_file  # noqa: E402 - patched first, as eventlet wants
from flask_socketio import SocketIO  # noqa: E402 - patched first, as eventlet wants

TABLES = """
CREATE TABLE IF NOT EXISTS counter (letter TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS ticket (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, state TEXT NOT NULL, counter TEXT);
CREATE INDEX IF NOT EXISTS waiting ON ticket (state, id);
"""
NUMBER = (
    "INSERT INTO counter VALUES ('T', 1) ON CONFLICT (letter) DO UPDATE SET last = last + 1 RETURNING last"
)
CALLED = "SELECT number, counter FROM ticket WHERE state = 'called' ORDER BY id DESC LIMIT 8"
PAGE = """<!doctype html><meta charset="utf-8"><title>Board</title><p id="board"></p><script type="module">
import { io } from "/socket.io.js";
const show = async () => (document.getElementById("board").textContent = await (await fetch("/board")).text());
io({ transports: ["websocket"] }).on("connect", show).on("news", show);
</script>"""
CLIENT = Path(__file__).parents[1] / "queue_app/web/static/vendor/socket.io.esm.min.js"
MOST_SOCKETS = 10_000  # as ours: eventlet's own default of 1024 leaves the next screen waiting for ever
NEXT = "SELECT id, number FROM ticket WHERE state = 'waiting' ORDER BY id LIMIT 1"


def connect(database: Path) -> sqlite3.Connection:
    """The database with the same promise as ours: what is acknowledged is on the disk."""
    connection = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.executescript(TABLES)
    return connection


def make_app(database: Path) -> Flask:
    """The whole program: two deeds, one emit each. SQLite never yields to the hub, so no lock is needed."""
    app = Flask("minimal")
    live = SocketIO(app, async_mode="eventlet", transports=["websocket"])
    store = connect(database)

    @app.post("/tickets")
    def issue() -> tuple[dict[str, Any], int]:
        store.execute("BEGIN IMMEDIATE")
        number = store.execute(NUMBER).fetchone()[0]
        store.execute("INSERT INTO ticket (number, state) VALUES (?, 'waiting')", (number,))
        store.execute("COMMIT")
        live.emit("news", {"issued": f"T {number}"})
        return {"number": f"T {number}"}, 201

    @app.post("/call")
    def call() -> tuple[dict[str, Any], int]:
        asked = request.get_json()
        store.execute("BEGIN IMMEDIATE")
        found = store.execute(NEXT).fetchone()
        if found is None:
            store.execute("ROLLBACK")
            return {"error": "nobody_waiting"}, 409
        values = (asked["counter"], found[0])
        store.execute("UPDATE ticket SET state = 'called', counter = ? WHERE id = ?", values)
        store.execute("COMMIT")
        number = f"T {found[1]}"
        live.emit("news", {"called": number, "filler": "x" * asked.get("filler", 0)})
        return {"stop": {"number": number}}, 200

    @app.get("/board")
    def board() -> dict[str, Any]:
        called = store.execute(CALLED).fetchall()
        waiting = store.execute("SELECT count(*) FROM ticket WHERE state = 'waiting'").fetchone()[0]
        return {"called": [{"number": f"T {n}", "counter": at} for n, at in called], "waiting": waiting}

    @app.get("/")
    def page() -> str:
        return PAGE

    @app.get("/socket.io.js")
    def client() -> Response:
        return send_file(CLIENT)

    return app


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--database", type=Path, required=True)
    asked = parser.parse_args()
    app = make_app(asked.database)
    listener = eventlet.listen(("127.0.0.1", asked.port), reuse_port=False)
    print(f"listening on http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    eventlet.wsgi.server(listener, app, log_output=False, debug=False, max_size=MOST_SOCKETS)


if __name__ == "__main__":
    main()
