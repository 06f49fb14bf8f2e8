"""The client for asyncio: the same conversations, many at once."""

from __future__ import annotations

import asyncio
import time
from types import TracebackType
from typing import Any, Dict, List, Optional, Sequence, Type, TypeVar

import zmq
import zmq.asyncio

from . import talk
from .credentials import GivenCredentials, credentials_of
from .errors import GymError
from .exchange import Exchange, Outcome, Reply, Request
from .protocol import Action, HelloReply, ResetOptions, Step
from .socket import LOOK_S, default_endpoint, open_socket

T = TypeVar("T")


class AsyncClient:
    """`async with AsyncClient(endpoint) as client`. What the parameters mean is said at `Client`."""

    server: HelloReply

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
        self._credentials = credentials_of(credentials)
        token = None if self._credentials is None else self._credentials.token
        self._exchange = Exchange(self.endpoint, token=token, repeat=repeat_s, patience=patience_s)
        self._hello_s = hello_s
        self._waiting: "Dict[int, asyncio.Future[Outcome]]" = {}
        self._context: Optional[zmq.asyncio.Context] = None
        self._tasks: "List[asyncio.Task[None]]" = []
        self._timer: Optional[asyncio.TimerHandle] = None
        self._stirring = False

    async def __aenter__(self) -> "AsyncClient":
        self._context = zmq.asyncio.Context()
        try:
            self._socket, self._connections = open_socket(self._context, self.endpoint, self._credentials)
            self._tasks = [asyncio.ensure_future(self._receive()), asyncio.ensure_future(self._watch())]
            self.server = await self.converse(talk.hello(), self._hello_s)
        except BaseException:
            await self.close()
            raise
        self._exchange.accept(self.server["limits"])
        return self

    async def __aexit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        await self.close()

    async def environments(self) -> List[Reply]:
        """`id`, `version` and `description` of each."""
        return await self.converse(talk.environments())

    async def problems(self) -> List[Reply]:
        """`id`, `language` and `entry` of every problem the server has."""
        return await self.converse(talk.problems())

    async def reset(
        self, environment: Optional[str] = None, options: Optional[ResetOptions] = None
    ) -> "AsyncEpisode":
        """Begins an episode; of the server's first environment, if none is named."""
        return AsyncEpisode(self, await self.converse(talk.reset(environment, options or {})))

    async def resume(self, episode: str, lease: str) -> "AsyncEpisode":
        """Takes an episode over from whoever played it, wherever it was begun."""
        return AsyncEpisode(self, await self.converse(talk.resume(episode, lease)))

    async def stats(self) -> Reply:
        return await self.converse(talk.stats())

    async def ping(self) -> bool:
        """Whether the server is alive and going on; False when it is about to stop."""
        return await self.converse(talk.ping())

    async def ask(self, request: Request, within_s: Optional[float] = None) -> Reply:
        """One request of the protocol, with its reply."""
        (outcome,) = await self.ask_all([request], within_s)
        if isinstance(outcome, GymError):
            raise outcome
        return outcome

    async def ask_all(self, requests: Sequence[Request], within_s: Optional[float] = None) -> List[Outcome]:
        """Many requests in one message; what became of each, in their order."""
        if self._context is None:
            raise RuntimeError("the client is not open: async with AsyncClient(endpoint) as client")
        loop = asyncio.get_running_loop()
        ids: List[int] = []
        try:
            for request in requests:
                id = self._exchange.ask(request, time.monotonic(), within_s)
                ids.append(id)
                self._waiting[id] = loop.create_future()
            self._stir_soon()
            return [await self._waiting[id] for id in ids]
        except BaseException:
            self._send(self._exchange.cancel(ids))
            raise
        finally:
            for id in ids:
                self._waiting.pop(id, None)

    async def close(self) -> None:
        """Episodes stay on the server: they can be resumed."""
        context, self._context = self._context, None
        if context is None:
            return
        if self._timer is not None:
            self._timer.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_result(GymError("unavailable", "the client was closed before the answer came"))
        context.destroy(linger=0)

    async def _receive(self) -> None:
        while True:
            frames = await self._socket.recv_multipart()
            self._settle(self._exchange.heard(frames[-1], time.monotonic()))

    async def _watch(self) -> None:
        while True:
            await self._connections.recv_multipart()
            self._exchange.reconnected(time.monotonic())
            self._stir()

    def _settle(self, answered: "Optional[tuple[int, Outcome]]") -> None:
        if answered is None:
            self._stir_soon()  # it may be that something is to be asked again, and when
            return
        waiting = self._waiting.get(answered[0])
        if waiting is not None and not waiting.done():
            waiting.set_result(answered[1])

    def _stir_soon(self) -> None:
        """Once for all that ask in the same turn of the loop: their requests travel in one message."""
        if not self._stirring:
            self._stirring = True
            asyncio.get_running_loop().call_soon(self._stir)

    def _stir(self) -> None:
        """Sends what is due, and comes back when more is."""
        self._stirring = False
        if self._context is None:
            return
        now = time.monotonic()
        # Not getsockopt, with which pyzmq would not notice that it has just taken the news of a reply off the descriptor.
        connected = self._socket.get(zmq.EVENTS) & zmq.POLLOUT
        if connected:
            self._send(self._exchange.due(now))
        for answered in self._exchange.given_up(now):
            self._settle(answered)
        due = self._exchange.next_due()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if due is not None:
            wait = max(0.0, due - now) if connected else LOOK_S
            self._timer = asyncio.get_running_loop().call_later(wait, self._stir)

    def _send(self, messages: Sequence[bytes]) -> None:
        for message in messages:
            sent: Any = self._socket.send(message, zmq.NOBLOCK)
            # The connection may just have gone; its successor asks again.
            sent.add_done_callback(lambda done: done.cancelled() or done.exception())

    async def converse(self, conversation: "talk.Talk[T]", within_s: Optional[float] = None) -> T:
        """A conversation of `redgreen.talk`, to its end."""
        try:
            request = next(conversation)
            while True:
                try:
                    reply = await self.ask(request, within_s)
                except GymError as error:
                    request = conversation.throw(error)
                else:
                    request = conversation.send(reply)
        except StopIteration as end:
            value: T = end.value
            return value


class AsyncEpisode:
    """One attempt at one problem. Whoever has `id` and `lease` can take it over with `AsyncClient.resume`."""

    def __init__(self, client: AsyncClient, state: talk.EpisodeState) -> None:
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

    async def step(self, action: Action) -> Step:
        """Takes the next turn. Fails with `invalid-action` when the action cannot be carried out: then no turn was used."""
        return await self._client.converse(self.state.step(action))

    async def fork(self, turns: Optional[int] = None) -> "AsyncEpisode":
        """A second episode that has the first `turns` turns of this one (all, if not given) behind it."""
        return AsyncEpisode(self._client, await self._client.converse(self.state.fork(turns)))

    async def close(self) -> None:
        """The agent needs it no more. Its record stays."""
        await self._client.converse(self.state.close())
