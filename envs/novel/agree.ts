/**
 * Whether a program's three texts say what its tree does, found out by running them in the sandbox on every case.
 *
 * Starting a process for each case, and a compiler for each program, costs far more than what is run. So the texts of
 * many programs are put together in one, each word for word but in a scope of its own (C++'s `#include` lines first),
 * with calls that print every answer. Where an answer is not what it should be, the programs are run one by one.
 */
import { Effect } from "effect";
import { check } from "../../src/checker.ts";
import type { Judge } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { JudgeError } from "../../src/verdict.ts";

import { disagreement, questionsOf } from "../checking/generated.ts";
import { answersInTime } from "../checking/patience.ts";
import { type Novel, novelLanguages } from "./novel.ts";

type Together = (problems: ReadonlyArray<Problem>) => string;

/** Calls with the arguments of every case, `call` around the comma-separated arguments. */
const calls = ({ tests }: Problem, call: (args: string) => string): string =>
  tests.map(({ input }) => call(input.slice(1, -1))).join("\n");

const python: Together = (problems) =>
  [
    "import json",
    ...problems.flatMap((p) => [p.fixed, calls(p, (args) => `print(json.dumps(${p.entry}(${args})))`)]),
  ].join("\n");

const javascript: Together = (problems) =>
  problems
    .map((p) => `{\n${p.fixed}\n${calls(p, (args) => `console.log(JSON.stringify(${p.entry}(${args})));`)}\n}`)
    .join("\n");

const printing = `#include <iostream>
#include <string>
#include <vector>

static void answer(long long value) { std::cout << value << '\\n'; }
static void answer(const std::string &text) { std::cout << '"' << text << '"' << '\\n'; }
static void answer(const std::vector<long long> &list) {
    std::cout << '[';
    for (std::size_t i = 0; i < list.size(); i++) std::cout << (i == 0 ? "" : ",") << list[i];
    std::cout << ']' << '\\n';
}
`;

/** Calls that are made once are not worth the compiler's time. */
const unhurried = '__attribute__((optimize("O0")))';

const cpp: Together = (problems) => {
  const isInclude = (line: string): boolean => line.startsWith("#include");
  const lines = problems.map((p) => (p.fixed ?? "").split("\n"));
  return [
    ...new Set(lines.flat().filter(isInclude)),
    printing,
    ...problems.map((p, i) =>
      [
        `namespace p${i} {`,
        ...lines[i]!.filter((line) => !isInclude(line)),
        unhurried,
        "static void answers() {",
        calls(p, (args) => `answer(${p.entry}(${args.replaceAll("[", "{").replaceAll("]", "}")}));`),
        "}\n}",
      ].join("\n"),
    ),
    "int main() {",
    ...problems.map((_, i) => `p${i}::answers();`),
    "}",
  ].join("\n");
};

const together = { python, cpp, javascript } as const;

const limits = { cpuMs: 10_000, memoryMb: 512, outputBytes: 16 << 20 };

/** Whether every answer of these problems, all in one language, is right when they are run together. */
const agreeTogether = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problems: ReadonlyArray<Problem>,
): Effect.fn.Return<boolean, JudgeError> {
  const [first] = problems;
  const text = together[first!.language as keyof typeof together](problems);
  const [said] = yield* judge.answers({ ...first!, entry: "stdin", fixed: text, limits }, text, [""]);
  const answers = (said?.answer ?? "").trimEnd().split("\n");
  const tests = problems.flatMap((p) => p.tests);
  return (
    answers.length === tests.length &&
    tests.every(({ expected }, i) => check(first!.checker, expected, answers[i]!, first!.tol).right)
  );
});

/** The first answer of a program run by itself that is not the expected one, in words. */
const disagreementAlone = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: Problem,
): Effect.fn.Return<string | undefined, JudgeError> {
  let found: string | undefined;
  yield* answersInTime(judge, problem, problem.fixed ?? "", questionsOf(problem, problem.tests), (answer, i) => {
    const { input, expected } = problem.tests[i]!;
    const why = disagreement(problem, expected, answer);
    if (why !== undefined) found = `${problem.id} on ${input}: ${why}`;
    return why !== undefined;
  });
  return found;
});

/** The first answer that differs, in words; nothing if all texts of all these programs agree on all their cases. */
export const firstDisagreement = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  novels: ReadonlyArray<Novel>,
): Effect.fn.Return<string | undefined, JudgeError> {
  if (novels.length === 0) return undefined;
  for (const language of novelLanguages) {
    const problems = novels.flatMap((novel) => novel.problems.filter((p) => p.language === language));
    if (yield* agreeTogether(judge, problems)) continue;
    for (const problem of problems) {
      const found = yield* disagreementAlone(judge, problem);
      if (found !== undefined) return found;
    }
  }
  return undefined;
});
