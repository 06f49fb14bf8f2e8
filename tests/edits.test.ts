import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert, describe, it } from "@effect/vitest";
import { Effect } from "effect";
import { libraryFolder } from "../envs/library.ts";
import { editsPage } from "../scripts/document-edits.ts";
import { languages } from "../src/languages/all.ts";
import { random } from "../src/random.ts";
import { candidates, candidatesOf, editsBetween, resultKey } from "../src/syntax/candidates.ts";
import { applyTextEdit, type Candidate, difference, inverseOf, smallest } from "../src/syntax/edit.ts";
import { factsOf } from "../src/syntax/facts.ts";
import { families } from "../src/syntax/families/all.ts";
import { type GrammarId, grammarIds, grammarOf } from "../src/syntax/grammar.ts";
import { readNames } from "../src/syntax/names.ts";
import { normalDigest } from "../src/syntax/normalise.ts";
import { readProgram, sitesOf, topNames } from "../src/syntax/program.ts";

/** All of the library and more of each family: npm run test:edits. Without it a few programs, for a bounded time. */
const whole = process.env.EDITS === "all";

/** Programs of the library in one language, references and planted bugs, a few of each for a bounded time. */
const programs = (
  language: GrammarId,
  most: number,
): ReadonlyArray<{ readonly name: string; readonly text: string }> => {
  const extension = languages.find((l) => l.id === language)!.fileName.replace(/^[^.]*/, "");
  const inOrder = (folder: string) => readdirSync(folder).sort(); // file systems list in orders of their own
  const all = inOrder(libraryFolder).flatMap((slug) =>
    inOrder(join(libraryFolder, slug))
      .filter((name) => /^(fixed|bug-(?!compile)[\w-]*)\./.test(name) && name.endsWith(extension))
      .map((name) => ({ name: `${slug}/${name}`, text: readFileSync(join(libraryFolder, slug, name), "utf8") })),
  );
  return random(1, language).shuffle(all).slice(0, most);
};

/** About `count` of them, spread evenly. */
const some = (all: ReadonlyArray<Candidate>, count: number): ReadonlyArray<Candidate> => {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0);
};

describe("families of edits", () => {
  for (const family of families) {
    it.effect(`${family.id}: ${family.description}`, () =>
      Effect.gen(function* () {
        assert.isNotEmpty(Object.keys(family.examples));
        for (const [language, [before, after]] of Object.entries(family.examples)) {
          const grammar = yield* grammarOf(language as GrammarId);
          const options = { families: [family.id], ...(family.level === "text" ? { syntax: true } : {}) };
          const results = [...candidates(grammar, before, options)].map((c) => applyTextEdit(before, c));
          assert.include(results, after, language);
          assert.isNotEmpty(editsBetween(grammar, before, after, options), language);
          assert.isFalse(grammar.parse(after).hasError, `${language}: ${after}`);
          if (family.level === "tree") assert.isFalse(grammar.parse(before).hasError, `${language}: ${before}`);
        }
      }),
    );
  }
});

describe("docs/edits.md", () => {
  it("is made from the families (npm run docs:edits)", () => {
    assert.strictEqual(readFileSync(new URL("../docs/edits.md", import.meta.url), "utf8"), editsPage());
  });
});

describe.each(grammarIds)("candidates in %s", { timeout: whole ? 3_600_000 : 120_000 }, (language) => {
  const sample = programs(language, whole ? Number.POSITIVE_INFINITY : 3);

  it.effect("are never the program itself, and no two give the same text", () =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      for (const { name, text } of sample) {
        const texts = [...candidates(grammar, text)].map((c) => applyTextEdit(text, c));
        assert.strictEqual(new Set([...texts, text]).size, texts.length + 1, name);
      }
    }),
  );

  it.effect("are taken back by their inverse, byte for byte", () =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      for (const { name, text } of sample)
        for (const candidate of candidates(grammar, text)) {
          const after = applyTextEdit(text, candidate);
          assert.strictEqual(applyTextEdit(after, inverseOf(text, candidate)), text, name);
        }
    }),
  );

  it.effect("are the same, in the same order, every time", () =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      for (const { name, text } of sample.slice(0, 2))
        assert.deepStrictEqual([...candidates(grammar, text)], [...candidates(grammar, text)], name);
    }),
  );

  it.effect("parse, and bring in no name that nothing declares", () =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      const facts = factsOf(language);
      const undeclared = (text: string) =>
        new Set(readNames(grammar.parse(text), facts).undeclared.map((n) => text.slice(n.start, n.end)));
      for (const { name, text } of sample) {
        if (grammar.parse(text).hasError) continue;
        const before = undeclared(text);
        const byFamily = Map.groupBy(candidates(grammar, text), (c) => c.family);
        for (const [family, all] of byFamily)
          for (const candidate of some(all, whole ? 12 : 2)) {
            const after = applyTextEdit(text, candidate);
            assert.isFalse(grammar.parse(after).hasError, `${name} ${family}:\n${after}`);
            const isLibrary = (n: string) =>
              candidate.argumentKind === "function" || /^(abs|min|max|INT_M|LLONG_M|NULL)/.test(n);
            const brought = [...undeclared(after)].filter((n) => !before.has(n) && !isLibrary(n));
            assert.deepStrictEqual(brought, [], `${name} ${family}:\n${after}`);
          }
      }
    }),
  );

  it.effect("are found again by what they change", () =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      const { name, text } = sample[0]!;
      for (const candidate of some([...candidates(grammar, text)], 40)) {
        const found = editsBetween(grammar, text, applyTextEdit(text, candidate));
        assert.include(
          found.map((c) => c.family),
          candidate.family,
          `${name} ${JSON.stringify(candidate)}`,
        );
      }
    }),
  );

  it.effect("name their site, and stay within the lines that were asked for", () =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      const { text } = sample[0]!;
      const sites = sitesOf(readProgram(grammar, text));
      const all = [...candidates(grammar, text)];
      for (const c of all) assert.isDefined(sites[c.site], JSON.stringify(c));
      const middle = all[Math.floor(all.length / 2)]!.line;
      const lines = [middle, middle + 1] as const;
      const near = [...candidatesOf(readProgram(grammar, text, { lines }), { lines })];
      const key = (c: Candidate) => resultKey(text, c);
      const touches = (at: { readonly line: number; readonly endLine: number }) =>
        at.line <= lines[1] && at.endLine >= lines[0];
      for (const c of near) assert.isTrue(touches(c));
      /* What a statement above inserts below itself begins on the line after it, but belongs to a site that is not near. */
      const expected = all.filter((c) => touches(c) && touches(sites[c.site]!)).map(key);
      const found = new Set(near.map(key));
      assert.isNotEmpty(expected);
      assert.deepStrictEqual(
        expected.filter((k) => !found.has(k)),
        [],
      );
    }),
  );
});

describe("names of another file", () => {
  const helpers = {
    python: ["def helper(x):\n    inside = x\n    return inside\nlimit = 9\n", "def f(a):\n    return halper(a)\n"],
    c: ["int helper(int x) { int inside = x; return inside; }\n", "int f(int a) { return halper(a); }\n"],
    cpp: ["int helper(int x) { int inside = x; return inside; }\n", "int f(int a) { return halper(a); }\n"],
    javascript: ["function helper(x) { const inside = x; return inside; }\n", "function f(a) { return halper(a); }\n"],
  } as const;
  it.effect.each(grammarIds)("may be used, those at its top, in %s", (language) =>
    Effect.gen(function* () {
      const grammar = yield* grammarOf(language);
      const [other, text] = helpers[language];
      const results = (extraNames: ReadonlyArray<string>) =>
        [...candidatesOf(readProgram(grammar, text, { extraNames }))].map((c) => applyTextEdit(text, c));
      const extraNames = topNames(readProgram(grammar, other));
      assert.include(extraNames, "helper");
      assert.notInclude(extraNames, "inside");
      const widened = results(extraNames);
      assert.include(widened, text.replace("halper", "helper"));
      assert.notInclude(results([]), text.replace("halper", "helper"));
      assert.strictEqual(new Set(widened).size, widened.length);
    }),
  );
});

describe("smallest edits", () => {
  it("are equal exactly when results are", () => {
    const { below, pick } = random(7);
    const word = (length: number) => Array.from({ length }, () => pick(["a", "b"])).join("");
    for (let i = 0; i < 2000; i++) {
      const text = word(below(7));
      const edit = () => {
        const start = below(text.length + 1);
        return { start, end: start + below(text.length - start + 1), text: word(below(4)) };
      };
      const [a, b] = [edit(), edit()];
      const same = applyTextEdit(text, a) === applyTextEdit(text, b);
      assert.strictEqual(resultKey(text, a) === resultKey(text, b), same, JSON.stringify([text, a, b]));
      assert.strictEqual(applyTextEdit(text, smallest(text, a)), applyTextEdit(text, a));
      assert.deepStrictEqual(difference(text, applyTextEdit(text, a)), smallest(text, a));
    }
  });
});

describe("normal forms", () => {
  const pairs: ReadonlyArray<readonly [GrammarId, same: string, other: string, different: string]> = [
    ["python", "def f(a):\n    # twice\n    return (a * 2)\n", "def g(x):\n  return x*2", "def g(x):\n  return x*3"],
    ["c", "int f(int a) { return a; }", "int  g(int b)\n{ return (b); } // same", "int f(int a) { return -a; }"],
    [
      "cpp",
      "int f(int a) { return a; }",
      "int  g(int b)\n{ return (b); } // same",
      "int f(int a, int b) { return a; }",
    ],
    ["javascript", "const f = (a) => a + 'x y';", "const g = (b) => (b + 'x y')", "const f = (a) => a + 'x  y';"],
  ];
  for (const [language, same, other, different] of pairs)
    it.effect(`know layout and names from meaning in ${language}`, () =>
      Effect.gen(function* () {
        const grammar = yield* grammarOf(language);
        assert.strictEqual(normalDigest(grammar, same), normalDigest(grammar, other));
        assert.notStrictEqual(normalDigest(grammar, same), normalDigest(grammar, different));
      }),
    );
});
