/**
 * What a problem's folder must hold, as far as reading it can tell.
 */
import { ProblemError } from "../../src/problem.ts";
import { type LibraryProblem, soundProblem } from "../library.ts";

const leastPublic = 3;
const leastHidden = 9;

/** What is missing or amiss, one sentence each; empty if nothing is. */
export const structureFaults = (problem: LibraryProblem): ReadonlyArray<string> => {
  const { manifest, statement, references, wrong } = problem;
  const faults: Array<string> = [];
  const [small = 0, medium = 0, large = 0, ...more] = manifest.sizes;
  if (!(0 < small && small < medium && medium < large) || more.length > 0)
    faults.push(`problem.json: sizes must be three, ascending; they are [${manifest.sizes.join(", ")}]`);
  if (!statement.startsWith(`# ${manifest.title}\n`))
    faults.push(`statement.md: its first line must be "# ${manifest.title}"`);
  if (problem.generator === undefined) faults.push("there is no generate.py");
  if (problem.slow === undefined) faults.push("there is no slow.py");
  if (wrong.length === 0) faults.push("there is no wrong program (bug-VERDICT.*)");
  for (const bug of wrong) {
    if (!references.some((r) => r.language === bug.language))
      faults.push(`${bug.file}: there is no reference in ${bug.language}`);
  }
  const reference = references.find((r) => r.language === "python");
  if (reference === undefined) return [...faults, "there is no fixed.py"];
  try {
    const { tests, publicCount } = soundProblem(problem, reference);
    const hidden = tests.length - publicCount;
    if (publicCount < leastPublic) faults.push(`${publicCount} public tests; at least ${leastPublic} are needed`);
    if (hidden < leastHidden) faults.push(`${hidden} hidden tests; at least ${leastHidden} are needed`);
    const inputs = new Map<string, number>();
    for (const [i, { input }] of tests.entries()) {
      const before = inputs.get(input);
      if (before !== undefined) faults.push(`tests.jsonl: tests ${before + 1} and ${i + 1} have the same input`);
      inputs.set(input, i);
    }
    if (new Set(tests.map((t) => t.expected)).size === 1) faults.push("tests.jsonl: every test expects the same");
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    faults.push(error.message);
  }
  return faults;
};
