/**
 * Programs compared with each other on generated inputs.
 *
 * generate.py and slow.py run in the sandbox like everything else, hundreds of inputs a trip. What a generated input's
 * answer should be, fixed.py says; whether fixed.py is right, slow.py does.
 */
import { Effect } from "effect";
import { check } from "../../src/checker.ts";
import type { Answer, Judge } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { JudgeError } from "../../src/verdict.ts";
import type { Question } from "./batch.ts";
import { answersInTime } from "./patience.ts";

/** An input, how it was made, and what fixed.py answers to it. */
export interface Generated {
  readonly size: number;
  readonly seed: number;
  readonly input: string;
  readonly expected: string;
}

/** Where a generated input can be found again. */
export const placeOf = ({ seed, size }: Pick<Generated, "seed" | "size">): string => `generate.py ${seed} ${size}`;

/** Runs a generator that takes its arguments from the command line on lines of standard input. */
const asFilter = (generator: string): string => `import sys; sys.argv[1:] = sys.stdin.readline().split()\n${generator}`;

const generatorLimits = { cpuMs: 10_000, memoryMb: 512, outputBytes: 16 << 20 };

/** How often the generator is asked twice, to see whether it says the same. */
const askedTwice = 5;

export type Inputs = ReadonlyArray<Omit<Generated, "expected">>;

/** Distinct inputs, `count` seeds of each size; or what is wrong with the generator. */
export const generateInputs = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  sound: Problem,
  generator: string,
  sizes: ReadonlyArray<number>,
  count: number,
): Effect.fn.Return<{ readonly inputs: Inputs; readonly fault?: string }, JudgeError> {
  const asked = sizes.flatMap((size) => Array.from({ length: count }, (_, i) => ({ size, seed: i + 1 })));
  const lines = [...asked, ...asked.slice(-askedTwice)].map(({ seed, size }) => `${seed} ${size}\n`);
  const task = {
    ...sound,
    language: "python",
    entry: "stdin",
    checker: "lines",
    harness: "",
    limits: generatorLimits,
  } as const;
  const questions = lines.map((input) => ({ input, expects: () => true }));
  const answers = yield* answersInTime(judge, task, asFilter(generator), questions, (a) => a.verdict !== "accepted");
  const inputs: Array<Omit<Generated, "expected">> = [];
  const seen = new Set<string>();
  for (const [i, { verdict, reason, answer = "" }] of answers.entries()) {
    const { size, seed } = asked[i] ?? asked[i - askedTwice]!;
    const at = placeOf({ size, seed });
    if (verdict !== "accepted") return { inputs: [], fault: `${at}: ${verdict}: ${reason ?? ""}` };
    if (i >= asked.length) {
      if (answer !== answers[i - askedTwice]!.answer) return { inputs: [], fault: `${at}: two runs differ` };
      continue;
    }
    const input = sound.entry === "stdin" ? answer : answer.trim();
    if (sound.entry !== "stdin" && !isList(input))
      return { inputs: [], fault: `${at}: expected a JSON list of arguments` };
    if (seen.has(input)) continue;
    seen.add(input);
    inputs.push({ size, seed, input });
  }
  return { inputs };
});

const isList = (text: string): boolean => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
};

/** Asks a program for what is known, so that it need not be run apart where it agrees. */
export const questionsOf = (
  task: Pick<Problem, "checker" | "tol">,
  generated: ReadonlyArray<Pick<Generated, "input" | "expected">>,
): ReadonlyArray<Question> =>
  generated.map(({ input, expected }) => ({
    input,
    expects: (answer) => check(task.checker, expected, answer, task.tol).right,
  }));

/** What keeps an answer from being the expected one; nothing if it is. */
export const disagreement = (
  { checker, tol }: Pick<Problem, "checker" | "tol">,
  expected: string,
  { verdict, reason, answer }: Answer,
): string | undefined => {
  if (answer === undefined) return reason === undefined ? verdict : `${verdict}: ${reason}`;
  const checked = check(checker, expected, answer, tol);
  return checked.right ? undefined : checked.difference.text;
};
