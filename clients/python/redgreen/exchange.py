"""What was asked and is not answered yet, without a socket and without a clock.

The clients move bytes and tell the time; what to send, when to send it again and what a reply means is decided here, once
for both. A request keeps its id for as long as it takes, and the session makes asking again harmless: the server answers
a repeated request as it did the first time.
"""

from __future__ import annotations

import secrets
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple, Union

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
    __slots__ = ("packed", "again_at", "late_at", "patience")

    def __init__(self, packed: bytes, now: float, patience: float) -> None:
        self.packed = packed
        self.again_at = now
        self.late_at = now + patience
        self.patience = patience


class Exchange:
    """The requests of one client. Times are seconds of any clock that never goes back."""

    def __init__(self, endpoint: str, *, token: Optional[str], repeat: float) -> None:
        self._endpoint = endpoint
        self._repeat = repeat
        self._last_id = 0
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

    def ask(self, request: Mapping[str, Any], now: float, patience: float) -> int:
        """Takes a request in, to be answered within so many seconds; it is due at once. Its id."""
        self._last_id += 1
        packed = pack({"id": self._last_id, **self._envelope, **request})
        if len(packed) > self.max_message_bytes:
            why = f"this {request['type']} has {len(packed)} bytes; the server takes {self.max_message_bytes}"
            raise GymError("too-large", why)
        self._waiting[self._last_id] = _Asked(packed, now, patience)
        return self._last_id

    def due(self, now: float) -> List[bytes]:
        """The messages to send now, many requests to a message."""
        asked = [a for a in self._waiting.values() if a.again_at <= now]
        for a in asked:
            a.again_at = now + self._repeat
        return self._messages([a.packed for a in asked])

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
        self._last_id += 1
        packer = msgpack.Packer()
        head = packer.pack_map_header(len(self._envelope) + 3)
        fields = {"id": self._last_id, "type": "batch", **self._envelope}
        inner = b"".join(packer.pack(key) + packer.pack(value) for key, value in fields.items())
        return b"".join([head, inner, packer.pack("requests"), packer.pack_array_header(len(requests)), *requests])

    def next_due(self) -> Optional[float]:
        """When there will be something to do, if nothing is heard before."""
        return min((min(a.again_at, a.late_at) for a in self._waiting.values()), default=None)

    def heard(self, body: bytes, now: float) -> Optional[Tuple[int, Outcome]]:
        """What a message from the server answers, if anything that is still waited for."""
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
            asked.again_at = now + (refusal.retry_after_ms or 1000) / 1000
            return None
        del self._waiting[id]
        return id, refusal

    def given_up(self, now: float) -> List[Tuple[int, GymError]]:
        """Requests that have waited for longer than anyone should."""
        late = [id for id, asked in self._waiting.items() if asked.late_at <= now]
        return [(id, self._unanswered(self._waiting.pop(id).patience)) for id in late]

    def _unanswered(self, patience: float) -> GymError:
        why = f"no answer from {self._endpoint} within {patience:g} s; is redgreen serve running there?"
        return GymError("unavailable", why)

    def reconnected(self, now: float) -> None:
        """The connection is a new one: whatever the old one carried may be lost."""
        for asked in self._waiting.values():
            asked.again_at = min(asked.again_at, now)

    def cancel(self, ids: Iterable[int]) -> List[bytes]:
        """Nobody waits for these any more: the messages that say so. They are not answered to anyone."""
        messages = []
        for id in ids:
            if self._waiting.pop(id, None) is not None:
                self._last_id += 1
                messages.append(pack({"id": self._last_id, "type": "cancel", "request": id, **self._envelope}))
        return messages
