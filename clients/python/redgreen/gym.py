"""The environments as gymnasium has them: `gymnasium.make("redgreen:redgreen/Repair-v0")`.

An observation is a Dict of Text: what language models read. The whole observation of docs/envs is in `info["observation"]`.
An action is a map of docs/envs, `{"type": "submit", "program": ...}` and the others, in a space of its own.
"""

from __future__ import annotations

import string
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union, cast

import gymnasium
import numpy as np
from gymnasium import spaces
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space, concatenate, create_empty_array

from . import text
from .credentials import GivenCredentials
from .environment import Environment, make
from .protocol import Action, Observation, ResetOptions
from .vector import VectorEnvironment, make_vec

#: As long as a request or a reply may be.
MAX_LENGTH = 32 << 20
MAX_TURNS = 10_000

Observed = Dict[str, Any]


class AnyText(spaces.Text):
    """Text of any characters. A sample is a short one of those on a keyboard."""

    def __init__(self, seed: Union[None, int, np.random.Generator] = None) -> None:
        super().__init__(MAX_LENGTH, min_length=0, charset=string.printable, seed=seed)

    def sample(self, mask: Any = None, probability: Any = None) -> str:
        if mask is not None or probability is not None:
            return super().sample(mask, probability)
        return super().sample((int(self.np_random.integers(80)), None))

    def contains(self, x: Any) -> bool:
        return isinstance(x, str) and len(x) <= self.max_length

    def __repr__(self) -> str:
        return "AnyText()"


class Actions(spaces.Space[Action]):
    """The actions of docs/envs. A sample submits or runs something short; giving up is left to those who mean it."""

    def __init__(self, seed: Union[None, int, np.random.Generator] = None) -> None:
        self._text = AnyText()
        super().__init__(seed=seed)

    def seed(self, seed: Any = None) -> Any:
        seeded = super().seed(seed)
        self._text.seed(seed)
        return seeded

    def sample(self, mask: Any = None, probability: Any = None) -> Action:
        written = self._text.sample()
        if self.np_random.random() < 0.5:
            return {"type": "run", "input": "[]"}
        return {"type": "submit", "program": written}

    def contains(self, x: Any) -> bool:
        if not isinstance(x, dict):
            return False
        kind = x.get("type")
        if kind == "submit":
            return isinstance(x.get("program"), str)
        if kind == "run":
            return isinstance(x.get("input"), str)
        if kind == "edit":
            return isinstance(x.get("patch"), str) != isinstance(x.get("edits"), list)
        return bool(kind == "give-up")

    @property
    def is_np_flattenable(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Actions)

    def __repr__(self) -> str:
        return "Actions()"


def observation_space() -> spaces.Dict:
    texts: Dict[str, spaces.Space[Any]] = {
        name: AnyText() for name in ("statement", "language", "entry", "program", "harness", "feedback")
    }
    numbers: Dict[str, spaces.Space[Any]] = {
        "passed": spaces.Discrete(2),
        "turn": spaces.Discrete(MAX_TURNS + 1),
        "turns_left": spaces.Discrete(MAX_TURNS + 1),
    }
    return spaces.Dict({**texts, **numbers})


def observed(observation: Observation) -> Observed:
    """An observation as a member of the space."""
    return {
        "statement": observation["statement"],
        "language": observation["language"],
        "entry": observation["entry"],
        "program": text.program(observation),
        "harness": text.harness(observation),
        "feedback": text.feedback(observation),
        "passed": np.int64(observation["passed"]),
        "turn": np.int64(observation["turn"]),
        "turns_left": np.int64(observation["turnsLeft"]),
    }


class RedgreenEnv(gymnasium.Env[Observed, Action]):
    """`id` and `endpoint` as for `redgreen.make`."""

    metadata: Dict[str, Any] = {"render_modes": ["ansi"], "render_fps": 1}

    def __init__(
        self,
        id: str = "repair",
        endpoint: Optional[str] = None,
        *,
        render_mode: Optional[str] = None,
        credentials: Optional[GivenCredentials] = None,
        options: Optional[ResetOptions] = None,
    ) -> None:
        if render_mode not in (None, "ansi"):
            raise ValueError(f"render_mode {render_mode!r}: expected None or 'ansi'")
        self.render_mode = render_mode
        self.observation_space = observation_space()
        self.action_space = Actions()
        self.environment: Environment = make(id, endpoint, credentials=credentials, options=options)

    def reset(
        self, *, seed: Optional[int] = None, options: Optional[Dict[str, Any]] = None
    ) -> Tuple[Observed, Dict[str, Any]]:
        super().reset(seed=seed)
        if seed is None:
            seed = int(self.np_random.integers(2**32))
        observation, info = self.environment.reset(seed=seed, options=options)
        return observed(observation), {**info, "observation": observation}

    def step(self, action: Action) -> Tuple[Observed, float, bool, bool, Dict[str, Any]]:
        observation, reward, terminated, truncated, info = self.environment.step(action)
        return observed(observation), float(reward), terminated, truncated, {**info, "observation": observation}

    def render(self) -> Optional[str]:
        return self.environment.render() if self.render_mode == "ansi" else None

    def close(self) -> None:
        self.environment.close()


class RedgreenVectorEnv(VectorEnv[Observed, Sequence[Action], "np.ndarray[Any, Any]"]):
    """Many environments whose turns travel together, with gymnasium's three ways to begin anew."""

    metadata: Dict[str, Any] = {"render_modes": ["ansi"], "render_fps": 1, "autoreset_mode": AutoresetMode.NEXT_STEP}

    def __init__(
        self,
        num_envs: int = 1,
        id: str = "repair",
        endpoint: Optional[str] = None,
        *,
        autoreset_mode: Union[str, AutoresetMode] = AutoresetMode.NEXT_STEP,
        render_mode: Optional[str] = None,
        credentials: Optional[GivenCredentials] = None,
        options: Optional[ResetOptions] = None,
    ) -> None:
        mode = AutoresetMode(autoreset_mode)
        self.environments: VectorEnvironment = make_vec(
            id, num_envs, endpoint, autoreset_mode=mode.value, credentials=credentials, options=options
        )
        self.num_envs = num_envs
        self.metadata = {**self.metadata, "autoreset_mode": mode}
        self.render_mode = render_mode
        self.single_observation_space = observation_space()
        self.single_action_space = Actions()
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)

    def reset(
        self,
        *,
        seed: Union[None, int, Sequence[Optional[int]]] = None,
        options: Optional[Dict[str, Any]] = None,
    ) -> Tuple[Observed, Dict[str, Any]]:
        observations, infos = self.environments.reset(seed=seed, options=options)
        return self._batched(observations), self._gathered(observations, infos)

    def step(
        self, actions: Sequence[Action]
    ) -> "Tuple[Observed, np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any], Dict[str, Any]]":
        observations, rewards, terminations, truncations, infos = self.environments.step(list(actions))
        return (
            self._batched(observations),
            np.array(rewards, dtype=np.float64),
            np.array(terminations, dtype=np.bool_),
            np.array(truncations, dtype=np.bool_),
            self._gathered(observations, infos),
        )

    def render(self) -> Optional[Tuple[str, ...]]:
        return tuple(self.environments.render()) if self.render_mode == "ansi" else None

    def close_extras(self, **kwargs: Any) -> None:
        self.environments.close()

    def _batched(self, observations: Sequence[Observation]) -> Observed:
        members = [observed(observation) for observation in observations]
        empty = create_empty_array(self.single_observation_space, n=self.num_envs, fn=np.zeros)
        return cast(Observed, concatenate(self.single_observation_space, members, empty))

    def _gathered(self, observations: Sequence[Observation], infos: List[Dict[str, Any]]) -> Dict[str, Any]:
        gathered: Dict[str, Any] = {}
        for i, info in enumerate(infos):
            if not info:
                continue
            if "final_obs" in info:
                final: Observation = info["final_obs"]
                final_info = {**info["final_info"], "observation": final}
                info = {**info, "final_obs": observed(final), "final_info": final_info}
            gathered = self._add_info(gathered, {**info, "observation": observations[i]}, i)
        return gathered


def register() -> None:
    """`redgreen/Repair-v0`, any of a server's problems, and one for each language."""
    for name, id in (
        ("Repair", "repair"),
        ("RepairPython", "repair-python"),
        ("RepairC", "repair-c"),
        ("RepairCpp", "repair-cpp"),
        ("RepairJavascript", "repair-javascript"),
        ("RepairTypescript", "repair-typescript"),
    ):
        gymnasium.register(
            id=f"redgreen/{name}-v0",
            entry_point="redgreen.gym:RedgreenEnv",
            vector_entry_point="redgreen.gym:RedgreenVectorEnv",
            kwargs={"id": id},
        )
