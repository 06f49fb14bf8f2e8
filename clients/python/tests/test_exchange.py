import unittest

import msgpack

from redgreen.errors import GymError
from redgreen.exchange import Exchange


def exchange() -> Exchange:
    return Exchange("tcp://nowhere", token="a token", repeat=30, patience=100, random=lambda: 0.5)


def refusal(id: object, code: str, **more: object) -> bytes:
    return msgpack.packb({"id": id, "ok": False, "error": {"code": code, "message": "no", **more}})


def requests_in(messages):
    unpacked = [msgpack.unpackb(message) for message in messages]
    return [r for m in unpacked for r in (m["requests"] if m["type"] == "batch" else [m])]


class AnExchange(unittest.TestCase):
    def test_sends_a_request_at_once_and_again_only_after_a_while_with_a_ping_beside_it(self) -> None:
        asking = exchange()
        id = asking.ask({"type": "problems"}, now=0)
        first = asking.due(0)
        self.assertEqual([r["id"] for r in requests_in(first)], [id])
        self.assertEqual(asking.due(29.9), [])
        self.assertEqual(asking.next_due(), 30)
        again = asking.due(30)
        self.assertEqual(again[0], first[0])
        self.assertEqual([r["type"] for r in requests_in(again)], ["problems", "ping"])

    def test_sends_everything_again_over_a_new_connection(self) -> None:
        asking = exchange()
        asking.ask({"type": "ping"}, now=0)
        first = asking.due(0)
        asking.reconnected(1)
        self.assertEqual(asking.due(1), first)

    def test_waits_as_long_as_a_busy_server_asks_it_to(self) -> None:
        asking = exchange()
        id = asking.ask({"type": "ping"}, now=0)
        asking.due(0)
        self.assertIsNone(asking.heard(refusal(id, "capacity", retryAfterMs=250), now=1))
        self.assertEqual(asking.due(1.2), [])
        self.assertEqual([r["id"] for r in requests_in(asking.due(1.25))], [id])
        self.assertEqual(asking.heard(msgpack.packb({"id": id, "ok": True}), now=2), (id, {"id": id, "ok": True}))
        self.assertIsNone(asking.next_due())

    def test_gives_up_when_nothing_was_heard_for_too_long(self) -> None:
        asking = exchange()
        id = asking.ask({"type": "problems"}, now=0)
        asking.due(0)
        asking.due(30)
        self.assertIsNone(asking.heard(msgpack.packb({"id": 99, "ok": True, "draining": False}), now=31))
        self.assertEqual(asking.given_up(100), [])
        self.assertEqual(asking.given_up(130.9), [])
        self.assertLessEqual(asking.next_due(), 131)
        ((late, error),) = asking.given_up(131)
        self.assertEqual((late, error.code), (id, "unavailable"))
        self.assertIn("tcp://nowhere", error.message)
        self.assertIsNone(asking.next_due())

    def test_waits_without_end_for_a_server_that_can_be_heard_unless_told_otherwise(self) -> None:
        asking = exchange()
        asking.ask({"type": "problems"}, now=0)
        within = asking.ask({"type": "stats"}, now=0, within=5)
        for now in range(0, 10_000, 50):
            asking.heard(refusal(None, "bad-request"), now=now)
            self.assertEqual([id for id, _ in asking.given_up(now)], [within] if now == 50 else [])

    def test_hands_on_a_refusal_that_does_not_pass(self) -> None:
        asking = exchange()
        id = asking.ask({"type": "ping"}, now=0)
        answered = asking.heard(refusal(id, "forbidden"), now=1)
        assert answered is not None
        self.assertIsInstance(answered[1], GymError)
        self.assertEqual(str(answered[1]), "forbidden: no")

    def test_ignores_what_answers_nothing(self) -> None:
        asking = exchange()
        id = asking.ask({"type": "ping"}, now=0)
        junk = [b"", b"\xc1", msgpack.packb([1]), msgpack.packb({"id": 99, "ok": True}), refusal(None, "bad-request")]
        for message in junk + [msgpack.packb({"id": [id], "ok": True}), b"\x92"]:
            self.assertIsNone(asking.heard(message, now=1), message)
        self.assertEqual(asking.heard(msgpack.packb({"id": id, "ok": False}), now=1)[1].code, "internal")

    def test_packs_many_requests_into_as_few_messages_as_the_server_takes(self) -> None:
        asking = exchange()
        asking.max_batch = 3
        ids = [asking.ask({"type": "ping"}, now=0) for _ in range(7)]
        messages = asking.due(0)
        self.assertEqual(len(messages), 3)
        self.assertEqual([r["id"] for r in requests_in(messages)], ids)
        for message in messages[:2]:
            batch = msgpack.unpackb(message)
            self.assertEqual({"batch", "a token"}, {batch["type"], batch["token"]})
            self.assertGreaterEqual(len(batch["session"]), 16)
        asking = exchange()
        asking.max_message_bytes = 1000
        for _ in range(5):
            asking.ask({"type": "step", "action": "x" * 200}, now=0)
        self.assertTrue(all(len(message) <= 1000 for message in asking.due(0)))

    def test_uses_no_id_twice_not_even_for_batches_and_cancellations(self) -> None:
        asking = exchange()
        ids = [asking.ask({"type": "ping"}, now=0) for _ in range(3)]
        batches = [msgpack.unpackb(m)["id"] for m in asking.due(0)]
        cancels = [msgpack.unpackb(m) for m in asking.cancel(ids)]
        self.assertEqual([c["request"] for c in cancels], ids)
        used = ids + batches + [c["id"] for c in cancels]
        self.assertEqual(len(used), len(set(used)))
        self.assertEqual(asking.cancel(ids), [])

    def test_refuses_a_request_that_the_server_would_cut_the_connection_for(self) -> None:
        asking = exchange()
        asking.max_message_bytes = 100
        with self.assertRaises(GymError) as caught:
            asking.ask({"type": "step", "action": "x" * 100}, now=0)
        self.assertEqual(caught.exception.code, "too-large")

    def test_writes_a_question_mark_for_half_a_surrogate_pair(self) -> None:
        asking = exchange()
        asking.ask({"type": "step", "program": "\ud83d"}, now=0)
        self.assertEqual(requests_in(asking.due(0))[0]["program"], "?")
