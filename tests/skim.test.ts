import { describe, expect, it } from "vitest";
import { decode, decodeMessage, encode } from "../gym-server/protocol.ts";
import { maxDepth, maxValues, skim } from "../gym-server/skim.ts";
import { random } from "../src/random.ts";

describe("a look at a message", () => {
  const rng = random(3, "skim");
  const text = (n: number) => "x".repeat(n);
  const value = (depth: number): unknown => {
    const kind = rng.below(depth > 3 ? 10 : 13);
    if (kind === 0) return null;
    if (kind === 1) return rng.below(2) === 0;
    if (kind < 5) return Math.floor((rng.next() - 0.5) * 2 ** rng.below(53));
    if (kind === 5) return rng.next() * 1e9;
    if (kind < 9) return text(rng.pick([0, 5, 31, 32, 255, 256, 65_535, 65_536]));
    if (kind === 9) return Buffer.alloc(rng.pick([0, 255, 256, 70_000]));
    const size = rng.pick([0, 1, 3, 15, 16, 40]);
    if (kind === 10) return Array.from({ length: size }, () => value(depth + 2));
    return Object.fromEntries(Array.from({ length: size }, (_, i) => [`${i}`, value(depth + 2)]));
  };

  it("lets pass whatever the encoder makes, and nothing that is cut short or goes on", () => {
    for (let i = 0; i < 500; i++) {
      const bytes = encode(value(0));
      expect(skim(bytes)).toBeUndefined();
      expect(skim(bytes.subarray(0, rng.below(bytes.length)))).toBe("it ends too soon");
      expect(skim(Buffer.concat([bytes, bytes]))).toBe("something comes after the map");
    }
  });

  it("agrees with the decoder on which mutated bytes are one value", () => {
    let [passed, refused] = [0, 0];
    for (let i = 0; i < 20_000; i++) {
      const bytes = Buffer.from(encode({ id: i, type: "step", list: [1, "two", 3.5, null], map: { a: [true] } }));
      for (let n = rng.below(3); n >= 0; n--) bytes[rng.below(bytes.length)] = rng.below(256);
      if (skim(bytes) !== undefined) {
        refused++;
        continue;
      }
      passed++;
      try {
        decode(bytes);
      } catch (error) {
        expect((error as Error).message).toMatch(/^Invalid property type/); // a map may be the key of another
      }
    }
    expect(Math.min(passed, refused)).toBeGreaterThan(1000);
  });

  it("refuses sixteen million empty maps, and a tower of lists, before anything is made of them", () => {
    const header = Buffer.from([0xdd, 0x00, 0xff, 0xff, 0xfb]);
    expect(skim(Buffer.concat([header, Buffer.alloc(0xfffffb, 0x80)]))).toBe(`it holds more than ${maxValues} values`);
    expect(skim(Buffer.alloc(16 << 20, 0x91))).toBe(`it is nested deeper than ${maxDepth}`);
    expect(skim(Buffer.from([0xd6, 0xff, 0, 0, 0, 0]))).toBe("extension types are not read");
    expect(decodeMessage(Buffer.alloc(1 << 20, 0x91))).toMatchObject([
      { failure: { id: null, error: { code: "bad-request" } } },
    ]);
  });
});
