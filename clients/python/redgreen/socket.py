"""The socket of a client: what libzmq looks after by itself, so that an agent may think for as long as it likes.

Heartbeats and new connections are the business of libzmq's own thread: a dead connection is noticed and mended while Python
is busy elsewhere, and no time limit of ours runs between two turns. A message is handed over only while there is a
connection; what a lost one carried is asked for again.
"""

from __future__ import annotations

import os
from typing import Any, Optional, Tuple

import zmq

from .credentials import Credentials
from .errors import GymError

MAX_REPLY_BYTES = 32 << 20
HEARTBEAT_MS = 5_000
HEARTBEAT_TIMEOUT_MS = 30_000

#: While there is no connection, how often to look whether there is one; a new one is told of besides.
LOOK_S = 0.1


def default_endpoint() -> str:
    return os.environ.get("REDGREEN_ENDPOINT") or "tcp://127.0.0.1:5555"


def prove(socket: Any, credentials: Optional[Credentials]) -> None:
    """Gives a socket the keys with which it shows who it is, where the server wants to know."""
    if credentials is not None:
        socket.setsockopt(zmq.CURVE_SERVERKEY, credentials.server_key.encode("ascii"))
        socket.setsockopt(zmq.CURVE_PUBLICKEY, credentials.public_key.encode("ascii"))
        socket.setsockopt(zmq.CURVE_SECRETKEY, credentials.secret_key.encode("ascii"))


def open_socket(context: "zmq.Context[Any]", endpoint: str, credentials: Optional[Credentials]) -> Tuple[Any, Any]:
    """A socket that connects to the endpoint, and one that receives something whenever it has connected anew.

    Both live until the context is destroyed.
    """
    socket = context.socket(zmq.DEALER)
    try:
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.IMMEDIATE, 1)
        socket.setsockopt(zmq.SNDHWM, 0)
        socket.setsockopt(zmq.RCVHWM, 0)
        socket.setsockopt(zmq.MAXMSGSIZE, MAX_REPLY_BYTES)
        socket.setsockopt(zmq.HEARTBEAT_IVL, HEARTBEAT_MS)
        socket.setsockopt(zmq.HEARTBEAT_TIMEOUT, HEARTBEAT_TIMEOUT_MS)
        socket.setsockopt(zmq.RECONNECT_IVL_MAX, 1_000)
        prove(socket, credentials)
        connections = socket.get_monitor_socket(zmq.EVENT_HANDSHAKE_SUCCEEDED)
        socket.connect(endpoint)
    except (zmq.ZMQError, UnicodeEncodeError) as error:
        raise GymError("unavailable", f"cannot connect to {endpoint}: {error}") from error
    return socket, connections
