/**
 * Writes policies/baselines/family-counts.json: which family of edits repairs each bug that one edit repairs, counted by
 * problem, from bugs to train on. A bug that says that it is for validation or testing is refused.
 *
 *     npm run count:families -- FILE...
 */
import { writeFileSync } from "node:fs";
import { Effect } from "effect";
import { loadProblemSet } from "../envs/suites.ts";
import { type FamilyCounts, familyCountsFile } from "../policies/baselines/family-prior.ts";
import { digestOf, type Problem } from "../src/problem.ts";
import { editsBetween } from "../src/syntax/candidates.ts";
import { grammarVersion } from "../src/syntax/families/all.ts";
import { grammarOf, isGrammarId } from "../src/syntax/grammar.ts";

const sorted = <A>(record: Readonly<Record<string, A>>): Record<string, A> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const count = Effect.fnUntraced(function* (language: string, bugs: ReadonlyArray<Problem>) {
  const problems: Record<string, Record<string, number>> = {};
  if (!isGrammarId(language)) return yield* Effect.die(new Error(`there is no grammar for ${language}`));
  const grammar = yield* Effect.orDie(grammarOf(language));
  let repaired = 0;
  for (const { problem, buggy, fixed } of bugs) {
    const [edit] = fixed === undefined ? [] : editsBetween(grammar, buggy, fixed);
    if (edit === undefined) continue;
    repaired++;
    const counts = (problems[problem] ??= {});
    counts[edit.family] = (counts[edit.family] ?? 0) + 1;
  }
  process.stderr.write(`${language}: one edit repairs ${repaired} of ${bugs.length} bugs\n`);
  for (const [problem, counts] of Object.entries(problems)) problems[problem] = sorted(counts);
  return { digest: digestOf(bugs), problems: sorted(problems) };
});

const main = Effect.gen(function* () {
  const files = process.argv.slice(2);
  if (files.length === 0) return yield* Effect.die(new Error("give it files of bugs to train on"));
  const bugs = (yield* Effect.forEach(files, (file) => Effect.orDie(loadProblemSet(file)))).flatMap((s) => s.problems);
  const spared = bugs.find(({ extra: { split } }) => split !== undefined && split !== "train");
  if (spared !== undefined)
    return yield* Effect.die(
      new Error(`${spared.id} is of the split ${String(spared.extra.split)}; only count bugs to train on`),
    );
  const languages: Record<string, FamilyCounts["languages"][string]> = {};
  for (const language of new Set(bugs.map((b) => b.language)))
    languages[language] = yield* count(
      language,
      bugs.filter((b) => b.language === language),
    );
  writeFileSync(
    familyCountsFile,
    `${JSON.stringify({ grammarVersion, languages: sorted(languages) } satisfies FamilyCounts)}\n`,
  );
});

await Effect.runPromise(main);
