/**
 * Makes the suite `mini` from the library: for every language and every kind of bug one program, and no problem more
 * often than need be. Prints the suite's entry for suites.json.
 *
 *     npm run freeze:mini
 *
 * A frozen suite is never changed: tests compare its file with its digest. This is how the first one was made.
 */
import { writeFileSync } from "node:fs";
import { plantedBugs } from "../envs/library.ts";
import { languages } from "../src/languages/all.ts";
import { digestOf } from "../src/problem.ts";

const kinds = ["compile-error", "runtime-error", "time-limit", "memory-limit", "wrong-answer"];

const bugs = plantedBugs();
const used = new Map<string, number>();
const chosen = languages.flatMap((language) =>
  kinds.map((kind) => {
    const candidates = bugs.filter((b) => b.problem.language === language.id && b.verdict === kind);
    const [best] = candidates.sort((a, b) => (used.get(a.problem.problem) ?? 0) - (used.get(b.problem.problem) ?? 0));
    if (best === undefined) throw new Error(`the library has no ${kind} in ${language.id}`);
    used.set(best.problem.problem, (used.get(best.problem.problem) ?? 0) + 1);
    return best;
  }),
);

writeFileSync(new URL("../envs/suites/mini.jsonl", import.meta.url), chosen.map((b) => `${b.line}\n`).join(""));
console.log(
  JSON.stringify({
    id: "mini",
    description: "Five kinds of bugs in each of four languages, planted by hand",
    file: "mini.jsonl",
    problems: chosen.length,
    maxTurns: 12,
    digest: digestOf(chosen.map((b) => b.problem)),
  }),
);
