import asyncio
import unittest
from select import select

from redgreen import AsyncClient, GymError

from .serving import RIGHT, WRONG, mortal, shared


class AnAsyncClient(unittest.IsolatedAsyncioTestCase):
    async def test_plays_many_episodes_at_once(self) -> None:
        async with AsyncClient(shared().endpoint) as client:

            async def play(action) -> str:
                episode = await client.reset(options={"problem": "minus", "maxTurns": 1})
                return (await episode.step(action))["info"]["end"]

            ends = await asyncio.gather(*(play(action) for action in (RIGHT, WRONG, RIGHT, WRONG)))
            self.assertEqual(ends, ["solved", "turn-limit"] * 2)

    async def test_has_what_the_other_client_has(self) -> None:
        async with AsyncClient(shared().endpoint) as client:
            self.assertEqual(client.server["protocol"], 1)
            self.assertTrue(await client.ping())
            self.assertEqual([e["id"] for e in await client.environments()], ["debugging"])
            self.assertEqual(len(await client.problems()), 3)
            self.assertIn("turns", await client.stats())
            episode = await client.reset(options={"problem": "minus"})
            await episode.step(WRONG)
            fork = await episode.fork(0)
            self.assertEqual((fork.turn, episode.turn), (0, 1))
            resumed = await client.resume(episode.id, episode.lease)
            self.assertEqual(resumed.last, episode.last)
            await resumed.close()
            with self.assertRaises(GymError):
                await resumed.step(RIGHT)

    async def test_lets_a_turn_be_cancelled_and_finds_out_what_became_of_it(self) -> None:
        async with AsyncClient(shared().endpoint) as client:
            episode = await client.reset(options={"problem": "minus"})
            turn = asyncio.ensure_future(episode.step(WRONG))
            while not client._waiting:
                await asyncio.sleep(0)
            turn.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await turn
            try:
                step = await episode.step(RIGHT)
            except GymError as error:
                self.assertEqual((error.code, episode.turn), ("wrong-turn", 1))
                step = await episode.step(RIGHT)
            self.assertTrue(step["terminated"])

    async def test_plays_the_same_through_many_deaths_as_through_none(self) -> None:
        played = 0
        moments = {2: asyncio.Event(), 9: asyncio.Event()}

        async def play(client: AsyncClient, agent: int):
            nonlocal played
            episode = await client.reset(options={"problem": "minus"})
            steps = [episode.last]
            for turn in range(3):
                steps.append(await episode.step({"type": "submit", "program": f"# {agent} {turn}\n"}))
                played += 1
                if played in moments:
                    moments[played].set()
            steps.append(await episode.step(RIGHT))
            return [{**step, "timing": None} for step in steps]

        async def all_of_them():
            async with AsyncClient(server.endpoint) as client:
                return await asyncio.gather(*(play(client, agent) for agent in range(6)))

        server = mortal()
        undisturbed = await all_of_them()
        before, played = server.recorded_turns(), 0
        for moment in moments.values():
            moment.clear()
        disturbed = asyncio.ensure_future(all_of_them())
        for moment in moments.values():
            come = asyncio.ensure_future(moment.wait())
            await asyncio.wait([come, disturbed], return_when=asyncio.FIRST_COMPLETED)
            self.assertFalse(disturbed.done(), "they ended before they could be disturbed")
            server.kill()
            await asyncio.get_running_loop().run_in_executor(None, server.start)
        self.assertEqual(await disturbed, undisturbed)
        self.assertEqual(server.recorded_turns() - before, 6 * 5)

    async def test_notices_a_reply_that_comes_while_it_looks_whether_it_may_send(self) -> None:
        async with AsyncClient(shared().endpoint, repeat_s=600) as client:
            for _ in range(20):
                asked = asyncio.ensure_future(client.ping())
                while not client._waiting:
                    await asyncio.sleep(0)
                client._stir()
                # Something has come and the loop has not seen it; unless it was so quick that it is taken in already.
                select([client._socket.fileno()], [], [], 1)
                client._stir()
                self.assertTrue(await asyncio.wait_for(asked, 60))

    async def test_says_that_nobody_answers(self) -> None:
        with self.assertRaises(GymError) as caught:
            async with AsyncClient("tcp://127.0.0.1:1", hello_s=0.2):
                pass
        self.assertEqual(caught.exception.code, "unavailable")

    async def test_ends_what_is_waited_for_when_it_is_closed(self) -> None:
        client = AsyncClient(shared().endpoint)
        await client.__aenter__()
        asked = asyncio.ensure_future(client.reset(options={"problem": "minus"}))
        while not client._waiting:
            await asyncio.sleep(0)
        await client.close()
        with self.assertRaises(GymError):
            await asked
        with self.assertRaisesRegex(RuntimeError, "not open"):
            await client.ping()
