/**
 * How far the edit grammar reaches: for each bug of a problem file, whether one edit gives the fix (equal by normalised
 * tree) and, where it does not and `--judge` is given, whether one edit passes every test all the same.
 *
 *     npm run reach -- FILE [--judge] [--most N] [--json]
 *
 * `--most` bounds how many candidates of a program are judged; those left over are said.
 */
import { parseArgs } from "node:util";
import { Effect, Stream } from "effect";
import { percent, progress, table } from "../cli/output.ts";
import { bugSetSuffix, readBugProblems } from "../envs/bug-sets.ts";
import { Judge } from "../src/judge.ts";
import { type Problem, readProblems } from "../src/problem.ts";
import { random } from "../src/random.ts";
import { candidates } from "../src/syntax/candidates.ts";
import { applyTextEdit, type Candidate } from "../src/syntax/edit.ts";
import { grammarVersion } from "../src/syntax/families/all.ts";
import { type Grammar, grammarOf, isGrammarId } from "../src/syntax/grammar.ts";
import { normalDigest } from "../src/syntax/normalise.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { judge: { type: "boolean" }, most: { type: "string" }, json: { type: "boolean" } },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write("usage: npm run reach -- FILE [--judge] [--most N] [--json]\n");
  process.exit(2);
}
const most = Number(flags.most ?? 2000);

interface Reach {
  readonly id: string;
  readonly language: string;
  readonly candidates: number;
  /** Families whose edit gives the fix. */
  readonly exact: ReadonlyArray<string>;
  /** A family whose edit passes every test; undefined where none was found or none was looked for. */
  readonly passing: string | undefined;
  readonly judged: number;
}

/** Programs that do not compile are edited as text too. */
const enumerate = (grammar: Grammar, problem: Problem): ReadonlyArray<Candidate> => [
  ...candidates(grammar, problem.buggy, {
    syntax:
      grammar.parse(problem.buggy).hasError || /compile/.test(String(problem.extra.bug_kind ?? problem.extra.verdict)),
  }),
];

const reachOf = Effect.fnUntraced(function* (problem: Problem) {
  if (!isGrammarId(problem.language) || problem.fixed === undefined || problem.buggy === "") return undefined;
  const grammar = yield* grammarOf(problem.language);
  const all = enumerate(grammar, problem);
  const wanted = normalDigest(grammar, problem.fixed);
  const exact = new Set<string>();
  for (const c of all) {
    if (exact.has(c.family)) continue;
    if (normalDigest(grammar, applyTextEdit(problem.buggy, c)) === wanted) exact.add(c.family);
  }
  let passing: string | undefined;
  let judged = 0;
  if (flags.judge === true && exact.size === 0) {
    const judge = yield* Judge;
    const order = random(1, problem.id).shuffle(all).slice(0, most);
    yield* Effect.forEach(
      order,
      Effect.fnUntraced(function* (c) {
        if (passing !== undefined) return;
        judged++;
        const program = applyTextEdit(problem.buggy, c);
        const { judgement } = yield* judge.judge(problem, program, { stopAtFirstFailure: true });
        if (judgement.verdict === "accepted") passing = c.family;
      }),
      { concurrency: judge.workers, discard: true },
    );
  }
  return {
    id: problem.id,
    language: problem.language,
    candidates: all.length,
    exact: [...exact],
    passing,
    judged,
  } satisfies Reach;
});

const main = Effect.gen(function* () {
  const problems = yield* Stream.runCollect(file.endsWith(bugSetSuffix) ? readBugProblems(file) : readProblems(file));
  const shown = progress();
  const reached: Array<Reach> = [];
  for (const [i, problem] of problems.entries()) {
    const reach = yield* reachOf(problem);
    if (reach !== undefined) reached.push(reach);
    shown.update(`${i + 1}/${problems.length}`);
  }
  const leftOut = problems.length - reached.length;
  const families = new Map<string, number>();
  for (const r of reached) for (const family of r.exact) families.set(family, (families.get(family) ?? 0) + 1);
  const byFamily = [...families].sort(([, a], [, b]) => b - a);
  const languages = [...new Set(reached.map((r) => r.language))].map((language) => {
    const own = reached.filter((r) => r.language === language);
    const exact = own.filter((r) => r.exact.length > 0).length;
    const passing = own.filter((r) => r.passing !== undefined).length;
    return { language, bugs: own.length, exact, passing };
  });
  if (flags.json === true) {
    console.log(
      JSON.stringify(
        { file, grammarVersion, leftOut, languages, byFamily: Object.fromEntries(byFamily), bugs: reached },
        undefined,
        2,
      ),
    );
    return;
  }
  const cut = reached.filter((r) => r.judged >= most).length;
  const rows = reached.map((r) => [r.id, r.candidates, r.exact.join(" ") || "–", r.passing ?? "–"]);
  console.log(table(["bug", "candidates", "gives the fix", "passes all tests"], rows));
  const columns = ["language", "bugs", "give the fix", "pass otherwise", "reach"];
  console.log(
    `\n${table(
      columns,
      languages.map((l) => [l.language, l.bugs, l.exact, l.passing, percent((l.exact + l.passing) / l.bugs)]),
    )}`,
  );
  console.log(`\n${table(["family", "bugs"], byFamily)}`);
  if (leftOut > 0) process.stderr.write(`${leftOut} bugs in other languages, or without a fix, were left out\n`);
  if (cut > 0) process.stderr.write(`of ${cut} bugs only ${most} candidates were judged\n`);
});

await Effect.runPromise(main.pipe(Effect.provide(Judge.layer({}))));
