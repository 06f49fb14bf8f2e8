import { describe, expect, it } from "vitest";
import { Phrases } from "../policies/learned/phrases.ts";

const text = "for i in range(n):\n    a[i] += b[i]\nfor j in range(m):\n    a[j] -= b[i]\n";
const phrases = new Phrases(text);
const at = (part: string, from = 0): readonly [number, number] => {
  const start = text.indexOf(part, from);
  return [start, start + part.length];
};

describe("phrases", () => {
  it("know the tokens on both sides of a place, over spaces and at the edges", () => {
    expect(phrases.beside(...at("range"))).toEqual(["in", "("]);
    expect(phrases.beside(...at("-="))).toEqual(["]", "b"]);
    expect(phrases.beside(...at("for"))).toEqual(["\n", "i"]);
    expect(phrases.beside(text.length, text.length)[1]).toBe("\n");
    const inside = text.indexOf("range") + 2;
    expect(phrases.beside(inside, inside)).toEqual(["in", "("]);
  });

  it("tell how often what an edit makes, and what it takes away, stands elsewhere", () => {
    const [start, end] = at("i", text.lastIndexOf("b["));
    expect(phrases.familiarity({ start, end, text: "j" }, "i")).toEqual({ made: 1, taken: 2 });
    expect(phrases.familiarity({ start, end, text: "m" }, "i")).toEqual({ made: 0, taken: 2 });
    const [minus, behind] = at("-=");
    expect(phrases.familiarity({ start: minus, end: behind, text: "+=" }, "-=")).toEqual({ made: 1, taken: 0 });
  });
});
