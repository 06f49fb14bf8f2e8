/**
 * The verdict cache: a program that was judged before is not judged again.
 *
 * The key is everything that determines a judgement: program, tests, limits, checker, language, versions of its tools.
 * Kept are only judgements that would come out the same: none with a time limit in it, none where a case came near one,
 * no fault of ours. Agents resubmit the same text often, and groups of rollouts share their first states; those that
 * ask while the first is still being judged wait for it. What was found is marked `cached` in its timing, which is that
 * of the first time; nothing else tells.
 */
import { createHash } from "node:crypto";
import { Deferred, Effect, Exit } from "effect";
import type { Judge, JudgeOptions, Task } from "./judge.ts";
import { buildLimits, wallOf } from "./limits.ts";
import type { Judged, VerdictFile } from "./verdict-file.ts";

/** Judgements are kept up to so many bytes of JSON in all, the least recently used going first. */
const defaultBytes = 64 << 20;

/** Raise it when judging changes, so that files of verdicts from before answer nothing. */
const rules = 1;

/** A case that used more than this part of its time might exceed it next time. */
const safePart = 0.5;

const wouldComeOutTheSame = (task: Task, { judgement, timing: { cases = [], compile } }: Judged): boolean =>
  judgement.cases.every((c) => c.verdict !== "time-limit") &&
  cases.every((c) => c.cpuMs <= safePart * task.limits.cpuMs && c.wallMs <= safePart * wallOf(task.limits.cpuMs)) &&
  (compile?.cpuMs ?? 0) <= safePart * buildLimits.cpuMs;

/** The part of the key that a problem's programs share. Problems are long-lived, so it is computed once for each. */
const digests = new WeakMap<Task, string>();
const digestOfTask = (task: Task): string => {
  const known = digests.get(task);
  if (known !== undefined) return known;
  const { language, entry, harness, fixed, tests, publicCount, limits, checker, tol } = task;
  const digest = createHash("sha256")
    .update(
      JSON.stringify([
        language,
        entry,
        harness,
        entry === "stdin" ? null : fixed,
        tests,
        publicCount,
        limits,
        checker,
        tol,
      ]),
    )
    .digest("base64");
  digests.set(task, digest);
  return digest;
};

const optionsKey = ({ stopAtFirstFailure, sanitize, coverage }: JudgeOptions): string =>
  [stopAtFirstFailure, sanitize, coverage].map((given) => (given === true ? "1" : "0")).join("");

/** The same without the lines that ran. */
const withoutCoverage = (judged: Judged): Judged => {
  const cases = judged.judgement.cases.map(({ coverage: _, ...rest }) => rest);
  return { ...judged, judgement: { ...judged.judgement, cases } };
};

/** A judge that remembers, and looks into the file for what it does not. `stats` counts what it answered from either. */
export const cachedJudge = (
  judge: Judge["Service"],
  capacity = defaultBytes,
  file?: VerdictFile,
): Judge["Service"] & {
  readonly stats: () => { readonly hits: number; readonly misses: number; readonly bytes: number };
} => {
  const kept = new Map<string, { readonly judged: Judged; readonly bytes: number }>();
  const underWay = new Map<string, Deferred.Deferred<Judged | undefined>>();
  let [bytes, hits, misses] = [0, 0, 0];

  const versions = JSON.stringify([
    rules,
    ...[...judge.toolchains.values()].map((t) => [t.language.id, t.tools.map((tool) => tool.version)]),
  ]);

  const keyOf = (task: Task, program: string, options: JudgeOptions): string =>
    `${createHash("sha256")
      .update(program)
      .update(optionsKey(options))
      .update(versions)
      .digest("base64")}${digestOfTask(task)}`;

  const keep = (key: string, judged: Judged): void => {
    const size = JSON.stringify(judged).length + key.length;
    kept.set(key, { judged, bytes: size });
    bytes += size;
    for (const [oldest, entry] of kept) {
      if (bytes <= capacity) break;
      kept.delete(oldest);
      bytes -= entry.bytes;
    }
  };

  const found = ({ judgement, timing }: Judged): Judged => ({ judgement, timing: { ...timing, cached: true } });

  const lookUp = (key: string): Judged | undefined => {
    const entry = kept.get(key);
    if (entry === undefined) {
      const before = file?.get(key);
      if (before !== undefined) keep(key, before);
      return before;
    }
    kept.delete(key);
    kept.set(key, entry);
    return entry.judged;
  };

  /** What was judged with the lines that ran answers who does not ask for them. */
  const knownWithCoverage = (task: Task, program: string, options: JudgeOptions): Judged | undefined => {
    if (options.coverage === true) return undefined;
    const known = lookUp(keyOf(task, program, { ...options, coverage: true }));
    return known === undefined ? undefined : withoutCoverage(known);
  };

  const judgeCached: Judge["Service"]["judge"] = (task, program, options = {}) =>
    Effect.suspend(() => {
      const key = keyOf(task, program, options);
      const known = lookUp(key) ?? knownWithCoverage(task, program, options);
      if (known !== undefined) {
        hits++;
        return Effect.succeed(found(known));
      }
      const other = underWay.get(key);
      if (other !== undefined) {
        /* If the other one fails or is interrupted, that is its own affair: judge it ourselves. */
        return Effect.flatMap(Deferred.await(other), (judged) => {
          if (judged === undefined) return judgeCached(task, program, options);
          hits++;
          return Effect.succeed(found(judged));
        });
      }
      misses++;
      const mine = Deferred.makeUnsafe<Judged | undefined>();
      underWay.set(key, mine);
      return Effect.onExit(judge.judge(task, program, options), (exit) =>
        Effect.sync(() => {
          underWay.delete(key);
          const judged = Exit.isSuccess(exit) ? exit.value : undefined;
          if (judged !== undefined && wouldComeOutTheSame(task, judged)) {
            keep(key, judged);
            file?.put(key, judged);
          }
          Deferred.doneUnsafe(mine, Effect.succeed(judged));
        }),
      );
    });

  return { ...judge, judge: judgeCached, stats: () => ({ hits, misses, bytes }) };
};
