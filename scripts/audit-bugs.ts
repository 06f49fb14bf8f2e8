/**
 * Audits bug sets: takes bugs at random from the files as they are and proves each anew, with nothing that made them but
 * the judge and the whole enumeration of candidates.
 *
 *     npm run audit:bugs -- [FILE...] [--sample N] [--seed S] [--workers N] [--json]
 *
 * For every language, of N bugs (200): the buggy program fails a public test, by the verdict that the set says, if need
 * be with five times the time; the reference passes every test; of single-edit bugs one candidate of the buggy program
 * is the reference, byte for byte; a problem is in the split that its file is named after. Exits 1 if any does not.
 */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Effect, Stream } from "effect";
import { progress, table } from "../cli/output.ts";
import { bugProblem, bugSetSuffix, type ReadBug, readBugs, splitOf, splits } from "../envs/bug-sets.ts";
import { isLate, judgeInTime } from "../envs/checking/patience.ts";
import { Judge } from "../src/judge.ts";
import type { Judgement } from "../src/judgement.ts";
import { random } from "../src/random.ts";
import { candidates } from "../src/syntax/candidates.ts";
import { applyTextEdit } from "../src/syntax/edit.ts";
import { grammarOf, isGrammarId } from "../src/syntax/grammar.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string" },
    workers: { type: "string" },
    json: { type: "boolean" },
  },
});
const sample = Number(flags.sample ?? 200);
const seed = Number(flags.seed ?? 0);
const shipped = fileURLToPath(new URL("../envs/bugs/", import.meta.url));
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(shipped)
        .filter((name) => name.endsWith(bugSetSuffix))
        .map((name) => join(shipped, name));

/** By how much a bug that is too slow exceeded its limit when it was made. */
const slowness = 5;

/** Why a program earned its verdict, where the judge says so. */
const reasonOf = ({ reason, cases, diagnostics }: Judgement): string =>
  reason ?? cases.find((c) => c.reason !== undefined)?.reason ?? diagnostics[0]?.message ?? "no reason given";

/** What is wrong with a bug; nothing, if it is as the set says. */
const audit = Effect.fnUntraced(function* (file: string, { header, sound, bug }: ReadBug) {
  const judge = yield* Judge;
  const problem = bugProblem(header, sound, bug);
  const wrong: Array<string> = [];
  const split = splits.find((s) => basename(file).includes(`-${s}.`));
  if (split !== undefined && splitOf(problem.problem) !== split)
    wrong.push(`its problem belongs to ${splitOf(problem.problem)}`);

  const seen = { ...problem, tests: problem.tests.slice(0, problem.publicCount) };
  let { judgement: broken } = yield* judge.judge(seen, problem.buggy);
  if (broken.verdict !== bug.verdict && isLate(broken)) {
    /* Nothing is to be said of a bug because the machine was busy or is slow: it has the time that a slow bug is given. */
    const limits = { ...seen.limits, cpuMs: slowness * seen.limits.cpuMs };
    ({ judgement: broken } = yield* judgeInTime(judge, { ...seen, limits }, problem.buggy));
  }
  if (broken.verdict === "accepted") wrong.push("the buggy program passes what can be seen");
  else if (broken.verdict !== bug.verdict)
    wrong.push(`the buggy program earns ${broken.verdict}, not ${bug.verdict}: ${reasonOf(broken)}`);
  const { judgement: mended } = yield* judgeInTime(judge, problem, problem.fixed ?? "");
  if (mended.verdict !== "accepted") wrong.push(`the reference earns ${mended.verdict}: ${reasonOf(mended)}`);

  if (bug.edits.length === 1 && isGrammarId(problem.language)) {
    const grammar = yield* grammarOf(problem.language);
    let restored = false;
    for (const candidate of candidates(grammar, problem.buggy, {
      syntax: bug.verdict === "compile-error" || undefined,
    })) {
      restored = applyTextEdit(problem.buggy, candidate) === problem.fixed;
      if (restored) break;
    }
    if (!restored) wrong.push("no single edit gives the reference");
  }
  return wrong;
});

const main = Effect.gen(function* () {
  const judge = yield* Judge;
  const byLanguage = new Map<string, Array<{ readonly file: string; readonly read: ReadBug }>>();
  for (const file of files)
    yield* Stream.runForEach(readBugs(file), (read) =>
      Effect.sync(() => {
        const { language } = read.header;
        byLanguage.set(language, [...(byLanguage.get(language) ?? []), { file, read }]);
      }),
    );
  const shown = progress();
  const rows: Array<{ language: string; bugs: number; audited: number; singleEdit: number; wrong: number }> = [];
  for (const [language, all] of byLanguage) {
    const chosen = random(seed, language).shuffle(all).slice(0, sample);
    let done = 0;
    const found = yield* Effect.forEach(
      chosen,
      ({ file, read }) =>
        Effect.map(audit(file, read), (wrong) => {
          shown.update(`${language}: ${++done}/${chosen.length}`);
          for (const why of wrong) process.stderr.write(`${read.bug.id}: ${why}\n`);
          return wrong.length;
        }),
      { concurrency: judge.workers },
    );
    rows.push({
      language,
      bugs: all.length,
      audited: chosen.length,
      singleEdit: chosen.filter((c) => c.read.bug.edits.length === 1).length,
      wrong: found.filter((n) => n > 0).length,
    });
  }
  if (flags.json === true) console.log(JSON.stringify(rows, undefined, 2));
  else {
    const columns = ["language", "bugs", "audited", "single edit", "wrong"];
    console.log(
      table(
        columns,
        rows.map((r) => [r.language, r.bugs, r.audited, r.singleEdit, r.wrong]),
      ),
    );
  }
  return rows.some((r) => r.wrong > 0);
});

const isWrong = await Effect.runPromise(
  main.pipe(
    Effect.provide(
      Judge.layer({ cache: false, workers: flags.workers === undefined ? undefined : Number(flags.workers) }),
    ),
  ),
);
process.exit(isWrong ? 1 : 0);
