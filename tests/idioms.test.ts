import { Effect } from "effect";
import { expect, it } from "vitest";
import { Idioms, IdiomView, idiomFeatures, idiomSiteFeatures, idiomsIn } from "../policies/learned/idioms.ts";
import { grammarOf } from "../src/syntax/grammar.ts";
import { readProgram, sitesOf } from "../src/syntax/program.ts";

const grammar = await Effect.runPromise(grammarOf("python"));
const sites = (text: string) => sitesOf(readProgram(grammar, text));
const rows = (text: string) => idiomsIn(text, "python", sites(text));

const loop = "def f(a):\n    total = 0\n    for x in a:\n        total = total + x\n    return total\n";
const other = "def g(values):\n    best = 0\n    for v in values:\n        best = max(best, v)\n    return best\n";

const editOf = (text: string, from: string, to: string) => {
  const start = text.indexOf(from);
  return { start, end: start + from.length, text: to };
};

it("knows rows of tokens and not names", () => {
  const renamed = loop
    .replaceAll("total", "sum_")
    .replaceAll("x", "item")
    .replaceAll("(a)", "(list_)")
    .replace("in a", "in list_");
  expect(rows(renamed)).toEqual(rows(loop));
  expect(rows(loop.replace("+", "-"))).not.toEqual(rows(loop));
  expect(rows(loop.replace("= 0", "= 0  # nothing yet"))).toEqual(rows(loop));
});

it("counts a problem once, and can leave it out", () => {
  const all = Idioms.of([rows(loop), rows(other)]);
  const shared = [...rows(loop)].filter((place) => rows(other).has(place));
  expect(shared.length).toBeGreaterThan(5);
  for (const place of shared) expect(all.counts[place]).toBe(2);
  const [place] = [...rows(loop)].filter((p) => !rows(other).has(p));
  expect(all.frequency(place!)).toBeGreaterThan(0);
  expect(all.without(rows(loop)).frequency(place!)).toBe(0);
});

it("says that an edit which makes a program read like others gains, and one that makes it read oddly loses", () => {
  const idioms = Idioms.of([rows(loop), rows(other)]);
  const broken = loop.replace("in a:", "in a;");
  const mend = editOf(broken, ";", ":");
  const view = new IdiomView(broken, "python", sites(broken), idioms);
  expect(view.gainOf(mend)).toBeGreaterThan(0);
  const back = new IdiomView(loop, "python", sites(loop), idioms).gainOf(
    editOf(loop, ":\n        total", ";\n        total"),
  );
  expect(back).toBeLessThan(0);
  expect(view.ofEdit(mend)).toHaveLength(idiomFeatures.length);
});

it("sees edits between tokens, at both ends of a text, and inside a token", () => {
  const idioms = Idioms.of([rows(loop)]);
  const view = new IdiomView(loop, "python", sites(loop), idioms);
  const nothing = view.ofEdit({ start: 10, end: 10, text: "" });
  expect(nothing.slice(0, 2)).toEqual(nothing.slice(2, 4));
  for (const edit of [
    { start: 0, end: 0, text: "import sys\n" },
    { start: loop.length, end: loop.length, text: "pass\n" },
    { start: 0, end: loop.length, text: "" },
    editOf(loop, "ota", "oal"),
  ])
    for (const x of view.ofEdit(edit)) expect(x).toSatisfy((n: number) => n >= 0 && n <= 1);
  for (const site of sites(loop)) expect(view.ofSite(site)).toHaveLength(idiomSiteFeatures.length);
});
