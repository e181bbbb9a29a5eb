"""The same words for hundreds of lines: made into a frame once, and given to the kernel at once.

For each of them the libraries put a packet into a queue, wake a green thread and have that pack the packet into a frame
of its own. That is more than half of what a call to three hundred screens costs. A line on which something is still
under way gets its packet in the usual way, behind what is before it. Only for one thread that runs until it waits.
"""

from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any


class Cast:
    """Takes the place of what a Socket.IO server does with each packet for each line."""

    def __init__(self, server: Any, spawn: Callable[..., object]) -> None:
        """`server` is python-socketio's; `spawn` runs something in a green thread."""
        self._engine, self._spawn = server.eio, spawn
        self._lines: dict[str, Any] = {}  # Engine.IO id -> its web socket
        self._packet: object = None  # the newest, and its frame
        self._frame = b""
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
        if packet is not self._packet:
            # No line has an extension, and a server masks nothing: it is the same frame for all.
            self._packet, self._frame = packet, line._pack_message(packet.encode())  # noqa: SLF001 - made only there
        return self._frame

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

        def plain(environ: dict[str, Any], start_response: Any) -> Any:
            # Every browser asks for compression. It would cost each line 300 kB for ever and each push a tenth of a
            # millisecond, for three kilobytes in a house's own network.
            environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
            return answer(environ, start_response)

        return plain


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
