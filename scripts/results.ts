/**
 * Writes docs/results.md and its figures from the evaluations that are kept in docs/results/, as `redgreen evaluate --out`
 * leaves them. Nothing is played, so the same evaluations give the same page.
 *
 *     npm run results
 *     npm run results -- FOLDER...     keeps the evaluation.json of these folders first
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Schema } from "effect";
import { evaluationPage } from "../cli/evaluation-page.ts";
import { successFigure } from "../cli/success-figure.ts";
import { Evaluation } from "../policies/evaluation.ts";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const kept = join(docs, "results");
const decode = Schema.decodeSync(Schema.fromJsonString(Evaluation));

const introduction = `# Results

What policies are worth, measured by \`redgreen evaluate\`; this page is made from [results/](results) by \`npm run results\`, and says nothing that is not in those files.

**What is counted.** An execution is a program that was judged on all tests of its problem. A bug is fixed when a program passes all of them, the hidden ones too; the agent sees the public ones, and
of the hidden ones only how many pass. *@20* is the percentage of bugs fixed within 20 executions. All policies that edit choose from the same candidates, those of the [grammar](edits.md), start from
the best program so far, and try nothing twice; they differ in what they choose. An episode has as many turns as the table's last column.

**How sure it is.** Bugs of one problem resemble each other, so intervals (95 %) come from drawing *problems* with replacement, 2000 times. Where a policy plays from several seeds, or a network was
trained from several, a bug counts with their mean, and the range of their own results stands in brackets behind their number. A median beyond the budget is written *> budget*; a bug that was not fixed is
never left out. The ratio of executions is the geometric mean over bugs of the first policy's executions divided by the second's, where an unfixed bug counts as one more than the budget: what it needed is at
least that, so a ratio is drawn towards 1. McNemar's exact test counts the bugs that only one of the two fixed within 20 executions, in one episode each; it takes bugs as independent, so where it and
the interval disagree, believe the interval. Percentages by verdict and family rest on few bugs each. An episode that a fault of the judge's ended is *abandoned* and counts for nobody.

**Who plays.** The family prior, and everything that uses it, is counted from bugs to train on, without those of the problem that is played (\`npm run count:families\`,
[family-counts.json](../policies/baselines/family-counts.json)). *told-line* is told which lines the fix changes, which no agent is: it bounds what finding the place is worth. \`redgreen ls policies\` has the
others. A row of a network is named by whoever evaluates; *-once* ranks the candidates at the start and goes down the list, *-without-feedback* sees the program and nothing that the environment says.
`;

/** Names of what is kept, without their ending, in the order of the page. */
const names = (): ReadonlyArray<string> =>
  readdirSync(kept)
    .filter((name) => name.endsWith(".json"))
    .map((name) => basename(name, ".json"))
    .sort();

export const resultsPage = (): string =>
  [
    introduction,
    ...names().map((name) =>
      evaluationPage(decode(readFileSync(join(kept, `${name}.json`), "utf8")), `results/${name}.svg`),
    ),
  ].join("\n");

if (import.meta.main) {
  mkdirSync(kept, { recursive: true });
  for (const folder of process.argv.slice(2)) {
    const text = readFileSync(join(folder, "evaluation.json"), "utf8");
    const { set, budget } = decode(text);
    const name = `${set.replace(/\.(jsonl|bugs\.zst)$/, "")}-${budget}`;
    writeFileSync(join(kept, `${name}.json`), text);
  }
  for (const name of names())
    writeFileSync(join(kept, `${name}.svg`), successFigure(decode(readFileSync(join(kept, `${name}.json`), "utf8"))));
  writeFileSync(join(docs, "results.md"), resultsPage());
}
