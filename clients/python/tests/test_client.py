import os
import pickle
import threading
import unittest

import redgreen
from redgreen import Client, GymError

from .serving import IMPOSSIBLE, RIGHT, WRONG, mortal, shared


class AClient(unittest.TestCase):
    def setUp(self) -> None:
        self.client = Client(shared().endpoint)
        self.addCleanup(self.client.close)

    def test_hears_what_the_server_is_and_has(self) -> None:
        self.assertEqual(self.client.server["protocol"], 1)
        self.assertEqual([e["id"] for e in self.client.environments()], ["debugging"])
        self.assertEqual([p["id"] for p in self.client.problems()], ["minus", "script", "plus-two"])
        self.assertTrue(self.client.ping())
        self.assertIn("uptimeMs", self.client.stats())

    def test_plays_an_episode_until_it_is_solved(self) -> None:
        episode = self.client.reset("debugging", {"problem": "minus", "maxTurns": 5})
        self.assertEqual(episode.last["observation"]["verdict"], "wrong-answer")
        self.assertEqual(episode.step(WRONG)["observation"]["passedCount"], 2)
        step = episode.step(RIGHT)
        self.assertTrue(step["terminated"])
        self.assertEqual(step["info"], {"end": "solved"})
        self.assertEqual(episode.turn, 2)
        with self.assertRaises(GymError) as caught:
            episode.step(RIGHT)
        self.assertEqual(caught.exception.code, "episode-ended")

    def test_loses_no_turn_to_an_action_that_cannot_be_carried_out(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        with self.assertRaises(GymError) as caught:
            episode.step(IMPOSSIBLE)
        self.assertEqual(caught.exception.code, "invalid-action")
        self.assertEqual(episode.turn, 0)
        self.assertEqual(episode.step(RIGHT)["observation"]["turn"], 1)

    def test_forks_an_episode_at_any_of_its_turns(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        episode.step(WRONG)
        episode.step(WRONG)
        fork = episode.fork(1)
        self.assertEqual(fork.turn, 1)
        self.assertTrue(fork.step(RIGHT)["terminated"])
        self.assertEqual(episode.fork().turn, 2)

    def test_takes_over_an_episode_of_another_which_then_has_lost_it(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        played = episode.step(WRONG)
        with Client(shared().endpoint) as other:
            resumed = other.resume(episode.id, episode.lease)
            self.assertEqual((resumed.turn, resumed.last), (1, played))
            with self.assertRaises(GymError) as caught:
                episode.step(RIGHT)
            self.assertEqual(caught.exception.code, "lease-lost")
            self.assertTrue(resumed.step(RIGHT)["terminated"])

    def test_asks_many_things_in_one_message_and_hears_what_became_of_each(self) -> None:
        asked = [{"type": "reset", "options": {"problem": p}} for p in ("minus", "nothing", "script")]
        minus, nothing, script = self.client.ask_all(asked)
        self.assertEqual(minus["step"]["observation"]["problem"], "minus")
        self.assertEqual(nothing.code, "unknown-problem")
        self.assertEqual(script["step"]["observation"]["language"], "javascript")
        self.assertEqual(self.client.ask_all([]), [])

    def test_may_be_shared_by_threads(self) -> None:
        ends = []

        def play() -> None:
            episode = self.client.reset(options={"problem": "minus"})
            ends.append(episode.step(RIGHT)["info"]["end"])

        threads = [threading.Thread(target=play) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(ends, ["solved"] * 4)

    def test_does_not_work_in_another_process(self) -> None:
        child = os.fork()
        if child == 0:
            try:
                self.client.ping()
            except RuntimeError as error:
                os._exit(7 if "another process" in str(error) else 1)
            os._exit(1)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 7)
        self.assertTrue(self.client.ping())

    def test_refuses_locally_what_is_larger_than_the_server_takes(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        with self.assertRaises(GymError) as caught:
            episode.step({"type": "submit", "program": "#" * (16 << 20)})
        self.assertEqual(caught.exception.code, "too-large")
        self.assertTrue(episode.step(RIGHT)["terminated"])

    def test_finds_out_what_became_of_a_turn_that_was_interrupted(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        next_due = self.client._exchange.next_due

        def interrupt() -> None:
            """As Ctrl-C would, once the request is on its way."""
            self.client._exchange.next_due = next_due
            raise KeyboardInterrupt

        self.client._exchange.next_due = interrupt
        with self.assertRaises(KeyboardInterrupt):
            episode.step(WRONG)
        try:
            step = episode.step(RIGHT)
        except GymError as error:  # it had been judged before it could be cancelled
            self.assertEqual((error.code, episode.turn), ("wrong-turn", 1))
            self.assertEqual(episode.last["observation"]["passedCount"], 2)
            step = episode.step(RIGHT)
        self.assertTrue(step["terminated"])

    def test_does_not_take_back_by_finding_out_what_another_has_resumed(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        episode.state._unsure = True  # as after a step that was given up
        with Client(shared().endpoint) as other:
            resumed = other.resume(episode.id, episode.lease)
            with self.assertRaises(GymError) as caught:
                episode.step(WRONG)
            self.assertEqual(caught.exception.code, "lease-lost")
            self.assertTrue(resumed.step(RIGHT)["terminated"])


class AClientWithoutAServer(unittest.TestCase):
    def test_says_that_nobody_answers(self) -> None:
        with self.assertRaises(GymError) as caught:
            Client("tcp://127.0.0.1:1", hello_s=0.2)
        self.assertEqual(caught.exception.code, "unavailable")
        self.assertIn("tcp://127.0.0.1:1", str(caught.exception))

    def test_says_that_an_endpoint_is_none(self) -> None:
        with self.assertRaises(GymError) as caught:
            Client("somewhere")
        self.assertEqual(caught.exception.code, "unavailable")
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual(str(again), str(caught.exception))

    def test_is_of_no_use_when_closed(self) -> None:
        client = Client(shared().endpoint)
        client.close()
        client.close()
        with self.assertRaisesRegex(RuntimeError, "closed"):
            client.ping()


class AServerThatDies(unittest.TestCase):
    def setUp(self) -> None:
        self.server = mortal()
        self.client = redgreen.Client(self.server.endpoint)
        self.addCleanup(self.client.close)

    def test_loses_nothing_that_was_answered_and_no_request(self) -> None:
        episode = self.client.reset(options={"problem": "minus"})
        before = episode.step(WRONG)
        self.server.kill()
        self.server.start()
        self.assertTrue(episode.step(RIGHT)["terminated"])
        resumed = self.client.resume(episode.id, episode.lease)
        self.assertEqual(resumed.turn, 2)
        self.assertEqual(resumed.fork(1).last, before)

    def test_answers_when_it_is_back_what_was_asked_while_it_was_away(self) -> None:
        self.server.kill()
        with self.assertRaises(GymError) as caught:
            self.client.ask({"type": "ping"}, within_s=0.1)
        self.assertEqual(caught.exception.code, "unavailable")
        begun = []
        asking = threading.Thread(target=lambda: begun.append(self.client.reset(options={"problem": "minus"})))
        asking.start()
        self.server.start()
        asking.join()
        self.assertTrue(begun[0].step(RIGHT)["terminated"])
        self.assertEqual(self.client.stats()["episodes"], 1)  # in the memory of a server that has just begun
