/**
 * A waiting line for things that are lent: bounded, and fair between those who ask.
 *
 * Each requester has a line of its own, first come first served, and what becomes free goes to the lines in turn. So
 * one that asks for a thousand at once costs another that asks for one no more than a single loan.
 */
import { Context, Effect, Exit } from "effect";

/** On whose behalf something runs. Nobody in particular, unless whoever starts it says so. */
export const Requester = Context.Reference<string>("redgreen/Requester", { defaultValue: () => "" });

type Waiter<A> = (thing: A) => void;

export interface Line<A> {
  /** Takes a thing, when there is one; fails at once with `full` when too many wait already. */
  readonly take: <E>(full: () => E) => Effect.Effect<A, E>;
  readonly giveBack: (thing: A) => void;
}

export const makeLine = <A>(things: ReadonlyArray<A>, maxWaiting: number): Line<A> => {
  const free = [...things];
  /* In the order of their turns: the first is served next, then stands last. */
  const lines = new Map<string, Set<Waiter<A>>>();
  let waiting = 0;

  const giveBack = (thing: A): void => {
    const next = lines.entries().next();
    if (next.done === true) return void free.push(thing);
    const [key, line] = next.value;
    const waiter = line.values().next().value!;
    leave(key, waiter);
    if (lines.delete(key)) lines.set(key, line);
    waiter(thing);
  };

  const leave = (key: string, waiter: Waiter<A>): void => {
    const line = lines.get(key);
    if (line?.delete(waiter) !== true) return;
    waiting--;
    if (line.size === 0) lines.delete(key);
  };

  const wait = (key: string) =>
    Effect.callback<A>((resume) => {
      const waiter: Waiter<A> = (thing) => resume(Exit.succeed(thing));
      const line = lines.get(key) ?? new Set();
      lines.set(key, line.add(waiter));
      waiting++;
      return Effect.sync(() => leave(key, waiter));
    });

  return {
    take: (full) =>
      Effect.flatMap(Requester, (key) => {
        if (free.length > 0) return Effect.succeed(free.pop()!);
        return waiting >= maxWaiting ? Effect.fail(full()) : wait(key);
      }),
    giveBack,
  };
};
