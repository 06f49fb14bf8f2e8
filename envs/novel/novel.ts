/**
 * Novel programs: problems that need no author, and that nobody has seen before.
 *
 * A program grows from a seed and a number (grow.ts), its cases show that every part of it counts (cases.ts), and it is
 * written in three languages and in English (print.ts, tell.ts). What it should do is what it does, so it is right by
 * definition; that the three texts agree is for the judge to say.
 */
import { makeProblem, type Problem } from "../../src/problem.ts";
import { random } from "../../src/random.ts";
import type { Grammar } from "../../src/syntax/grammar.ts";
import { normalDigest } from "../../src/syntax/normalise.ts";
import { type Case, chooseCases } from "./cases.ts";
import { grow } from "./grow.ts";
import { printers } from "./print.ts";
import { tell } from "./tell.ts";
import type { Program } from "./tree.ts";

/** Changes whenever the same seed grows other programs. */
export const novelVersion = 1;

export const novelLanguages = ["python", "cpp", "javascript"] as const;

const limits = { cpuMs: 1000, memoryMb: 128, outputBytes: 1 << 20 };

export interface Novel {
  /** Which of the seed's attempts it is. */
  readonly attempt: number;
  /** Of its normalised tree in Python: equal for programs that differ in names only. */
  readonly digest: string;
  readonly program: Program;
  readonly cases: ReadonlyArray<Case>;
  /** One for each language, with nothing to repair. */
  readonly problems: ReadonlyArray<Problem>;
}

/** As people write lists, with blanks. */
const spaced = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(spaced).join(", ")}]` : JSON.stringify(value);

const problemsOf = (
  program: Program,
  cases: ReadonlyArray<Case>,
  digest: string,
  made: object,
): ReadonlyArray<Problem> => {
  const tests = cases.map(({ args, result }) => ({ input: JSON.stringify(args), expected: JSON.stringify(result) }));
  const { args, result } = cases[0]!;
  const statement = tell(program, { input: spaced(args), expected: spaced(result) });
  return novelLanguages.map((language) => {
    const fixed = printers[language](program);
    const problem = `novel/${digest.slice(0, 16)}`;
    return makeProblem({
      id: `${problem}/${language}`,
      problem,
      source: "redgreen novel",
      license: "Apache-2.0",
      language,
      entry: program.name,
      statement,
      buggy: fixed,
      fixed,
      tests,
      limits,
      extra: { made },
    });
  });
};

/** Programs without end, no two alike but for names. `python` is the grammar that tells which are. */
export function* novels(python: Grammar, seed: number): Generator<Novel> {
  const seen = new Set<string>();
  for (let attempt = 0; ; attempt++) {
    const rng = random(seed, `novel ${attempt}`);
    const program = grow(rng);
    const cases = chooseCases(program, rng);
    if (cases === undefined) continue;
    const digest = normalDigest(python, printers.python(program));
    if (seen.has(digest)) continue;
    seen.add(digest);
    const made = { generator: `novel ${novelVersion}`, seed, attempt };
    yield { attempt, digest, program, cases, problems: problemsOf(program, cases, digest, made) };
  }
}
