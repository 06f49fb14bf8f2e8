import unittest

import redgreen
from redgreen import Client, Environment, GymError

from .serving import IMPOSSIBLE, RIGHT, WRONG, shared


class AnEnvironment(unittest.TestCase):
    def make(self, id: str = "repair-python", **options) -> Environment:
        env = redgreen.make(id, shared().endpoint, options=options)
        self.addCleanup(env.close)
        return env

    def test_is_found_by_the_names_of_what_is_repaired(self) -> None:
        for id, languages in (
            ("repair", {"python", "javascript"}),
            ("repair-python", {"python"}),
            ("repair-javascript", {"javascript"}),
            ("debugging", {"python", "javascript"}),
        ):
            with redgreen.make(id, shared().endpoint) as env:
                seen = {env.reset(seed=seed)[0]["language"] for seed in range(6)}
            self.assertEqual(seen, languages, id)

    def test_is_not_found_by_another_name_nor_without_problems(self) -> None:
        with self.assertRaises(GymError) as caught:
            redgreen.make("chess", shared().endpoint)
        self.assertEqual(caught.exception.code, "unknown-environment")
        self.assertIn("it has repair, repair-LANGUAGE, debugging", caught.exception.message)
        with redgreen.make("repair-cpp", shared().endpoint) as env, self.assertRaises(GymError) as caught:
            env.reset(seed=0)
        self.assertEqual(caught.exception.code, "unknown-problem")
        self.assertIn('no problems in "cpp"; there are some in javascript, python', caught.exception.message)

    def test_picks_in_one_language_by_any_curriculum(self) -> None:
        for kind in ("uniform", "family", "band"):
            env = self.make(curriculum={"kind": kind}, agent="picky")
            picked = set()
            for seed in range(12):
                observation, _ = env.reset(seed=seed)
                picked.add(observation["problem"])
                env.step({"type": "give-up"})
            self.assertEqual(picked, {"minus", "plus-two"}, kind)

    def test_gives_the_same_again_for_the_same_seed_and_actions(self) -> None:
        env = self.make()

        def play():
            return [env.reset(seed=5), env.step(WRONG), env.reset(), env.step(WRONG), env.step(RIGHT)]

        self.assertEqual(play(), play())
        self.assertEqual(play()[-1][2:4], (True, False))

    def test_says_what_a_turn_earned_and_why_it_ended(self) -> None:
        env = self.make(maxTurns=2)
        observation, info = env.reset(options={"problem": "minus"})
        self.assertEqual((observation["turnsLeft"], info), (2, {"components": {}}))
        _, reward, terminated, truncated, info = env.step(WRONG)
        self.assertAlmostEqual(sum(info["components"].values()), reward)
        self.assertEqual((terminated, truncated), (False, False))
        _, _, terminated, truncated, info = env.step(WRONG)
        self.assertEqual((terminated, truncated, info["end"]), (False, True, "turn-limit"))
        with self.assertRaisesRegex(RuntimeError, "reset first"):
            env.step(RIGHT)

    def test_does_not_fail_because_of_an_action_but_not_for_ever(self) -> None:
        env = self.make(maxTurns=3)
        before, _ = env.reset(options={"problem": "minus"})
        for action in (IMPOSSIBLE, {"type": "dance"}):
            after, reward, terminated, truncated, info = env.step(action)
            self.assertEqual((after, reward, terminated, truncated), (before, 0.0, False, False))
            self.assertTrue(info["refused"])
        _, _, _, truncated, info = env.step({"type": "submit", "program": 7})
        self.assertTrue(truncated)
        self.assertEqual(info["end"], "refusals")

    def test_truncates_what_was_abandoned_and_marks_it(self) -> None:
        env = self.make()
        before, _ = env.reset(seed=1)
        came = env._play.failed(GymError("abandoned", "the judge failed"))
        self.assertEqual(came[:4], (before, 0.0, False, True))
        self.assertEqual(came[4]["end"], "abandoned")

    def test_raises_what_is_no_fault_of_the_agent(self) -> None:
        env = self.make()
        env.reset(seed=1)
        with Client(shared().endpoint) as other:
            other.resume(env.episode.id, env.episode.lease)
        with self.assertRaises(GymError) as caught:
            env.step(RIGHT)
        self.assertEqual(caught.exception.code, "lease-lost")

    def test_shows_the_program_with_its_lines_and_what_fails(self) -> None:
        env = self.make()
        self.assertEqual(env.render(), "")
        env.reset(options={"problem": "minus"})
        env.step(WRONG)
        shown = env.render()
        self.assertIn("minus (python), turn 1 of 20", shown)
        self.assertIn("   2      return n + 1 if n < 3 else n", shown)
        self.assertIn("wrong-answer, 2 of 5 tests pass", shown)
        self.assertIn("test 3: wrong-answer\n  input: [3]\n  expected 4, got 3", shown)
        self.assertIn("test 4 (hidden): wrong-answer", shown)
        env.step({"type": "run", "input": "[41]"})
        self.assertIn("your run: accepted\n  output: 41", env.render())

    def test_closes_the_episode_that_it_leaves(self) -> None:
        with Client(shared().endpoint) as client:
            env = Environment(client, "repair-python")
            env.reset(seed=1)
            first = env.episode
            env.reset(seed=1)
            second = env.episode
            env.close()
            for left in (first, second):
                with self.assertRaises(GymError) as caught:
                    client.resume(left.id, left.lease).step(RIGHT)
                self.assertEqual(caught.exception.code, "episode-ended")
