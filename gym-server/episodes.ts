/**
 * The episodes that are in memory, and the way back for those that are not.
 *
 * An episode belongs to whoever has its lease, not to a connection: losing a socket loses nothing. One that is not in
 * memory is rebuilt from its record.
 */
import { Effect } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment, HostedEpisode } from "../src/host.ts";

export interface Episodes {
  readonly size: () => number;
  readonly keep: (episode: HostedEpisode) => void;
  /** It comes back from its record if anyone asks for it again. */
  readonly putAway: (id: string) => void;
  readonly find: (id: string) => Effect.Effect<HostedEpisode, EnvironmentError>;
}

export const makeEpisodes = (environments: ReadonlyArray<HostedEnvironment>): Episodes => {
  const inMemory = new Map<string, HostedEpisode>();
  const rebuild = (id: string) =>
    Effect.firstSuccessOf(environments.map((e) => e.resume(id))).pipe(
      Effect.mapError((error) =>
        error.code === "unknown-episode"
          ? new EnvironmentError({
              code: "unknown-episode",
              message: `no episode ${JSON.stringify(id)} is known here; reset one`,
            })
          : error,
      ),
      Effect.map((rebuilt) => {
        const meanwhile = inMemory.get(id); // two requests may have come for it at once
        if (meanwhile !== undefined) return meanwhile;
        inMemory.set(id, rebuilt);
        return rebuilt;
      }),
    );
  return {
    size: () => inMemory.size,
    keep: (episode) => {
      if (!inMemory.has(episode.id)) inMemory.set(episode.id, episode);
    },
    putAway: (id) => void inMemory.delete(id),
    find: (id) => {
      const known = inMemory.get(id);
      return known === undefined ? rebuild(id) : Effect.succeed(known);
    },
  };
};
