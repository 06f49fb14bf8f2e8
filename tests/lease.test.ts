import { describe, expect, it } from "vitest";
import { episodeIdOf, holderOf, leaseText, rememberHolders } from "../gym-server/lease.ts";
import { random } from "../src/random.ts";

describe("holders that are remembered", () => {
  it("are what the lease says, of whichever episode is asked about and however many were forgotten", () => {
    const secrets = ["a", "b", "c", "d"];
    const leases = secrets.flatMap((secret) => ["", "x", "y"].map((holder) => leaseText({ secret, holder })));
    const episodes = secrets.map(episodeIdOf);
    const remembered = rememberHolders(3);
    const rng = random(7, "leases");
    const seen = new Set<string | undefined>();
    for (let n = 0; n < 2000; n++) {
      const [lease, episode] = [rng.pick(leases), rng.pick(episodes)];
      const holder = remembered(lease, episode);
      expect(holder).toBe(holderOf(lease, episode));
      seen.add(holder);
    }
    expect([...seen].sort()).toEqual(["", "x", "y", undefined]);
  });
});
