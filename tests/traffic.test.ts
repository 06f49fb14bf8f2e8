import { Effect, Fiber } from "effect";
import { describe, expect, it } from "vitest";
import { Shares } from "../gym-server/share.ts";
import { random } from "../src/random.ts";
import { makeLine, Requester } from "../src/sandbox/line.ts";

describe("a waiting line", () => {
  const as = <A, E>(who: string, effect: Effect.Effect<A, E>) => Effect.provideService(effect, Requester, who);
  const full = () => "full" as const;

  it("serves requesters in turn, and each one's own requests in the order they came", async () => {
    const line = makeLine(["the only one"], 100);
    const served: Array<string> = [];
    const ask = (who: string, what: string) =>
      as(who, line.take(full)).pipe(
        Effect.flatMap((thing) =>
          Effect.sync(() => {
            served.push(what);
            line.giveBack(thing);
          }),
        ),
      );
    const order = await Effect.runPromise(
      Effect.gen(function* () {
        const held = yield* line.take(full);
        const fibers = [];
        for (const what of ["a1", "a2", "a3", "a4", "b1", "b2", "c1"])
          fibers.push(yield* Effect.forkChild(ask(what[0]!, what), { startImmediately: true }));
        line.giveBack(held);
        for (const fiber of fibers) yield* Fiber.join(fiber);
        return served;
      }),
    );
    expect(order).toEqual(["a1", "b1", "c1", "a2", "b2", "a3", "a4"]);
  });

  it("refuses whoever comes when too many wait, and forgets those that give up", async () => {
    const line = makeLine([1], 2);
    await Effect.runPromise(
      Effect.gen(function* () {
        const held = yield* line.take(full);
        const waiting = [];
        for (const who of ["a", "a"])
          waiting.push(yield* Effect.forkChild(as(who, line.take(full)), { startImmediately: true }));
        expect(yield* Effect.flip(as("b", line.take(full)))).toBe("full");
        yield* Fiber.interrupt(waiting[0]!);
        const last = yield* Effect.forkChild(as("b", line.take(full)), { startImmediately: true });
        line.giveBack(held);
        line.giveBack(yield* Fiber.join(waiting[1]!));
        line.giveBack(yield* Fiber.join(last));
        expect(yield* line.take(full)).toBe(1);
      }),
    );
  });
});

describe("shares of a whole", () => {
  it("leave half to others, a third when two are greedy, and room for whoever comes next", () => {
    const shares = new Shares(120);
    const grab = (who: string) => {
      let got = 0;
      while (shares.take(who, 1)) got++;
      return got;
    };
    expect(grab("a")).toBe(60);
    expect(grab("b")).toBe(30);
    shares.giveBack("a", 20);
    expect(grab("b")).toBe(10);
    expect([grab("a"), grab("b"), shares.take("c", 1)]).toEqual([0, 0, true]);
  });

  it("never give out more than there is, and get everything back", () => {
    const rng = random(5, "shares");
    const shares = new Shares(1000);
    const taken: Array<[string, number]> = [];
    for (let i = 0; i < 10_000; i++) {
      if (rng.below(2) === 0) {
        const [who, amount] = [rng.pick(["a", "b", "c", "d"]), 1 + rng.below(90)];
        if (shares.take(who, amount)) taken.push([who, amount]);
      } else {
        const back = taken.splice(rng.below(taken.length), 1)[0];
        if (back !== undefined) shares.giveBack(...back);
      }
      const sum = taken.reduce((all, [, amount]) => all + amount, 0);
      expect(shares.taken).toBe(sum);
      expect(sum).toBeLessThanOrEqual(1000);
    }
    for (const back of taken) shares.giveBack(...back);
    expect([shares.taken, shares.parties]).toEqual([0, 0]);
  });
});
