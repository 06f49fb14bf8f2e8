"""What can go wrong between a client and a server, by the codes of docs/protocol.md."""

from __future__ import annotations

from typing import Any, Optional, Tuple


class GymError(Exception):
    """A server refuses or cannot do something, or none answers. The message says what to do next.

    `code` is one of the protocol's; `unavailable` is made here, when nobody answers.
    """

    def __init__(self, code: str, message: str, retry_after_ms: Optional[int] = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.retry_after_ms = retry_after_ms

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"

    def __reduce__(self) -> Tuple[Any, ...]:
        return (GymError, (self.code, self.message, self.retry_after_ms))
