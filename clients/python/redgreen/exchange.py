"""What was asked and is not answered yet, without a socket and without a clock.

The clients move bytes and tell the time; what to send, when to send it again and what a reply means is decided here, once
for both. A request keeps its id for as long as it takes, and the session makes asking again harmless: the server answers
a repeated request as it did the first time.
"""

from __future__ import annotations

import math
import random
import secrets
from typing import Any, Callable, Dict, Iterable, List, Mapping, Optional, Tuple, Union

import msgpack

from .errors import GymError
from .protocol import HelloReplyLimits

Request = Dict[str, Any]
Reply = Dict[str, Any]
#: What became of a request: its reply, or why there is none.
Outcome = Union[Reply, GymError]

PROTOCOL = 1

#: The server is busy, or about to stop: another time, or another server at the same endpoint.
PASSING = ("capacity", "draining")


def pack(message: object) -> bytes:
    # Half a surrogate pair is not text; a model that writes one gets a question mark.
    return bytes(msgpack.packb(message, unicode_errors="replace") or b"")


def _refusal(error: Any) -> GymError:
    if not isinstance(error, dict):
        return GymError("internal", "the server's reply is malformed")
    return GymError(str(error.get("code")), str(error.get("message")), error.get("retryAfterMs"))


class _Asked:
    __slots__ = ("packed", "since", "again_at", "late_at")

    def __init__(self, packed: bytes, now: float, within: Optional[float]) -> None:
        self.packed = packed
        self.since = now
        self.again_at = now
        self.late_at = math.inf if within is None else now + within


class Exchange:
    """The requests of one client. Times are seconds of any clock that never goes back.

    How long a reply takes says nothing about a server. One from which nothing at all is heard for `patience` seconds while
    something is waited for, not even an answer to the pings that go out beside it, is unavailable.
    """

    def __init__(
        self,
        endpoint: str,
        *,
        token: Optional[str],
        repeat: float,
        patience: float,
        random: Callable[[], float] = random.random,
    ) -> None:
        self._endpoint = endpoint
        self._repeat = repeat
        self._patience = patience
        self._random = random
        self._last_id = 0
        self._heard_at = -math.inf
        self._ping_at = 0.0
        self._waiting: Dict[int, _Asked] = {}
        self._envelope: Dict[str, Any] = {"session": secrets.token_urlsafe(24)}
        if token is not None:
            self._envelope["token"] = token
        # Until the server has said what it takes.
        self.max_message_bytes = 16 << 20
        self.max_batch = 1024

    def accept(self, limits: HelloReplyLimits) -> None:
        """What the server said it takes."""
        self.max_message_bytes = limits["maxMessageBytes"]
        self.max_batch = limits["maxBatch"]

    def ask(self, request: Mapping[str, Any], now: float, within: Optional[float] = None) -> int:
        """Takes a request in, perhaps to be answered within so many seconds; it is due at once. Its id."""
        id = self._new_id()
        packed = self._packed(id, request)
        if len(packed) > self.max_message_bytes:
            why = f"this {request['type']} has {len(packed)} bytes; the server takes {self.max_message_bytes}"
            raise GymError("too-large", why)
        if not self._waiting:
            self._ping_at = now + self._repeat
        self._waiting[id] = _Asked(packed, now, within)
        return id

    def _new_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _packed(self, id: int, request: Mapping[str, Any]) -> bytes:
        return pack({"id": id, **self._envelope, **request})

    def due(self, now: float) -> List[bytes]:
        """The messages to send now, many requests to a message."""
        asked = [a for a in self._waiting.values() if a.again_at <= now]
        for a in asked:
            a.again_at = now + self._repeat
        messages = self._messages([a.packed for a in asked])
        if self._waiting and self._ping_at <= now:
            self._ping_at = now + self._repeat
            messages.append(self._packed(self._new_id(), {"type": "ping"}))
        return messages

    def _messages(self, requests: Iterable[bytes]) -> List[bytes]:
        groups: List[List[bytes]] = []
        size = self.max_message_bytes
        for packed in requests:
            size += len(packed)
            # Half of what may be sent is room enough for whatever stands around the requests of a batch.
            if size > self.max_message_bytes // 2 or len(groups[-1]) == self.max_batch:
                groups.append([])
                size = len(packed)
            groups[-1].append(packed)
        return [group[0] if len(group) == 1 else self._batch(group) for group in groups]

    def _batch(self, requests: List[bytes]) -> bytes:
        packer = msgpack.Packer()
        fields = {"id": self._new_id(), "type": "batch", **self._envelope}
        inner = b"".join(packer.pack(key) + packer.pack(value) for key, value in fields.items())
        head = packer.pack_map_header(len(fields) + 1)
        return b"".join([head, inner, packer.pack("requests"), packer.pack_array_header(len(requests)), *requests])

    def next_due(self) -> Optional[float]:
        """When there will be something to do, if nothing is heard before."""
        if not self._waiting:
            return None
        soonest = min(min(a.again_at, a.late_at) for a in self._waiting.values())
        return min(soonest, self._ping_at, self._unavailable_at())

    def _unavailable_at(self) -> float:
        return max(self._heard_at, min(a.since for a in self._waiting.values())) + self._patience

    def heard(self, body: bytes, now: float) -> Optional[Tuple[int, Outcome]]:
        """What a message from the server answers, if anything that is still waited for."""
        self._heard_at = now
        try:
            reply = msgpack.unpackb(body)
        except Exception:  # whatever a stranger sends
            return None
        if not isinstance(reply, dict):
            return None
        id = reply.get("id")
        if not isinstance(id, int) or id not in self._waiting:
            return None
        asked = self._waiting[id]
        if reply.get("ok") is True:
            del self._waiting[id]
            return id, reply
        refusal = _refusal(reply.get("error"))
        if refusal.code in PASSING:
            # Not all at once, or they come back together.
            asked.again_at = now + (refusal.retry_after_ms or 1000) / 1000 * (0.5 + self._random())
            return None
        del self._waiting[id]
        return id, refusal

    def given_up(self, now: float) -> List[Tuple[int, GymError]]:
        """Requests that have waited for longer than they should."""
        if not self._waiting:
            return []
        silent = now >= self._unavailable_at()
        late = [id for id, asked in self._waiting.items() if silent or asked.late_at <= now]
        return [(id, self._unanswered(now - self._waiting.pop(id).since)) for id in late]

    def _unanswered(self, waited: float) -> GymError:
        keys = "does it know these credentials" if "token" in self._envelope else "does it want credentials"
        why = f"no answer from {self._endpoint} within {waited:.3g} s. Is redgreen serve running there, and {keys}?"
        return GymError("unavailable", why)

    def reconnected(self, now: float) -> None:
        """The connection is a new one: whatever the old one carried may be lost."""
        for asked in self._waiting.values():
            asked.again_at = min(asked.again_at, now)

    def cancel(self, ids: Iterable[int]) -> List[bytes]:
        """Nobody waits for these any more: the messages that say so. They are not answered to anyone."""
        left = [id for id in ids if self._waiting.pop(id, None) is not None]
        return [self._packed(self._new_id(), {"type": "cancel", "request": id}) for id in left]
