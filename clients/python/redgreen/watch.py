"""Watching: turns as they are played, whoever plays them (`redgreen serve --watch`)."""

from __future__ import annotations

from typing import Any, Iterator, Optional, cast

import msgpack
import zmq

from .credentials import GivenCredentials, credentials_of
from .errors import GymError
from .protocol import WatchEvent
from .socket import HEARTBEAT_MS, HEARTBEAT_TIMEOUT_MS, prove


def watch(endpoint: str, *, episode: str = "", credentials: Optional[GivenCredentials] = None) -> Iterator[WatchEvent]:
    """Every turn from now on, of one episode if it is given; without end. The endpoint is `watch` in `Client.server`.

    What is played before the subscription has arrived is not seen, nor is what comes faster than it is read; the traces
    have all. A server that is started again is found again.
    """
    known = credentials_of(credentials)
    context: "zmq.Context[Any]" = zmq.Context()
    try:
        socket = context.socket(zmq.SUB)
        try:
            socket.setsockopt(zmq.HEARTBEAT_IVL, HEARTBEAT_MS)
            socket.setsockopt(zmq.HEARTBEAT_TIMEOUT, HEARTBEAT_TIMEOUT_MS)
            socket.setsockopt(zmq.SUBSCRIBE, episode.encode())
            prove(socket, known)
            socket.connect(endpoint)
        except (zmq.ZMQError, UnicodeEncodeError) as error:
            raise GymError("unavailable", f"cannot watch {endpoint}: {error}") from error
        while True:
            yield cast(WatchEvent, msgpack.unpackb(socket.recv_multipart()[-1]))
    finally:
        context.destroy(linger=0)
