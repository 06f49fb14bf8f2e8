/**
 * Patience: a program that should be in time is run again before being late counts against it.
 *
 * What disturbs a program, a machine that stood still among it, only ever adds to its time. So it is in time if it ever
 * was, and how much time it needs is the least that it was ever seen to take.
 */
import { Effect } from "effect";
import type { Answer, Judge, JudgeOptions, Task } from "../../src/judge.ts";
import type { Judgement } from "../../src/judgement.ts";
import type { JudgeError } from "../../src/verdict.ts";
import { answerAll, type Question } from "./batch.ts";

/** How often it is run again. */
const patience = 2;

/** Whether more time might have changed a judgement: a test ran out of it, or the compiler, which then names no line. */
export const isLate = ({ verdict, diagnostics, cases }: Judgement): boolean =>
  verdict === "compile-error"
    ? !diagnostics.some((d) => d.severity === "error" && d.line !== undefined)
    : cases.some((c) => c.verdict === "time-limit");

/** As the judge's `judge`, of a program that should be in time. */
export const judgeInTime = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  task: Task,
  program: string,
  options: JudgeOptions = {},
) {
  for (let late = 0; ; late++) {
    const judged = yield* judge.judge(task, program, options);
    if (late === patience || !isLate(judged.judgement)) return judged;
  }
});

/** As `answerAll`, of a program that should be in time. */
export const answersInTime = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  task: Parameters<typeof answerAll>[1],
  program: string,
  questions: ReadonlyArray<Question>,
  enough: (answer: Answer, index: number) => boolean = () => false,
): Effect.fn.Return<ReadonlyArray<Answer>, JudgeError> {
  const answers: Array<Answer> = [];
  let [stopped, late] = [false, 0]; // how often the next question took too long
  while (!stopped && answers.length < questions.length) {
    const first = answers.length;
    const before = late;
    const got = yield* answerAll(judge, task, program, questions.slice(first), (answer, i) => {
      const lateBefore = i === 0 ? before : 0;
      const tooLong = answer.verdict === "time-limit" || answer.verdict === "compile-error";
      late = tooLong && lateBefore < patience ? lateBefore + 1 : 0;
      return late > 0 || (stopped = enough(answer, first + i));
    });
    const told = got.filter((a) => a.verdict !== "not-run");
    answers.push(...(late > 0 ? told.slice(0, -1) : told));
  }
  return [...answers, ...questions.slice(answers.length).map((): Answer => ({ verdict: "not-run", cpuMs: 0 }))];
});
