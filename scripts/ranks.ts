/**
 * Where networks put the known fix among everything that one edit makes, from what the environment says at the start.
 *
 *     npm run ranks -- FILE --checkpoint P [--checkpoint P ...] [--most N] [--hidden-tests N] [--verdicts F] [--json]
 *
 * Nothing is tried, so a bug costs one judgement, and hundreds of bugs say in a minute which of two trainings reads
 * programs better. It is not what a policy is worth: other fixes are not counted, nor what tries tell. Bugs are natural
 * where the program reads as common as it would repaired, which is what people's bugs are like; odd where it does not.
 * Bugs that no single edit turns into their known fix (equal by normalised tree) have no rank and are only counted.
 */
import { parseArgs } from "node:util";
import { Effect, Result } from "effect";
import { openGym, supported, withHiddenTests } from "../cli/gym.ts";
import { percent, progress, table } from "../cli/output.ts";
import { verdictOf } from "../envs/mix.ts";
import { loadProblemSet } from "../envs/suites.ts";
import type { Attempt } from "../policies/attempt.ts";
import { editing, looking } from "../policies/editing.ts";
import { type Actor, askAll } from "../policies/learned/actor.ts";
import { chooseBackend } from "../policies/learned/backend.ts";
import { encode, type FeedbackKind } from "../policies/learned/features.ts";
import { type Idioms, IdiomView } from "../policies/learned/idioms.ts";
import { actorOf, readPolicy } from "../policies/learned/load.ts";
import { viewOfAll } from "../policies/learned/policy.ts";
import { repairs } from "../policies/neighbourhood.ts";
import { rollout } from "../policies/rollout.ts";
import type { FeedbackLevel } from "../src/observation.ts";
import type { Problem } from "../src/problem.ts";
import { applyTextEdit } from "../src/syntax/edit.ts";
import { type GrammarId, grammarOf } from "../src/syntax/grammar.ts";
import { normalDigest } from "../src/syntax/normalise.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    checkpoint: { type: "string", multiple: true, default: [] },
    most: { type: "string", default: "500" },
    "hidden-tests": { type: "string", default: "4" },
    verdicts: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const [file] = positionals;
if (file === undefined || flags.checkpoint.length === 0) {
  process.stderr.write(
    "usage: npm run ranks -- FILE --checkpoint P [--checkpoint P ...] [--most N] [--hidden-tests N] [--verdicts F] [--json]\n",
  );
  process.exit(2);
}

interface Member {
  readonly name: string;
  readonly actor: Actor;
  readonly idioms: Idioms;
  readonly input: FeedbackKind;
  readonly feedback: FeedbackLevel;
}

/** Of one bug. */
interface Ranked {
  readonly id: string;
  readonly verdict: string;
  readonly candidates: number;
  /** Whether the program reads as common as with the fix, or commoner: so do most bugs that people make. */
  readonly natural: boolean;
  /** Families of the edits that give the fix. */
  readonly repair: ReadonlyArray<string>;
  /** From 0, by who ranks. */
  readonly ranks: Readonly<Record<string, number>>;
}

const memberOf = Effect.fnUntraced(function* (path: string) {
  const read = readPolicy(path);
  if (Result.isFailure(read)) return yield* read.failure;
  const { options } = read.success;
  return {
    name: path,
    idioms: read.success.idioms,
    actor: actorOf(read.success),
    input: options.input,
    feedback: options.feedback,
  } satisfies Member;
});

/** Places of the candidates that give the known fix: the same text, or for bugs that people made the same tree. */
const fixesOf = Effect.fnUntraced(function* ({ buggy, fixed = "", language, extra }: Problem, attempt: Attempt) {
  const same = repairs(attempt.neighbourhood, fixed);
  if (same.length > 0 || extra.repair !== undefined) return same;
  const grammar = yield* grammarOf(language as GrammarId);
  const wanted = normalDigest(grammar, fixed);
  const { candidates } = attempt.neighbourhood;
  return candidates.flatMap((c, i) => (normalDigest(grammar, applyTextEdit(buggy, c)) === wanted ? [i] : []));
});

const rankOf = (scores: ArrayLike<number>, fixes: ReadonlyArray<number>): number => {
  const best = Math.max(...fixes.map((i) => scores[i]!));
  let rank = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > best) rank++;
  return rank;
};

const ranked = Effect.fnUntraced(function* (problem: Problem, attempt: Attempt, members: ReadonlyArray<Member>) {
  const fixes = yield* fixesOf(problem, attempt);
  if (fixes.length === 0) return undefined;
  const { candidates } = attempt.neighbourhood;
  const ranks: Record<string, number> = {};
  for (const { name, actor, idioms, input } of members) {
    const { logits } = yield* actor.score(encode(attempt, viewOfAll(attempt.neighbourhood, idioms), input));
    ranks[name] = rankOf(logits, fixes);
  }
  const { text, language, sites } = attempt.neighbourhood;
  const view = new IdiomView(text, language, sites, members[0]!.idioms);
  const natural = fixes.some((i) => view.gainOf(candidates[i]!) <= 0);
  const repair = [...new Set(fixes.map((i) => candidates[i]!.family))];
  return { id: problem.id, verdict: verdictOf(problem) ?? "?", candidates: candidates.length, natural, repair, ranks };
});

const depths = [1, 5, 20, 50] as const;

const main = Effect.gen(function* () {
  yield* chooseBackend();
  const alone = yield* Effect.forEach(flags.checkpoint, memberOf);
  const all = { ...alone[0]!, name: "all together", actor: askAll(alone.map((m) => m.actor)) };
  const members = alone.length > 1 ? [...alone, all] : alone;
  const { feedback } = members[0]!;
  if (members.some((m) => m.feedback !== feedback))
    return yield* Effect.die(new Error("these networks were trained with different --feedback: rank them one by one"));
  const set = yield* loadProblemSet(file);
  const problems = supported(set.problems)
    .problems.filter((p) => p.fixed !== undefined && p.buggy !== "")
    .slice(0, Number(flags.most));
  const gym = yield* openGym({
    problems: problems.map((p) => withHiddenTests(p, Number(flags["hidden-tests"]))),
    traces: undefined,
    setup: { verdictFile: flags.verdicts },
  });
  const shown = progress();
  const attempts = new Map<string, Attempt>();
  yield* rollout(
    gym.environment,
    editing(looking((a) => void attempts.set(a.anchor.problem, a))),
    [...problems.map((p) => p.id)],
    {
      ...{ seed: 0, episodesPerProblem: 1, concurrency: 2 * gym.workers },
      reset: { feedback, ...(feedback === "verdict" ? { coverage: false } : {}) },
      onEpisode: () => shown.update(`${attempts.size}/${problems.length} judged`),
    },
  );
  const bugs: Array<Ranked> = [];
  for (const problem of problems) {
    const attempt = attempts.get(problem.id);
    const one = attempt === undefined ? undefined : yield* ranked(problem, attempt, members);
    if (one !== undefined) bugs.push(one);
    shown.update(`${bugs.length} ranked`);
  }
  const names = members.map((m) => m.name);
  if (flags.json) {
    console.log(JSON.stringify({ file, bugs: problems.length, reached: bugs }, undefined, 2));
    return;
  }
  shown.done(`one edit gives the known fix of ${bugs.length} of ${problems.length} bugs`);
  const share = (some: ReadonlyArray<Ranked>, name: string, depth: number) =>
    percent(some.filter((b) => b.ranks[name]! < depth).length / some.length);
  const row = (label: string, some: ReadonlyArray<Ranked>) =>
    names.map((name) => [label, some.length, name, ...depths.map((depth) => share(some, name, depth))]);
  const groups = (keysOf: (bug: Ranked) => ReadonlyArray<string>) =>
    Map.groupBy(
      bugs.flatMap((bug) => keysOf(bug).map((key) => ({ key, bug }))),
      ({ key }) => key,
    );
  const parts = (keysOf: (bug: Ranked) => ReadonlyArray<string>) =>
    [...groups(keysOf)]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([key, own]) =>
        row(
          key,
          own.map(({ bug }) => bug),
        ),
      );
  const manner = ({ natural }: Ranked) => (natural ? "natural" : "odd");
  const columns = ["bugs", "count", "network", ...depths.map((depth) => `in ${depth}`)];
  const groupings = [
    (b: Ranked) => [manner(b)],
    (b: Ranked) => [b.verdict],
    (b: Ranked) => [`${manner(b)} ${b.verdict}`],
  ];
  console.log(table(columns, [...row("all", bugs), ...groupings.flatMap(parts), ...parts((b) => b.repair)]));
});

await Effect.runPromise(Effect.scoped(main));
process.exit(0);
