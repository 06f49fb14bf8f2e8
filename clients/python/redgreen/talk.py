"""What is asked in which order: every conversation of a client with a server, written once.

A conversation is a generator that yields requests and is sent their replies; `Client` and `AsyncClient` differ in how they
wait, and in nothing else.
"""

from __future__ import annotations

from typing import Generator, List, Optional, TypeVar, cast

from .errors import GymError
from .exchange import PROTOCOL, Reply, Request
from .protocol import Action, HelloReply, ResetOptions, Step

T = TypeVar("T")
Talk = Generator[Request, Reply, T]


def hello() -> Talk[HelloReply]:
    reply = yield {"type": "hello", "protocol": PROTOCOL, "client": "redgreen python"}
    return cast(HelloReply, reply)


def ping() -> Talk[bool]:
    """Whether the server is going on; False when it is about to stop."""
    reply = yield {"type": "ping"}
    return not reply["draining"]


def environments() -> Talk[List[Reply]]:
    reply = yield {"type": "environments"}
    return list(reply["environments"])


def problems() -> Talk[List[Reply]]:
    """Every problem of the server: `id`, `language`, `entry`."""
    listed: List[Reply] = []
    while True:
        page = yield {"type": "problems", "offset": len(listed), "limit": 10_000}
        listed += page["problems"]
        if len(listed) >= page["total"] or not page["problems"]:
            return listed


def stats() -> Talk[Reply]:
    reply = yield {"type": "stats"}
    return {key: value for key, value in reply.items() if key not in ("id", "ok")}


def reset_request(environment: Optional[str], options: ResetOptions) -> Request:
    request: Request = {"type": "reset", "options": options}
    if environment is not None:
        request["environment"] = environment
    return request


class EpisodeState:
    """An episode as its player knows it: where it stands, and the lease that lets it play on."""

    def __init__(self, id: str, lease: str, start: Step, turn: int, last: Step) -> None:
        self.id = id
        #: Secret. With the id, it is all that another process needs to go on with `resume`.
        self.lease = lease
        #: What there was to see before the first turn.
        self.start = start
        #: Turns taken.
        self.turn = turn
        #: What the last of them was answered with.
        self.last = last
        # Whether a turn was asked for whose answer nobody waited for.
        self._unsure = False

    @classmethod
    def begun(cls, reply: Reply) -> "EpisodeState":
        return cls(reply["episode"], reply["lease"], reply["step"], 0, reply["step"])

    @property
    def ended(self) -> bool:
        return self.last["terminated"] or self.last["truncated"]

    def step_request(self, action: Action) -> Request:
        if self._unsure:
            raise RuntimeError("the last step was given up before its answer came, and may have been taken: resume, or reset")
        self._unsure = True
        return {"type": "step", "episode": self.id, "lease": self.lease, "turn": self.turn + 1, "action": action}

    def stepped(self, reply: Reply) -> Step:
        self._unsure = False
        self.turn = reply["turn"]
        self.last = reply["step"]
        return self.last

    def refused(self, error: GymError) -> None:
        """The server said no, so the turn was not taken; or nobody said anything."""
        self._unsure = error.code == "unavailable"

    def step(self, action: Action) -> Talk[Step]:
        if self._unsure:
            before = self.turn
            self._looked((yield self._claim("look")))
            if self.turn != before:
                why = f"turn {self.turn} was taken although nobody waited for its answer, which is in .last; look at it, then step"
                raise GymError("wrong-turn", why)
        try:
            return self.stepped((yield self.step_request(action)))
        except GymError as error:
            self.refused(error)
            raise

    def fork(self, turns: Optional[int]) -> Talk["EpisodeState"]:
        request = self._claim("fork")
        if turns is not None:
            request["turns"] = turns
        reply = yield request
        return EpisodeState(reply["episode"], reply["lease"], self.start, reply["turn"], reply["step"])

    def close_request(self) -> Request:
        return self._claim("close")

    def close(self) -> Talk[None]:
        yield self.close_request()

    def _claim(self, type: str) -> Request:
        return {"type": type, "episode": self.id, "lease": self.lease}

    def _looked(self, reply: Reply) -> None:
        self.turn, self.last = reply["turn"], reply["step"]
        self._unsure = False


def reset(environment: Optional[str], options: ResetOptions) -> Talk[EpisodeState]:
    return EpisodeState.begun((yield reset_request(environment, options)))


def resume(episode: str, lease: str) -> Talk[EpisodeState]:
    reply = yield {"type": "resume", "episode": episode, "lease": lease}
    return EpisodeState(reply["episode"], reply["lease"], reply["start"], reply["turn"], reply["step"])
