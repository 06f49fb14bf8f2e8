import { describe, expect, it } from "vitest";
import { check } from "../src/checker.ts";
import { random } from "../src/random.ts";

const difference = (...args: Parameters<typeof check>) => {
  const result = check(...args);
  return result.right ? "right" : result.difference.text;
};

describe("the lines checker", () => {
  it("forgives trailing blanks and trailing empty lines, and nothing else", () => {
    expect(difference("lines", "1 2\n3\n", "1 2  \n3\r\n\n\n")).toBe("right");
    expect(difference("lines", "1 2", "1  2")).toBe('line 1 differs from column 3: expected "1 2", got "1  2"');
    expect(difference("lines", "a\nb", "a\n\nb")).toBe('line 2 differs from column 1: expected "b", got ""');
  });

  it("says where an output stops too early or goes on too long", () => {
    expect(difference("lines", "a\nb\nc", "a\nb")).toBe(
      'the output ends after 2 of 3 lines; expected line 3 to be "c"',
    );
    expect(difference("lines", "a", "a\nb")).toBe(
      'the output goes on after line 1, where it should end: line 2 is "b"',
    );
    expect(difference("lines", "a\nb", "")).toBe('nothing was printed; expected 2 lines, the first "a"');
  });

  it("shows the part of a long line that differs", () => {
    const text = difference("lines", `${"x".repeat(500)}a`, `${"x".repeat(500)}b`);
    expect(text).toMatch(/^line 1 differs from column 501: expected …"x+a", got …"x+b"$/);
    expect(text.length).toBeLessThan(250);
  });
});

describe("the exact checker", () => {
  it("calls a difference of white space alone a matter of presentation", () => {
    expect(check("exact", "1 2\n", "1 2\n")).toEqual({ right: true });
    expect(check("exact", "1 2\n", "1 2")).toMatchObject({ right: false, spacing: true });
    expect(check("exact", "1 2\n", "1\n2\n")).toMatchObject({ right: false, spacing: true });
    expect(check("exact", "1 2\n", "12\n")).toMatchObject({ right: false, spacing: false });
  });
});

describe("the tokens checker", () => {
  it("compares numbers with the tolerance and words as text", () => {
    expect(difference("tokens", "x 1.0000001\n2", "x 1 2.0", 1e-6)).toBe("right");
    expect(difference("tokens", "1.1", "1", 1e-6)).toBe('token 1: expected "1.1", got "1"');
    expect(difference("tokens", "x", "X", 1e-6)).toBe('token 1: expected "x", got "X"');
    expect(difference("tokens", "1 2", "1")).toBe('the output ends after 1 of 2 tokens; expected token 2 to be "2"');
  });

  it("never accepts what is not a finite number in place of one", () => {
    for (const value of ["NaN", "Infinity", "-inf", "1e999"])
      expect(check("tokens", "1", value, 1e9).right).toBe(false);
  });
});

describe("the json checker", () => {
  it("tells true from 1 and lists from objects", () => {
    expect(difference("json", "1", "true")).toBe("expected 1, got true (a boolean, not a number)");
    expect(difference("json", "[]", "{}")).toBe("expected [], got {} (an object, not a list)");
    expect(difference("json", "null", "0")).toBe("expected null, got 0 (a number, not null)");
  });

  it("compares integers exactly, however large", () => {
    expect(difference("json", "9007199254740993", "9007199254740993")).toBe("right");
    expect(difference("json", "9007199254740993", "9007199254740992")).toBe(
      "expected 9007199254740993, got 9007199254740992",
    );
    expect(difference("json", "123456789012345678901234567890", "123456789012345678901234567891", 1e-3)).not.toBe(
      "right",
    );
  });

  it("compares numbers with a fraction within the relative tolerance", () => {
    expect(difference("json", "[1.0, 2]", "[1, 2.0]")).toBe("right");
    expect(difference("json", "1000.0", "1000.0005", 1e-6)).toBe("right");
    expect(difference("json", "1000.0", "1000.1", 1e-6)).not.toBe("right");
    expect(difference("json", "1e-9", "2e-9", 1e-6)).not.toBe("right");
    expect(difference("json", "1.0", "NaN", 1)).toBe('expected 1, got a result that JSON cannot express: "NaN"');
  });

  it("names the path to the first difference", () => {
    expect(difference("json", "[[1, 2], [3, 4]]", "[[1, 2], [3, 5]]")).toBe("at [1][1]: expected 4, got 5");
    expect(difference("json", "[1, 2, 3]", "[1, 2]")).toBe("expected 3 elements, got 2; the first one missing is 3");
    expect(difference("json", '{"a": [1]}', '{"a": [1, 2]}')).toBe(
      'at ["a"]: expected 1 element, got 2; the first one too many is 2',
    );
    expect(difference("json", '{"a": 1}', '{"b": 1}')).toBe('key "a" is missing');
    expect(difference("json", '{"a": 1}', '{"b": 2, "a": 1}')).toBe('key "b" should not be there');
  });

  it("survives results that are nested to break it", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(check("json", "[]", deep).right).toBe(false);
    expect(check("json", '{"a": 1}', '{"__proto__": {"a": 1}}').right).toBe(false);
  });

  it("accepts every value as itself and no value as a changed one", () => {
    const rng = random(1, "json");
    const value = (depth: number): unknown => {
      const kind = rng.below(depth > 3 ? 5 : 7);
      if (kind === 0) return rng.below(2) === 0;
      if (kind === 1) return null;
      if (kind === 2) return rng.below(1e9) - 5e8;
      if (kind === 3) return rng.next() * 1e6;
      if (kind === 4) return String.fromCharCode(...Array.from({ length: rng.below(6) }, () => 32 + rng.below(1000)));
      if (kind === 5) return Array.from({ length: rng.below(4) }, () => value(depth + 1));
      return Object.fromEntries(Array.from({ length: rng.below(4) }, (_, i) => [`k${i}`, value(depth + 1)]));
    };
    for (let i = 0; i < 500; i++) {
      const text = JSON.stringify(value(0));
      expect(check("json", text, JSON.stringify(JSON.parse(text), undefined, 1)).right).toBe(true);
      expect(check("json", JSON.stringify([text, 1]), JSON.stringify([text, 2])).right).toBe(false);
    }
  });
});
