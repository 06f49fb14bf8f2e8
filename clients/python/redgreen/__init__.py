"""A gym where debugging agents turn red tests green, one turn at a time: the client.

    env = redgreen.make("repair-python")
    observation, info = env.reset(seed=7)
    observation, reward, terminated, truncated, info = env.step({"type": "submit", "program": "..."})

`make` and `make_vec` have gymnasium's contract and no need of it; with gymnasium installed, its own `make` knows
`redgreen:redgreen/Repair-v0`. `Client` and `AsyncClient` play episodes with everything the protocol has.
"""

from importlib.util import find_spec

from .aio import AsyncClient, AsyncEpisode
from .client import Client, Episode
from .credentials import Credentials
from .environment import Environment, make
from .errors import GymError
from .protocol import Action, Observation, ResetOptions, Step
from .vector import VectorEnvironment, make_vec
from .watch import watch

__version__ = "0.1.0"

__all__ = [
    "Action",
    "AsyncClient",
    "AsyncEpisode",
    "Client",
    "Credentials",
    "Environment",
    "Episode",
    "GymError",
    "Observation",
    "ResetOptions",
    "Step",
    "VectorEnvironment",
    "make",
    "make_vec",
    "watch",
]

# gymnasium finds environments by importing their module.
if find_spec("gymnasium") is not None and find_spec("numpy") is not None:
    from .gym import register as _register

    _register()
