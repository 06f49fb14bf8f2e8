/**
 * How fast candidates are enumerated: every reference of the library, one core, candidates a second and a program's
 * median, reading the program included.
 *
 *     npm run bench:edits [-- --json]
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { Effect } from "effect";
import { table } from "../cli/output.ts";
import { libraryFolder } from "../envs/library.ts";
import { languages } from "../src/languages/all.ts";
import { candidates } from "../src/syntax/candidates.ts";
import { grammarIds, grammarOf } from "../src/syntax/grammar.ts";

const { values: flags } = parseArgs({ options: { json: { type: "boolean" } } });

const median = (numbers: ReadonlyArray<number>): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const measure = Effect.fnUntraced(function* (language: (typeof grammarIds)[number]) {
  const grammar = yield* grammarOf(language);
  const extension = extname(languages.find((l) => l.id === language)!.fileName);
  const texts = readdirSync(libraryFolder)
    .map((slug) => join(libraryFolder, slug, `fixed${extension}`))
    .flatMap((file) => {
      try {
        return [readFileSync(file, "utf8")];
      } catch {
        return [];
      }
    });
  const count = (text: string): number => {
    let n = 0;
    for (const _ of candidates(grammar, text)) n++;
    return n;
  };
  for (const text of texts.slice(0, 10)) count(text); // compiled before it is measured
  const rows = texts.map((text) => {
    const before = process.cpuUsage();
    const found = count(text);
    const { user, system } = process.cpuUsage(before);
    return { lines: text.split("\n").length, found, cpuMs: (user + system) / 1000 };
  });
  const total = rows.reduce((sum, r) => sum + r.found, 0);
  const cpuMs = rows.reduce((sum, r) => sum + r.cpuMs, 0);
  return {
    language,
    programs: rows.length,
    medianLines: median(rows.map((r) => r.lines)),
    medianCandidates: median(rows.map((r) => r.found)),
    candidatesPerSecond: Math.round(total / (cpuMs / 1000)),
    medianMs: Math.round(median(rows.map((r) => r.cpuMs))),
  };
});

const results = await Effect.runPromise(Effect.forEach(grammarIds, measure));
if (flags.json === true) console.log(JSON.stringify(results, undefined, 2));
else {
  const columns = ["language", "programs", "lines", "candidates", "per second", "ms"];
  const cells = results.map((r) => [
    r.language,
    r.programs,
    r.medianLines,
    r.medianCandidates,
    r.candidatesPerSecond,
    r.medianMs,
  ]);
  console.log(table(columns, cells));
}
