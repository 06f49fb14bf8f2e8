/**
 * Seeded randomness: sfc32 (Chris Doty-Humphrey, PractRand), whose whole state is four integers, so that it can be
 * saved and continued. Everything random in this project comes from one of these and a seed that the trace records.
 */

export type RandomState = readonly [number, number, number, number];

export interface Random {
  /** In [0, 1), with 32 bits. */
  readonly next: () => number;
  /** An integer in [0, n). */
  readonly below: (n: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <A>(list: ReadonlyArray<A>) => A;
  /** A copy in random order. */
  readonly shuffle: <A>(list: ReadonlyArray<A>) => Array<A>;
  readonly state: () => RandomState;
}

/** From a saved state. */
export const randomFrom = (state: RandomState): Random => {
  let [a, b, c, d] = state;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    state: () => [a, b, c, d],
  };
};

/** A 32-bit hash of a text (FNV-1a), to derive one seed from another and a name. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** From a seed and, where one seed serves many things, the name of the thing. */
export const random = (seed: number, name = ""): Random => {
  const generator = randomFrom([seed | 0, hashText(name) | 0, 0x9e3779b9 | 0, 1]);
  for (let i = 0; i < 15; i++) generator.next(); // neighbouring seeds part ways
  return generator;
};
