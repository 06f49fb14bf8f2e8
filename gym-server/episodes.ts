/**
 * The episodes that are in memory, and the way back for those that are not.
 *
 * An episode belongs to whoever has its lease, not to a connection: losing a socket loses nothing. One that nobody asks
 * about for long is put away, and rebuilt from its record when somebody does; so are those left longest, when there are
 * too many.
 */
import { Duration, Effect, Schedule } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment, HostedEpisode } from "../src/host.ts";
import { holderOf } from "./lease.ts";

export interface Episodes {
  readonly size: () => number;
  readonly keep: (episode: HostedEpisode) => void;
  readonly putAway: (id: string) => void;
  readonly find: (id: string) => Effect.Effect<HostedEpisode, EnvironmentError>;
  /** The holder that a lease names, or undefined where it is not a lease of this episode. */
  readonly holderOf: (lease: string, id: string) => string | undefined;
}

interface Held {
  readonly episode: HostedEpisode;
  usedAt: number;
  /** The lease that was shown last of those that were right, and whom it names. */
  shown: { readonly lease: string; readonly holder: string } | undefined;
}

/** The same text, but not as a part of the message that it came in, all of which would stay in memory with it. */
const alone = (text: string): string => Buffer.from(text).toString();

export const makeEpisodes = Effect.fnUntraced(function* (
  environments: ReadonlyArray<HostedEnvironment>,
  { idleMs, maxInMemory }: { readonly idleMs: number; readonly maxInMemory: number },
) {
  /* In the order in which they were asked about last. */
  const inMemory = new Map<string, Held>();
  const now = () => performance.now(); // never goes back, as the time of day may

  const keep = (episode: HostedEpisode): HostedEpisode => {
    const known = inMemory.get(episode.id); // two requests may have come for it at once
    if (known !== undefined) return known.episode;
    inMemory.set(episode.id, { episode, usedAt: now(), shown: undefined });
    if (inMemory.size > maxInMemory) inMemory.delete(inMemory.keys().next().value!);
    return episode;
  };

  const rebuild = (id: string) =>
    Effect.firstSuccessOf(environments.map((e) => e.resume(alone(id)))).pipe(
      Effect.mapError((error) =>
        error.code === "unknown-episode"
          ? new EnvironmentError({
              code: "unknown-episode",
              message: `no episode ${JSON.stringify(id)} is known here; reset one`,
            })
          : error,
      ),
      Effect.map(keep),
    );

  const reap = Effect.sync(() => {
    const oldest = now() - idleMs;
    for (const [id, { usedAt }] of inMemory) {
      if (usedAt >= oldest) return;
      inMemory.delete(id);
    }
  });
  yield* Effect.forkScoped(Effect.repeat(Effect.delay(reap, Duration.millis(idleMs / 4)), Schedule.forever));

  return {
    size: () => inMemory.size,
    keep,
    putAway: (id) => void inMemory.delete(id),
    find: (id) => {
      const held = inMemory.get(id);
      if (held === undefined) return rebuild(id);
      held.usedAt = now();
      inMemory.delete(id);
      inMemory.set(held.episode.id, held); // not the given one, which may keep the whole of a message in memory
      return Effect.succeed(held.episode);
    },
    /* A digest shows whether a lease is right: once, for one that is shown with every turn. */
    holderOf: (lease, id) => {
      const held = inMemory.get(id);
      if (held?.shown?.lease === lease) return held.shown.holder;
      const holder = holderOf(lease, id);
      if (held !== undefined && holder !== undefined) held.shown = { lease: alone(lease), holder: alone(holder) };
      return holder;
    },
  } satisfies Episodes;
});
