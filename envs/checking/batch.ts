/**
 * A program's answers to hundreds of inputs, most of them from one process.
 *
 * A box starts a process for every input, which costs far more than most programs use. Here one process answers as many
 * as it can, for languages with a driver, and what it says is believed only where it is what was expected and took less
 * than half the time: everything else is run again by itself, as the judge runs it. So an input costs a fraction, and a
 * difference is a real one.
 */
import { readFileSync } from "node:fs";
import { Effect, Option, Schema } from "effect";
import type { Answer, Judge } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { JudgeError } from "../../src/verdict.ts";

export interface Question {
  readonly input: string;
  /** Whether an answer is the expected one, and need not be asked for again. */
  readonly expects: (answer: string) => boolean;
}

const driver = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const drivers: Readonly<Record<string, string>> = { python: driver("batch.py"), javascript: driver("batch.cjs") };

/** What a program answered, or null, and the CPU time it took. */
const Said = Schema.Array(Schema.Tuple([Schema.NullOr(Schema.String), Schema.Finite]));
const decodeSaid = Schema.decodeUnknownOption(Schema.fromJsonString(Said));

/** Inputs of one process at most, the CPU time after which it begins no other, and the memory it may use. */
const batchCount = 200;
const batchMs = 4000;
const batchMb = 1024;

/** What one process says to the first of these inputs, perhaps not to all; nothing where it did not get there. */
const inOneProcess = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  task: Problem,
  program: string,
  inputs: ReadonlyArray<string>,
): Effect.fn.Return<typeof Said.Type, JudgeError> {
  const { language, entry, limits } = task;
  const job = { program, entry, inputs, inputMs: limits.cpuMs / 2, totalMs: batchMs };
  const cpuMs = batchMs + 2 * limits.cpuMs;
  const [said] = yield* judge.answers(
    { ...task, entry: "stdin", limits: { cpuMs, memoryMb: batchMb, outputBytes: 16 << 20 } },
    drivers[language]!,
    [JSON.stringify(job)],
  );
  return Option.getOrElse(decodeSaid(said?.answer), () => []);
});

const notRun: Answer = { verdict: "not-run", cpuMs: 0 };

/** As the judge's `answers`, quicker. A task with a harness, or whose entry is a method, is not for it. */
export const answerAll = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  task: Problem,
  program: string,
  questions: ReadonlyArray<Question>,
  enough: (answer: Answer, index: number) => boolean = () => false,
): Effect.fn.Return<ReadonlyArray<Answer>, JudgeError> {
  const answers: Array<Answer> = [];
  /** Runs some by themselves; true when that was enough. */
  const askApart = Effect.fnUntraced(function* (some: ReadonlyArray<Question>) {
    const first = answers.length;
    const inputs = some.map((q) => q.input);
    let stopped = false;
    const got = yield* judge.answers(task, program, inputs, (a, i) => (stopped = enough(a, first + i)));
    answers.push(...got.filter((a) => a.verdict !== "not-run"));
    return stopped;
  });
  let stopped = false;
  while (!stopped && answers.length < questions.length) {
    const rest = questions.slice(answers.length);
    const batch = rest.slice(0, batchCount).map((q) => q.input);
    const said = task.language in drivers ? yield* inOneProcess(judge, task, program, batch) : [];
    /* Where a driver got nowhere, it will get nowhere with the others. */
    if (said.length === 0) stopped = yield* askApart(rest);
    for (const [i, [answer, cpuMs]] of said.entries()) {
      if (stopped) break;
      if (answer === null || !rest[i]!.expects(answer)) stopped = yield* askApart([rest[i]!]);
      else stopped = enough(answers[answers.push({ verdict: "accepted", answer, cpuMs }) - 1]!, answers.length - 1);
    }
  }
  return [...answers, ...Array.from({ length: questions.length - answers.length }, () => notRun)];
});
