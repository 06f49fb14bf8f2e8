"""Many environments at once: their turns travel in one message and are judged side by side.

What happens when an episode ends is gymnasium's choice of three (https://farama.org/Vector-Autoreset-Mode):

- `NextStep`: the next step of that environment begins a new episode, whatever its action
- `SameStep`: the new episode begins at once; `info` holds `final_obs` and `final_info`
- `Disabled`: whoever steps resets, `reset(options={"reset_mask": [...]})`
"""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from .client import Client
from .credentials import GivenCredentials
from .environment import CLOSE_S, Choice, Info, Play
from .errors import GymError
from .exchange import Outcome, Request
from .protocol import Action, Observation, ResetOptions
from .talk import EpisodeState

AUTORESET_MODES = ("NextStep", "SameStep", "Disabled")

Stepped = Tuple[List[Observation], List[float], List[bool], List[bool], List[Info]]


class VectorEnvironment:
    """`num_envs` environments. Everything comes as a list, in their order."""

    def __init__(
        self,
        client: Client,
        id: str,
        num_envs: int,
        *,
        autoreset_mode: str = "NextStep",
        options: Optional[ResetOptions] = None,
        owns_client: bool = False,
    ) -> None:
        if num_envs < 1:
            raise ValueError(f"num_envs {num_envs}: expected at least 1")
        if autoreset_mode not in AUTORESET_MODES:
            raise ValueError(f"autoreset_mode {autoreset_mode!r}: expected one of {', '.join(AUTORESET_MODES)}")
        self.id = id
        self.client = client
        self.num_envs = num_envs
        self.autoreset_mode = autoreset_mode
        self._owns_client = owns_client
        choice = Choice(client, id, options or {})
        self._plays = [Play(choice) for _ in range(num_envs)]
        self._over = [False] * num_envs
        self._observations: List[Optional[Observation]] = [None] * num_envs

    def reset(
        self,
        *,
        seed: Union[None, int, Sequence[Optional[int]]] = None,
        options: Optional[Mapping[str, Any]] = None,
    ) -> Tuple[List[Observation], List[Info]]:
        """Begins an episode in every environment, or in those that `options["reset_mask"]` marks.

        An integer seeds the environments with itself and the numbers after it.
        """
        seeds = self._seeds(seed)
        given = dict(options or {})
        mask = given.pop("reset_mask", None)
        chosen = range(self.num_envs) if mask is None else [i for i, marked in enumerate(mask) if marked]
        infos: List[Info] = [{} for _ in range(self.num_envs)]
        for i, info in self._begin({i: seeds[i] for i in chosen}, given).items():
            infos[i] = info
        return self._seen(), infos

    def step(self, actions: Sequence[Action]) -> Stepped:
        if len(actions) != self.num_envs:
            raise ValueError(f"{len(actions)} actions for {self.num_envs} environments")
        again = [i for i in range(self.num_envs) if self._over[i]]
        if again and self.autoreset_mode == "Disabled":
            raise RuntimeError(f"the episodes of environments {again} have ended: reset them")
        rewards = [0.0] * self.num_envs
        terminations = [False] * self.num_envs
        truncations = [False] * self.num_envs
        infos: List[Info] = [{} for _ in range(self.num_envs)]
        playing = [i for i in range(self.num_envs) if not self._over[i]]
        states = {i: self._plays[i].playing() for i in playing}
        requests = {i: [states[i].step_request(actions[i])] for i in playing}
        beginning = {i: self._plays[i].resetting(None, None) for i in again}
        outcomes = self._ask({**requests, **beginning})
        for i in again:
            self._observations[i], infos[i] = self._plays[i].begun(outcomes[i])
        # What one place raises must not hide the turns that the others have taken.
        raised: List[GymError] = []
        for i in playing:
            try:
                came = self._settle(i, states[i], outcomes[i])
            except GymError as error:
                raised.append(error)
                continue
            self._observations[i], rewards[i], terminations[i], truncations[i], infos[i] = came
        self._over = [terminated or truncated for terminated, truncated in zip(terminations, truncations)]
        if raised:
            raise raised[0]
        if self.autoreset_mode == "SameStep" and any(self._over):
            ended = [i for i in range(self.num_envs) if self._over[i]]
            final = {i: {"final_obs": self._observations[i], "final_info": infos[i]} for i in ended}
            for i, info in self._begin({i: None for i in ended}, None).items():
                infos[i] = {**info, **final[i]}
        return self._seen(), rewards, terminations, truncations, infos

    def _settle(
        self, i: int, state: EpisodeState, outcome: Outcome
    ) -> Tuple[Observation, float, bool, bool, Info]:
        if isinstance(outcome, GymError):
            state.refused(outcome)
            return self._plays[i].failed(outcome)
        return self._plays[i].stepped(state.stepped(outcome))

    def render(self) -> List[str]:
        return [play.render() for play in self._plays]

    def close(self) -> None:
        left = [play.state for play in self._plays if play.state is not None and not play.state.ended]
        self.client.ask_all([state.close_request() for state in left], CLOSE_S)
        for play in self._plays:
            play.state = None
        if self._owns_client:
            self.client.close()

    def __enter__(self) -> "VectorEnvironment":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _seeds(self, seed: Union[None, int, Sequence[Optional[int]]]) -> Sequence[Optional[int]]:
        if seed is None:
            return [None] * self.num_envs
        if isinstance(seed, int):
            return [(seed + i) % 2**32 for i in range(self.num_envs)]
        if len(seed) != self.num_envs:
            raise ValueError(f"{len(seed)} seeds for {self.num_envs} environments")
        return seed

    def _begin(self, seeds: Mapping[int, Optional[int]], options: Optional[Mapping[str, Any]]) -> Dict[int, Info]:
        outcomes = self._ask({i: self._plays[i].resetting(seed, options) for i, seed in seeds.items()})
        infos: Dict[int, Info] = {}
        for i, outcome in outcomes.items():
            self._observations[i], infos[i] = self._plays[i].begun(outcome)
            self._over[i] = False
        return infos

    def _ask(self, requests: Mapping[int, List[Request]]) -> Dict[int, Outcome]:
        """All of them in one message; of those of one environment, what became of the last."""
        flat = [(i, request) for i, asked in requests.items() for request in asked]
        return {i: outcome for (i, _), outcome in zip(flat, self.client.ask_all([request for _, request in flat]))}

    def _seen(self) -> List[Observation]:
        if any(observation is None for observation in self._observations):
            raise RuntimeError("an environment has no episode: reset them all first")
        return [observation for observation in self._observations if observation is not None]


def make_vec(
    id: str = "repair",
    num_envs: int = 1,
    endpoint: Optional[str] = None,
    *,
    autoreset_mode: str = "NextStep",
    credentials: Optional[GivenCredentials] = None,
    options: Optional[ResetOptions] = None,
) -> VectorEnvironment:
    """Many environments of one server; see `make` for the names."""
    client = Client(endpoint, credentials=credentials)
    try:
        return VectorEnvironment(
            client, id, num_envs, autoreset_mode=autoreset_mode, options=options, owns_client=True
        )
    except BaseException:
        client.close()
        raise
