/**
 * Endings: what it means that a program ended as it did.
 *
 * From a box's result to a verdict, in the words an agent reads; the table in docs/judging.md is `decide` for people.
 * An ending that is our own fault is a `JudgeError`.
 */
import { constants } from "node:os";
import { check } from "./checker.ts";
import { type CaseResult, keptBytes, type Text } from "./judgement.ts";
import type { Evidence, Explanation, Language, Recipe, Source } from "./languages/language.ts";
import { parseReport, type Report } from "./languages/report.ts";
import { errBytes, type Limits, wallOf } from "./limits.ts";
import { shorten } from "./observation.ts";
import type { Problem, TestCase } from "./problem.ts";
import type { RunResult as BoxResult } from "./sandbox/frames.ts";
import { JudgeError } from "./verdict.ts";

/** One run and everything needed to say what it means. */
export interface Ran {
  readonly language: Language;
  readonly source: Source;
  readonly recipe: Recipe;
  readonly limits: Limits;
  readonly result: BoxResult;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: Report;
}

/** The first name of each: SIGABRT, not SIGIOT. */
const signalNames = new Map(
  Object.entries(constants.signals)
    .reverse()
    .map(([name, number]) => [number, name]),
);
const signalName = (number: number): string => signalNames.get(number) ?? `signal ${number}`;

export const broken = (why: string): JudgeError =>
  new JudgeError({
    attempted: "running a program",
    why,
    next: "It says nothing about the program; the turn is tried once more",
    permanent: false,
  });

/** How a run ended, before its answer is compared: `answer` is what to compare, if it got that far. */
export type Ended =
  | { readonly answer: string }
  | { readonly verdict: Exclude<CaseResult["verdict"], "accepted" | "not-run">; readonly reason: string };

export const decide = (ran: Ran, outOfMemory: boolean): Ended | JudgeError => {
  const { result, limits, recipe, report } = ran;
  const memory = { verdict: "memory-limit", reason: `needed more than ${limits.memoryMb} MiB of memory` } as const;
  const time = { verdict: "time-limit", reason: `used more than ${limits.cpuMs} ms of CPU time` } as const;
  /* A program that is refused memory fails in ways of its own; one that was using nearly all of it, for that reason. */
  const atMemoryLimit = recipe.memory === "address" && result.peakBytes >= 0.9 * limits.memoryMb * 2 ** 20;
  switch (result.ending) {
    case "exit":
      if (result.code !== 0) {
        if (outOfMemory || atMemoryLimit) return memory;
        return { verdict: "runtime-error", reason: `exit status ${result.code}` };
      }
      if (recipe.answer === "stdout") return { answer: ran.stdout };
      return report.result === undefined
        ? { verdict: "runtime-error", reason: `ended before ${ran.source.entry} returned` }
        : { answer: report.result };
    case "signal": {
      const name = signalName(result.code);
      if (name === "SIGSYS")
        return { verdict: "security-violation", reason: "made a system call of a foreign instruction set" };
      if (name === "SIGXCPU") return time;
      if (name === "SIGXFSZ") return { verdict: "output-limit", reason: "wrote a file larger than 16 MiB" };
      return outOfMemory || atMemoryLimit ? memory : { verdict: "runtime-error", reason: name };
    }
    case "cpu":
      return time;
    case "idle":
      return {
        verdict: "time-limit",
        reason: `waited for more than ${wallOf(limits.cpuMs)} ms without doing anything`,
      };
    case "memory":
      return memory;
    case "output": {
      const stream = ["standard output", "standard error", "its result"][result.code - 1];
      const bytes = result.code === 2 ? errBytes : limits.outputBytes;
      return { verdict: "output-limit", reason: `wrote more than ${bytes} bytes to ${stream}` };
    }
    case "no-exec":
      return result.code === constants.errno.ENOMEM ? memory : broken(`it could not be started (errno ${result.code})`);
    case "starved":
      return broken("the machine was too busy to tell whether the program is slow");
    case "cancelled":
      return broken("the run was cancelled");
  }
};

const textOf = (bytes: string, total: number, keep: "start" | "end"): Text => ({
  text: shorten(bytes, keptBytes, keep),
  bytes: total,
});

export const explain = (ran: Ran): Explanation => {
  const evidence: Evidence = {
    source: ran.source,
    stderr: ran.stderr,
    report: ran.report,
    signal: ran.result.ending === "signal" ? signalName(ran.result.code) : undefined,
  };
  const endedWell = ran.result.ending === "exit" && ran.result.code === 0;
  return endedWell ? { diagnostics: [], outOfMemory: false } : ran.language.explain(evidence);
};

export const readRun = (
  language: Language,
  source: Source,
  recipe: Recipe,
  limits: Limits,
  result: BoxResult,
): Ran => ({
  language,
  source,
  recipe,
  limits,
  result,
  stdout: result.out.toString(),
  stderr: result.err.toString(),
  report: parseReport(result.report.toString()),
});

/**
 * What a program wrote, as far as it would write it again. Where it was killed at a moment that is chance (its time ran
 * out, its growth was noticed) so is how far it had got, and nothing is kept; of an endless stream its beginning is.
 */
export const written = (
  ran: Ran,
  verdict: CaseResult["verdict"],
): { readonly actual?: Text; readonly stderr?: Text } => {
  const { result, limits } = ran;
  if (verdict === "time-limit" || (verdict === "memory-limit" && ran.recipe.memory === "resident")) return {};
  if (result.ending === "output") {
    if (result.code === 1) return { actual: textOf(ran.stdout, limits.outputBytes, "start") };
    return result.code === 2 ? { stderr: textOf(ran.stderr, errBytes, "start") } : {};
  }
  const returned = ran.recipe.answer === "result" ? ran.report.result : undefined;
  return {
    actual:
      returned === undefined
        ? textOf(ran.stdout, result.outTotal, "start")
        : textOf(returned, Buffer.byteLength(returned), "start"),
    stderr: textOf(ran.stderr, result.errTotal, "end"),
  };
};

/** The verdict on one test case. */
export const judgeCase = (
  ran: Ran,
  task: Pick<Problem, "checker" | "tol">,
  test: TestCase,
): CaseResult | JudgeError => {
  const { diagnostics, outOfMemory } = explain(ran);
  const ended = decide(ran, outOfMemory);
  if (ended instanceof JudgeError) return ended;
  const flags = ran.result.notices.length === 0 ? {} : { flags: ran.result.notices };
  if (!("answer" in ended)) return { ...ended, ...written(ran, ended.verdict), diagnostics, ...flags };
  const checked = check(task.checker, test.expected, ended.answer, task.tol);
  const verdict = checked.right ? "accepted" : checked.spacing ? "presentation-error" : "wrong-answer";
  const difference = checked.right ? {} : { difference: checked.difference };
  return { verdict, ...written(ran, verdict), ...difference, ...flags };
};
