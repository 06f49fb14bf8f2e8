import unittest

import redgreen
from redgreen import GymError, VectorEnvironment

from .serving import IMPOSSIBLE, RIGHT, WRONG, shared


class AVectorEnvironment(unittest.TestCase):
    def make(self, autoreset_mode: str, num_envs: int = 2) -> VectorEnvironment:
        options = {"problem": "minus", "maxTurns": 2}
        envs = redgreen.make_vec(
            "repair-python", num_envs, shared().endpoint, autoreset_mode=autoreset_mode, options=options
        )
        self.addCleanup(envs.close)
        return envs

    def turns(self, observations):
        return [observation["turn"] for observation in observations]

    def test_plays_each_environment_as_it_would_be_played_alone(self) -> None:
        envs = self.make("NextStep", 3)
        observations, infos = envs.reset(seed=3)
        stepped = envs.step([RIGHT, WRONG, IMPOSSIBLE])
        for i, action in enumerate((RIGHT, WRONG, IMPOSSIBLE)):
            with redgreen.make("repair-python", shared().endpoint, options={"problem": "minus", "maxTurns": 2}) as env:
                self.assertEqual(env.reset(seed=3 + i), (observations[i], infos[i]))
                self.assertEqual(env.step(action), tuple(column[i] for column in stepped))

    def test_begins_anew_with_the_next_step(self) -> None:
        envs = self.make("NextStep")
        envs.reset(seed=0)
        _, _, terminations, _, infos = envs.step([RIGHT, WRONG])
        self.assertEqual((terminations, infos[0]["end"]), ([True, False], "solved"))
        observations, rewards, terminations, truncations, infos = envs.step([RIGHT, WRONG])
        self.assertEqual(self.turns(observations), [0, 2])
        self.assertEqual((rewards[0], terminations, truncations), (0.0, [False, False], [False, True]))
        self.assertNotIn("end", infos[0])
        observations, _, terminations, _, _ = envs.step([RIGHT, RIGHT])
        self.assertEqual((self.turns(observations), terminations), ([1, 0], [True, False]))

    def test_begins_anew_with_the_same_step(self) -> None:
        envs = self.make("SameStep")
        envs.reset(seed=0)
        observations, rewards, terminations, _, infos = envs.step([RIGHT, WRONG])
        self.assertEqual((self.turns(observations), terminations), ([0, 1], [True, False]))
        self.assertGreater(rewards[0], 0)
        self.assertEqual(infos[0]["final_obs"]["turn"], 1)
        self.assertEqual(infos[0]["final_info"]["end"], "solved")
        self.assertNotIn("end", infos[0])
        self.assertNotIn("final_obs", infos[1])
        observations, _, _, truncations, _ = envs.step([WRONG, WRONG])
        self.assertEqual((self.turns(observations), truncations), ([1, 0], [False, True]))

    def test_leaves_it_to_who_steps(self) -> None:
        envs = self.make("Disabled")
        envs.reset(seed=0)
        envs.step([RIGHT, WRONG])
        with self.assertRaisesRegex(RuntimeError, r"environments \[0\] have ended"):
            envs.step([RIGHT, WRONG])
        observations, infos = envs.reset(options={"reset_mask": [True, False]})
        self.assertEqual((self.turns(observations), infos[1]), ([0, 1], {}))
        observations, _, _, truncations, _ = envs.step([WRONG, WRONG])
        self.assertEqual((self.turns(observations), truncations), ([1, 2], [False, True]))

    def test_goes_on_where_one_of_them_was_lost(self) -> None:
        envs = self.make("NextStep")
        envs.reset(seed=0)
        lost = envs._plays[0].playing()
        with redgreen.Client(shared().endpoint) as thief:
            thief.resume(lost.id, lost.lease)
        with self.assertRaisesRegex(GymError, "lease-lost"):
            envs.step([WRONG, WRONG])
        envs.reset(options={"reset_mask": [True, False]})
        observations, _, terminations, _, _ = envs.step([WRONG, RIGHT])
        self.assertEqual((self.turns(observations), terminations), ([1, 2], [False, True]))

    def test_shows_every_environment(self) -> None:
        envs = self.make("NextStep")
        envs.reset(seed=0)
        self.assertEqual(["turn 0 of 2" in shown for shown in envs.render()], [True, True])

    def test_says_what_is_wrong_with_how_it_is_used(self) -> None:
        envs = self.make("NextStep")
        with self.assertRaisesRegex(ValueError, "1 actions for 2 environments"):
            envs.step([RIGHT])
        with self.assertRaisesRegex(ValueError, "3 seeds for 2 environments"):
            envs.reset(seed=[1, 2, 3])
        with self.assertRaisesRegex(ValueError, "expected one of NextStep, SameStep, Disabled"):
            self.make("Sometimes")
        with self.assertRaisesRegex(RuntimeError, "reset"):
            envs.step([RIGHT, RIGHT])
