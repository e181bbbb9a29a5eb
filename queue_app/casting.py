"""The same words for hundreds of lines: made into a frame once, and given to the kernel at once.

For each of them the libraries put a packet into a queue, wake a green thread and have that pack the packet into a frame
of its own. That is more than half of what a call to three hundred screens costs. A line on which something is still
under way gets its packet in the usual way, behind what is before it. Only for one thread that runs until it waits.
"""

from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

ALONE = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"


class Cast:
    """Takes the place of what a Socket.IO server does with each packet for each line."""

    def __init__(self, server: Any, spawn: Callable[..., object]) -> None:
        """`server` is python-socketio's; `spawn` runs something in a green thread."""
        self._engine, self._spawn = server.eio, spawn
        self._lines: dict[str, Any] = {}  # Engine.IO id -> its web socket
        self._packet: object = None  # the newest, and its frames: plain, and compressed
        self._frames: dict[bool, bytes] = {}
        parts = self._engine._async  # noqa: SLF001 - there is no setting for it
        self._websocket = parts["websocket"]
        self._engine._async = {**parts, "websocket": self._new_line}  # noqa: SLF001 - as above
        server._send_eio_packet = self.send  # noqa: SLF001 - as above

    def send(self, sid: str, packet: Any) -> None:
        """Send one packet on one line."""
        socket, line = self._engine.sockets.get(sid), self._lines.get(sid)
        if socket is None or line is None or not _at_rest(socket, line):
            self._engine.send_packet(sid, packet)
        elif socket.check_ping_timeout():
            frame = self._framed(line, packet)
            try:
                sent = line.socket.fd.send(frame)
            except OSError:  # it can take nothing now, or is broken, which whoever waits there finds out
                self._engine.send_packet(sid, packet)
                return
            if sent < len(frame):
                line._sendlock.acquire()  # noqa: SLF001 - free, as the line is at rest; nothing else may come in between
                self._spawn(_finish, line, frame[sent:])

    def _framed(self, line: Any, packet: Any) -> bytes:
        """A server masks nothing, and compresses each message by itself (below): it is the same frame for all."""
        if packet is not self._packet:
            self._packet, self._frames = packet, {}
        compressed = bool(line.extensions)
        if compressed not in self._frames:
            self._frames[compressed] = line._pack_message(packet.encode())  # noqa: SLF001 - made only there
        return self._frames[compressed]

    def _new_line(self, handler: Any, engine: Any) -> Callable[[dict[str, Any], Any], Any]:
        """What Engine.IO takes for a web socket; the line is known for as long as it is served."""
        sid = handler.__self__.sid

        def served(line: Any) -> Any:
            self._lines[sid] = line
            try:
                return handler(line)
            finally:
                del self._lines[sid]

        answer = self._websocket(served, engine)

        def alike(environ: dict[str, Any], start_response: Any) -> Any:
            environ["HTTP_SEC_WEBSOCKET_EXTENSIONS"] = extension(
                environ.get("HTTP_SEC_WEBSOCKET_EXTENSIONS", "")
            )
            return answer(environ, start_response)

        return alike


def extension(asked: str) -> str:
    """What we take a line's wish for compression for, as every browser has it: each message by itself, if at all.

    A dictionary that goes on from message to message would cost each line 300 kB for ever and each push a tenth of a
    millisecond, and no two lines could hear the same. We may say so unasked (RFC 7692, 7.1.1), but not use more of a
    dictionary than somebody has room for.
    """
    words = asked.replace(";", ",").replace("=", ",").split(",")
    names = {word.strip().lower() for word in words}
    return ALONE if "permessage-deflate" in names and "server_max_window_bits" not in names else ""


def _at_rest(socket: Any, line: Any) -> bool:
    """Whether everything is sent that was to be sent there."""
    under_way = line._sendlock.locked()  # noqa: SLF001 - there is no other word for it
    return bool(socket.upgraded and not socket.closed and socket.queue.empty() and not under_way)


def _finish(line: Any, rest: bytes) -> None:
    """The part of a frame that the kernel did not take; whoever cannot get it is hung up on, as it is half a word."""
    try:
        line.socket.sendall(rest)
    except OSError:
        with suppress(OSError):  # it is gone already
            line.socket.shutdown(SHUT_RDWR)
    finally:
        line._sendlock.release()  # noqa: SLF001 - taken for this
