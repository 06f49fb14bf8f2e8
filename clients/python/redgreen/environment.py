"""Environments: episodes one after another, with the contract of gymnasium and no need of it.

Unlike an `Episode`, an environment does not fail because of what an agent does: an action that cannot be carried out leaves
everything as it is, with `info["refused"]` saying why, so that a loop over a model's answers needs no exceptions. As many
refusals as there are turns truncate the episode, or an agent that is never understood would play for ever.
"""

from __future__ import annotations

import random
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union, cast

from . import text
from .client import Client
from .credentials import GivenCredentials
from .errors import GymError
from .exchange import Outcome, Request
from .protocol import Action, Observation, ResetOptions, Step
from .talk import EpisodeState, reset_request

Info = Dict[str, Any]

#: How long to wait for a server to hear that an episode is closed; it is put away without that, later.
CLOSE_S = 5.0

#: `repair` is the server's environment `debugging`; `repair-python` and the like are those of its problems in one language.
REPAIR = "repair"


def _environment_and_language(id: str) -> Tuple[str, Optional[str]]:
    name, _, language = id.partition("-")
    return ("debugging", language or None) if name == REPAIR else (id, None)


class Choice:
    """Which episodes an environment begins: of which environment of the server, with which options."""

    def __init__(self, client: Client, id: str, options: ResetOptions) -> None:
        known = [environment["id"] for environment in client.environments()]
        self.id = id
        self.environment, language = _environment_and_language(id)
        if self.environment not in known:
            names = ", ".join([*([REPAIR, f"{REPAIR}-LANGUAGE"] if "debugging" in known else []), *known])
            raise GymError("unknown-environment", f"{client.endpoint} has no environment {id!r}; it has {names}")
        self.options: Mapping[str, Any] = {**({} if language is None else {"language": language}), **options}

    def request(self, seed: int, options: Optional[Mapping[str, Any]]) -> Request:
        chosen = {"seed": seed, **self.options, **(options or {})}
        return reset_request(self.environment, cast(ResetOptions, chosen))


class Play:
    """One environment's episode: what to ask of the server, and what its answers mean in gymnasium's terms."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._random = random.Random()
        self._refusals = 0
        self._ended = True
        self.state: Optional[EpisodeState] = None

    def resetting(self, seed: Optional[int], options: Optional[Mapping[str, Any]]) -> List[Request]:
        """Closes what was not played to its end, and begins anew. The last of the answers is for `begun`."""
        if seed is not None:
            self._random.seed(seed)
        begin = self._choice.request(self._random.randrange(2**32) if seed is None else seed, options)
        left = self.state
        self.state = None
        return [begin] if left is None or left.ended else [left.close_request(), begin]

    def begun(self, outcome: Outcome) -> Tuple[Observation, Info]:
        if isinstance(outcome, GymError):
            raise outcome
        self.state = EpisodeState.begun(outcome)
        self._refusals = 0
        self._ended = False
        return self.state.last["observation"], info_of(self.state.last)

    def playing(self) -> EpisodeState:
        """The episode, if there may be a next turn."""
        if self.state is None or self._ended:
            raise RuntimeError("the episode has ended, or none was begun: reset first")
        return self.state

    def stepped(self, step: Step) -> Tuple[Observation, float, bool, bool, Info]:
        self._ended = step["terminated"] or step["truncated"]
        return step["observation"], float(step["reward"]), step["terminated"], step["truncated"], info_of(step)

    def failed(self, error: GymError) -> Tuple[Observation, float, bool, bool, Info]:
        """What a step comes to that was not taken; raises what is no fault of the agent, nor of the judge."""
        observation = self.playing().last["observation"]
        info: Info = {"components": {}, "refused": error.message}
        if error.code == "abandoned":
            # The judge failed, so the episode says nothing about its agent: not to be learned from.
            self._ended = True
            info["end"] = "abandoned"
        elif error.code in ("invalid-action", "bad-request", "too-large"):
            self._refusals += 1
            self._ended = self._refusals >= observation["turn"] + observation["turnsLeft"]
            if self._ended:
                info["end"] = "refusals"
        else:
            raise error
        return observation, 0.0, False, self._ended, info

    def render(self) -> str:
        return "" if self.state is None else text.render(self.state.last)


def info_of(step: Step) -> Info:
    """What is the same whenever the episode is played again; measurements are in the episode's last step."""
    return {"components": step["components"], **step["info"]}


class Environment:
    """`reset() -> (observation, info)`, `step(action) -> (observation, reward, terminated, truncated, info)`."""

    def __init__(self, client: Client, id: str, options: Optional[ResetOptions] = None, *, owns_client: bool = False) -> None:
        self.id = id
        self.client = client
        self._owns_client = owns_client
        self._play = Play(Choice(client, id, options or {}))

    def reset(
        self, *, seed: Optional[int] = None, options: Optional[Mapping[str, Any]] = None
    ) -> Tuple[Observation, Info]:
        """Begins an episode. The seed picks its problem; without one, the next in the sequence that the last seed began.

        `options` are those of docs/envs, over those that the environment was made with.
        """
        return self._play.begun(self.client.ask_all(self._play.resetting(seed, options))[-1])

    def step(self, action: Action) -> Tuple[Observation, float, bool, bool, Info]:
        """Takes a turn: `{"type": "submit", "program": ...}`, or another of the actions of docs/envs."""
        try:
            return self._play.stepped(self.client.converse(self._play.playing().step(action)))
        except GymError as error:
            return self._play.failed(error)

    def render(self) -> str:
        """The episode as it stands, as text."""
        return self._play.render()

    @property
    def episode(self) -> Optional[EpisodeState]:
        """The episode under way: its id, its lease, its last step with measurements."""
        return self._play.state

    def close(self) -> None:
        """Closes the episode, and the client if it was made for this environment alone."""
        state, self._play.state = self._play.state, None
        if state is not None and not state.ended:
            self.client.ask_all([state.close_request()], CLOSE_S)
        if self._owns_client:
            self.client.close()

    def __enter__(self) -> "Environment":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def make(
    id: str = "repair",
    endpoint: Optional[str] = None,
    *,
    credentials: Optional[GivenCredentials] = None,
    options: Optional[ResetOptions] = None,
) -> Environment:
    """An environment of the server at an endpoint, by name.

    `repair`: any of its problems; `repair-python`, `repair-cpp` and so on: those in one language; or the id of one of the
    server's environments. Without an endpoint it is that of `REDGREEN_ENDPOINT`, or else tcp://127.0.0.1:5555; `credentials`
    (a file, by default the one that `REDGREEN_CREDENTIALS` names) are for servers that want to know who asks.
    """
    client = Client(endpoint, credentials=credentials)
    try:
        return Environment(client, id, options, owns_client=True)
    except BaseException:
        client.close()
        raise
