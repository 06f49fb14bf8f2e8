import importlib.util
import unittest
import warnings

from .serving import IMPOSSIBLE, RIGHT, WRONG, shared

HAS_GYMNASIUM = importlib.util.find_spec("gymnasium") is not None

if HAS_GYMNASIUM:
    import gymnasium
    import numpy as np
    from gymnasium.utils.env_checker import check_env

    from redgreen.gym import Actions, RedgreenEnv, RedgreenVectorEnv, observation_space


@unittest.skipUnless(HAS_GYMNASIUM, "gymnasium is not installed: pip install gymnasium numpy")
class GymnasiumsOwnChecks(unittest.TestCase):
    def test_pass_while_an_episode_is_played_in_its_wrappers(self) -> None:
        env = gymnasium.make("redgreen:redgreen/Repair-v0", endpoint=shared().endpoint, max_episode_steps=9)
        self.addCleanup(env.close)
        with warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)
            env.reset(seed=1, options={"problem": "minus"})
            env.step(IMPOSSIBLE)
            _, reward, terminated, _, info = env.step(RIGHT)
        self.assertEqual((terminated, info["end"]), (True, "solved"))
        self.assertGreater(reward, 0)

    def test_pass_without_a_warning(self) -> None:
        env = gymnasium.make("redgreen:redgreen/RepairPython-v0", endpoint=shared().endpoint, render_mode="ansi")
        self.addCleanup(env.close)
        with warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)
            check_env(env.unwrapped)


@unittest.skipUnless(HAS_GYMNASIUM, "gymnasium is not installed: pip install gymnasium numpy")
class TheSpaces(unittest.TestCase):
    def test_hold_every_action_and_nothing_else(self) -> None:
        space = Actions(seed=1)
        for action in (RIGHT, IMPOSSIBLE, {"type": "run", "input": ""}, {"type": "give-up"}, {"type": "edit", "patch": "@@"}):
            self.assertIn(action, space)
        for other in ("print(1)", {}, {"type": "dance"}, {"type": "submit"}, {"type": "edit"}, {"type": "run", "input": 1}):
            self.assertNotIn(other, space)
        samples = [Actions(seed=7).sample() for _ in range(2)]
        self.assertEqual(samples[0], samples[1])
        self.assertTrue(all(space.sample() in space for _ in range(50)))

    def test_hold_observations_in_any_script(self) -> None:
        space = observation_space()
        member = space.sample()
        self.assertIn(member, space)
        self.assertIn({**member, "statement": "добавь 😀"}, space)
        self.assertNotIn({**member, "statement": 7}, space)


@unittest.skipUnless(HAS_GYMNASIUM, "gymnasium is not installed: pip install gymnasium numpy")
class ARedgreenEnv(unittest.TestCase):
    def test_gives_text_to_read_and_the_whole_observation_beside(self) -> None:
        env = RedgreenEnv("repair-python", shared().endpoint, options={"problem": "minus"})
        self.addCleanup(env.close)
        observation, info = env.reset(seed=1)
        self.assertEqual(observation["program"], "def increment(n):\n    return n - 1\n")
        self.assertIn("wrong-answer, 0 of 5 tests pass", observation["feedback"])
        self.assertEqual(info["observation"]["problem"], "minus")
        observation, reward, terminated, truncated, info = env.step(RIGHT)
        self.assertEqual((observation["passed"], terminated, truncated, info["end"]), (1, True, False, "solved"))
        self.assertIsNone(env.render())
        with self.assertRaises(ValueError):
            RedgreenEnv("repair", shared().endpoint, render_mode="human")


@unittest.skipUnless(HAS_GYMNASIUM, "gymnasium is not installed: pip install gymnasium numpy")
class ARedgreenVectorEnv(unittest.TestCase):
    def make(self, mode: str, num_envs: int = 2) -> "RedgreenVectorEnv":
        env = gymnasium.make_vec(
            "redgreen:redgreen/RepairPython-v0",
            num_envs=num_envs,
            vectorization_mode="vector_entry_point",
            endpoint=shared().endpoint,
            autoreset_mode=mode,
            options={"problem": "minus", "maxTurns": 2},
        )
        self.addCleanup(env.close)
        return env

    def test_steps_as_gymnasiums_own_vector_environment_over_single_ones_does(self) -> None:
        def single():
            return RedgreenEnv("repair-python", shared().endpoint, options={"problem": "minus", "maxTurns": 2})

        for mode in ("NextStep", "SameStep"):
            theirs = gymnasium.vector.SyncVectorEnv([single, single], autoreset_mode=mode)
            ours = self.make(mode)
            self.assertEqual(ours.observation_space, theirs.observation_space)
            self.same(ours.reset(seed=3), theirs.reset(seed=3))
            for actions in ([RIGHT, WRONG], [WRONG, WRONG], [RIGHT, RIGHT], [WRONG, RIGHT]):
                self.same(ours.step(actions), theirs.step(actions))
            theirs.close()

    def same(self, ours, theirs) -> None:
        if isinstance(ours, dict):
            self.assertEqual(sorted(ours), sorted(theirs))
            for key in ours:
                self.same(ours[key], theirs[key])
        elif isinstance(ours, (tuple, list)):
            self.assertEqual(len(ours), len(theirs))
            for a, b in zip(ours, theirs):
                self.same(a, b)
        elif isinstance(ours, np.ndarray) and ours.dtype == object:
            self.same(list(ours), list(theirs))
        elif isinstance(ours, np.ndarray):
            np.testing.assert_array_equal(ours, theirs)
            self.assertEqual(ours.dtype, theirs.dtype)
        else:
            self.assertEqual(ours, theirs)

    def test_names_its_mode_and_resets_by_mask_where_it_is_disabled(self) -> None:
        env = self.make("Disabled")
        self.assertEqual(env.metadata["autoreset_mode"], gymnasium.vector.AutoresetMode.DISABLED)
        env.reset(seed=0)
        _, _, terminations, _, _ = env.step([RIGHT, WRONG])
        np.testing.assert_array_equal(terminations, [True, False])
        observations, _ = env.reset(options={"reset_mask": terminations})
        np.testing.assert_array_equal(observations["turn"], [0, 1])
        self.assertIn(observations, env.observation_space)
