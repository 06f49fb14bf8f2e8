"""The client: episodes that are played on a server.

Whatever is lost on the way is asked for again, under the same id, until it is answered: a connection, or the server itself,
may die and come back in between. Ctrl-C while waiting cancels what was asked. A client may be shared by threads, which then
take turns; it cannot be carried into another process.
"""

from __future__ import annotations

import os
import threading
import time
from types import TracebackType
from typing import Any, List, Optional, Sequence, Type, TypeVar

import zmq

from . import talk
from .credentials import GivenCredentials, credentials_of
from .errors import GymError
from .exchange import Exchange, Outcome, Reply, Request
from .protocol import Action, HelloReply, ResetOptions, Step
from .socket import LOOK_S, default_endpoint, open_socket

T = TypeVar("T")


class Client:
    """Connects and says hello; fails with `unavailable` when nobody answers within `hello_s` seconds.

    `repeat_s`: how long to wait for a reply before asking again. `patience_s`: for how long nothing may be heard of the server
    while something is waited for, before that fails with `unavailable`; a server that is killed and started again within that
    time is not noticed.
    """

    def __init__(
        self,
        endpoint: Optional[str] = None,
        *,
        credentials: Optional[GivenCredentials] = None,
        hello_s: float = 5.0,
        repeat_s: float = 10.0,
        patience_s: float = 120.0,
    ) -> None:
        self.endpoint = endpoint or default_endpoint()
        self._process = os.getpid()
        self._lock = threading.RLock()
        known = credentials_of(credentials)
        token = None if known is None else known.token
        self._exchange = Exchange(self.endpoint, token=token, repeat=repeat_s, patience=patience_s)
        self._context: "zmq.Context[Any]" = zmq.Context()
        try:
            self._socket, self._connections = open_socket(self._context, self.endpoint, known)
            #: What the server said of itself.
            self.server: HelloReply = self.converse(talk.hello(), hello_s)
        except BaseException:
            self.close()
            raise
        self._exchange.accept(self.server["limits"])

    def environments(self) -> List[Reply]:
        """`id`, `version` and `description` of each."""
        return self.converse(talk.environments())

    def problems(self) -> List[Reply]:
        """`id`, `language` and `entry` of every problem the server has."""
        return self.converse(talk.problems())

    def reset(self, environment: Optional[str] = None, options: Optional[ResetOptions] = None) -> "Episode":
        """Begins an episode; of the server's first environment, if none is named."""
        return Episode(self, self.converse(talk.reset(environment, options or {})))

    def resume(self, episode: str, lease: str) -> "Episode":
        """Takes an episode over from whoever played it, wherever it was begun."""
        return Episode(self, self.converse(talk.resume(episode, lease)))

    def stats(self) -> Reply:
        return self.converse(talk.stats())

    def ping(self) -> bool:
        """Whether the server is alive and going on; False when it is about to stop."""
        return self.converse(talk.ping())

    def ask(self, request: Request, within_s: Optional[float] = None) -> Reply:
        """One request of the protocol, with its reply."""
        (outcome,) = self.ask_all([request], within_s)
        if isinstance(outcome, GymError):
            raise outcome
        return outcome

    def ask_all(self, requests: Sequence[Request], within_s: Optional[float] = None) -> List[Outcome]:
        """Many requests in one message; what became of each, in their order."""
        if self._process != os.getpid():
            raise RuntimeError("a client cannot be carried into another process; make one there")
        with self._lock:
            if self._context.closed:
                raise RuntimeError("the client is closed")
            ids: List[int] = []
            try:
                for request in requests:
                    ids.append(self._exchange.ask(request, time.monotonic(), within_s))
                outcomes = self._attend(set(ids))
                return [outcomes[id] for id in ids]
            except BaseException:
                self._send(self._exchange.cancel(ids))
                raise

    def _attend(self, waiting: "set[int]") -> "dict[int, Outcome]":
        outcomes: "dict[int, Outcome]" = {}
        poller = zmq.Poller()
        poller.register(self._socket, zmq.POLLIN)
        poller.register(self._connections, zmq.POLLIN)
        while waiting:
            now = time.monotonic()
            connected = self._socket.getsockopt(zmq.EVENTS) & zmq.POLLOUT
            if connected:
                self._send(self._exchange.due(now))
            due = self._exchange.next_due()
            wait = LOOK_S if due is None or not connected else due - now
            events = dict(poller.poll(max(0, int(wait * 1000) + 1)))
            now = time.monotonic()
            if self._connections in events:
                self._connections.recv_multipart()
                self._exchange.reconnected(now)
            heard = []
            while self._socket.getsockopt(zmq.EVENTS) & zmq.POLLIN:
                heard.append(self._exchange.heard(self._socket.recv_multipart()[-1], now))
            for answered in [*heard, *self._exchange.given_up(now)]:
                if answered is not None and answered[0] in waiting:
                    waiting.remove(answered[0])
                    outcomes[answered[0]] = answered[1]
        return outcomes

    def _send(self, messages: Sequence[bytes]) -> None:
        for message in messages:
            try:
                self._socket.send(message, zmq.NOBLOCK)
            except zmq.Again:
                return  # the connection has just gone; its successor asks again

    def converse(self, conversation: "talk.Talk[T]", within_s: Optional[float] = None) -> T:
        """A conversation of `redgreen.talk`, to its end."""
        try:
            request = next(conversation)
            while True:
                try:
                    reply = self.ask(request, within_s)
                except GymError as error:
                    request = conversation.throw(error)
                else:
                    request = conversation.send(reply)
        except StopIteration as end:
            value: T = end.value
            return value

    def close(self) -> None:
        """Episodes stay on the server: they can be resumed."""
        if self._process != os.getpid() or self._context.closed:
            return
        with self._lock:
            self._context.destroy(linger=0)

    def __enter__(self) -> "Client":
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()


class Episode:
    """One attempt at one problem. Whoever has `id` and `lease` can take it over with `Client.resume`."""

    def __init__(self, client: Client, state: talk.EpisodeState) -> None:
        self._client = client
        self.state = state

    @property
    def id(self) -> str:
        return self.state.id

    @property
    def lease(self) -> str:
        """Secret: it lets its holder play."""
        return self.state.lease

    @property
    def turn(self) -> int:
        """Turns taken."""
        return self.state.turn

    @property
    def last(self) -> Step:
        """The step of the last turn, or of the reset."""
        return self.state.last

    def step(self, action: Action) -> Step:
        """Takes the next turn. Fails with `invalid-action` when the action cannot be carried out: then no turn was used."""
        return self._client.converse(self.state.step(action))

    def fork(self, turns: Optional[int] = None) -> "Episode":
        """A second episode that has the first `turns` turns of this one (all, if not given) behind it."""
        return Episode(self._client, self._client.converse(self.state.fork(turns)))

    def close(self) -> None:
        """The agent needs it no more. Its record stays."""
        self._client.converse(self.state.close())
