"""One address in front of several workers where there is no nginx: connections are handed on in turn.

It passes bytes and knows nothing of HTTP, so websockets go through too. For trying out; in earnest nginx stands here.
"""

import asyncio
import socket
import threading
from collections.abc import Sequence

PIECE = 1 << 16
CONNECT_SECONDS = 2.0
BACKLOG = 100


class Door:
    """Listens on one port; a worker that does not take a connection is passed over."""

    def __init__(self, host: str, port: int, workers: Sequence[int]) -> None:
        self._host, self._port, self._workers = host, port, list(workers)
        self._loop = asyncio.new_event_loop()
        self._turn = 0
        # Opened here, so that a taken port is said by the one who asked for it.
        listening = socket.create_server((host, port), backlog=BACKLOG)
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._serve, sock=listening), self._loop
        ).result()

    def close(self) -> None:
        """Hang up on everybody."""
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _hang_up(self) -> None:
        self._server.close()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        worker = await self._worker()
        if worker is None:
            writer.close()
            return
        await asyncio.gather(_carry(reader, worker[1]), _carry(worker[0], writer))

    async def _worker(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        for _ in self._workers:
            self._turn += 1
            port = self._workers[self._turn % len(self._workers)]
            try:
                return await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), CONNECT_SECONDS)
            except OSError:  # also a time-out: the next one may be there
                continue
        return None


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """All that comes in here goes out there, until one of the two hangs up."""
    try:
        while piece := await reader.read(PIECE):
            writer.write(piece)
            await writer.drain()
    except OSError:
        pass  # the other end has gone, which ends both directions
    finally:
        writer.close()
