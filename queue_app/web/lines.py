"""Telling one socket what it may hear from now on."""

from queue_app.live import Watch


def tell(line: Watch, sid: str, code: str) -> None:
    """`open`, or why nothing: then nothing is pushed to it any more."""
    if code != "open":
        for site in line.live.settings.sites:
            line.live.socketio.server.leave_room(sid, f"site:{site.id}", namespace=line.namespace)
    line.live.socketio.emit("rights", {"code": code}, to=sid, namespace=line.namespace)


def cut(line: Watch, sid: str, code: str) -> None:
    """Tell it why, and hang up."""
    tell(line, sid, code)
    line.live.socketio.server.disconnect(sid, namespace=line.namespace)
