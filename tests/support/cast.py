"""A Socket.IO server without the roof, on eventlet, for looking at how it sends: `python -m tests.support.cast`.

Whoever connects is in a room. `more` with a number is answered, and then as many messages come, numbered: by turns to
the room, to the line alone and as answers of their own. What the kernel keeps for a line is small.
"""

import socket
import warnings

KEPT = 4096  # bytes, of which the kernel makes twice as many
WORDS = "ኣብዚ ቁሩብ ይጽበያ" * 100  # some kilobytes in letters of more than one byte


def main() -> None:
    """Serve until killed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # eventlet announces its end; docs/decisions/0003
        import eventlet
        import eventlet.wsgi
    eventlet.monkey_patch()

    from flask import Flask, request
    from flask_socketio import SocketIO, join_room

    from queue_app.casting import Cast

    app = Flask("cast")
    live = SocketIO(app, async_mode="eventlet", transports=["websocket"])
    Cast(live.server, eventlet.spawn_n)

    @live.on("connect")
    def connect() -> None:
        join_room("all")

    @live.on("more")
    def more(how_many: int) -> int:
        live.start_background_task(send, request.sid, how_many)  # type: ignore[attr-defined]  # not in Flask's notes
        return how_many

    def send(sid: str, how_many: int) -> None:
        for number in range(how_many):
            live.emit("news", {"number": number, "words": WORDS}, to=sid if number % 3 == 1 else "all")
            if number % 3 == 2:
                live.sleep(0)

    listener = eventlet.listen(("127.0.0.1", 0), reuse_port=False)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KEPT)
    print(listener.getsockname()[1], flush=True)
    eventlet.wsgi.server(listener, app, log_output=False, debug=False)


if __name__ == "__main__":
    main()
