import queue
import threading
import unittest
from dataclasses import replace

from redgreen import AsyncClient, Client, Credentials, GymError, watch

from .serving import RIGHT, Server


class GuardedServer(Server):
    def prepare(self) -> None:
        self.run("keys", "add", "ada", "--dir", "keys")
        self.run("keys", "add", "board", "--dir", "keys", "--role", "watch")

    def credentials(self, name: str) -> Credentials:
        return Credentials.read(self.folder / f"{name}.credentials.json")


class AServerThatWantsToKnowWhoAsks(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.server = GuardedServer("--keys", "keys", "--watch", "tcp://127.0.0.1:*")
        cls.addClassCleanup(cls.server.stop)

    def test_lets_in_a_client_with_its_credentials_file(self) -> None:
        with Client(self.server.endpoint, credentials=self.server.folder / "ada.credentials.json") as client:
            self.assertEqual(client.server["roles"], ["play"])
            self.assertTrue(client.reset(options={"problem": "minus"}).step(RIGHT)["terminated"])

    async def test_lets_in_an_async_client_too(self) -> None:
        async with AsyncClient(self.server.endpoint, credentials=self.server.credentials("ada")) as client:
            self.assertTrue(await client.ping())

    def test_does_not_let_a_client_do_what_is_not_its_role(self) -> None:
        with Client(self.server.endpoint, credentials=self.server.credentials("board")) as client:
            with self.assertRaises(GymError) as caught:
                client.reset(options={"problem": "minus"})
            self.assertEqual(caught.exception.code, "forbidden")

    def test_tells_those_who_may_watch_of_every_turn(self) -> None:
        with Client(self.server.endpoint, credentials=self.server.credentials("ada")) as client:
            turns = watch(client.server["watch"], credentials=self.server.credentials("board"))
            seen: "queue.Queue[object]" = queue.Queue()
            threading.Thread(target=lambda: seen.put(next(turns)), daemon=True).start()
            while seen.empty():  # a subscription arrives when it arrives
                client.reset(options={"problem": "minus"})
            told = seen.get()
        self.assertEqual((told["type"], told["client"], told["problem"]), ("turn", "ada", "minus"))
        self.assertIsInstance(told["at"], int)
        turns.close()

    def test_does_not_take_a_token_that_is_none(self) -> None:
        with self.assertRaises(GymError) as caught:
            Client(self.server.endpoint, credentials=replace(self.server.credentials("ada"), token="none"))
        self.assertEqual(caught.exception.code, "unauthorized")

    def test_answers_nobody_without_a_key_it_knows(self) -> None:
        ada, board = self.server.credentials("ada"), self.server.credentials("board")
        mixed = replace(ada, public_key=board.public_key)
        for credentials, hint in ((None, "does it want credentials"), (mixed, "does it know these credentials")):
            with self.assertRaises(GymError) as caught:
                Client(self.server.endpoint, credentials=credentials, hello_s=0.5)
            self.assertEqual(caught.exception.code, "unavailable")
            self.assertIn(hint, caught.exception.message)
