/**
 * Writes docs/results.md and its figures from what is kept in docs/results/: evaluations as `redgreen evaluate --out`
 * leaves them, and how trainings went. Nothing is played, so the same files give the same page.
 *
 *     npm run results
 *     npm run results -- FOLDER...     keeps what these folders hold first
 *
 * A folder is that of an evaluation, or of a training: those whose names differ in a number at their end only, `full-1`
 * and `full-2`, are seeds of one training.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Result, Schema } from "effect";
import { Learning, learningFigure, successFigure } from "../cli/evaluation-figures.ts";
import { evaluationPage } from "../cli/evaluation-page.ts";
import { Evaluation } from "../policies/evaluation.ts";
import { readCheckpoint } from "../policies/learned/checkpoint.ts";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const kept = join(docs, "results");
const decodeEvaluation = Schema.decodeSync(Schema.fromJsonString(Evaluation));
const decodeLearning = Schema.decodeSync(Schema.fromJsonString(Learning));

const introduction = `# Results

What policies are worth, measured by \`redgreen evaluate\`; this page is made from [results/](results) by \`npm run results\`, and says nothing that is not in those files.

**What is counted.** An execution is a program that was judged on all tests of its problem. A bug is fixed when a program passes all of them, the hidden ones too; the agent sees the public ones, and
of the hidden ones only how many pass. *@20* is the percentage of bugs fixed within 20 executions. All policies that edit choose from the same candidates, those of the [grammar](edits.md), start from
the best program so far, and try nothing twice; they differ in what they choose. An episode has as many turns as the table's last column.

**How sure it is.** Bugs of one problem resemble each other, so intervals (95 %) come from drawing *problems* with replacement, 2000 times
(where all bugs were fixed, or none, Wilson's interval for that many problems). Where a policy plays from several seeds, or a network was
trained from several, a bug counts with their mean, and the range of their own results stands in brackets behind their number. A median beyond the budget is written *> budget*; a bug that was not fixed is
never left out. The ratio of executions is the geometric mean over bugs of the first policy's executions divided by the second's, where an unfixed bug counts as one more than the budget: what it needed is at
least that, so a ratio is drawn towards 1. McNemar's exact test counts the bugs that only one of the two fixed within 20 executions, in one episode each; it takes bugs as independent, so where it and
the interval disagree, believe the interval. Percentages by verdict and family rest on few bugs each. An episode that a fault of the judge's ended is *abandoned* and counts for nobody.

**Who plays.** The family prior, and everything that uses it, is counted from bugs to train on, without those of the problem that is played (\`npm run count:families\`,
[family-counts.json](../policies/baselines/family-counts.json)). *told-line* is told which lines the fix changes, which no agent is: it bounds what finding the place is worth. \`redgreen ls policies\` has the
others. A row of a network is named by whoever evaluates; *-once* ranks the candidates at the start and goes down the list, *-without-feedback* sees the program and nothing that the environment says.
`;

const keep = (name: string, text: string): void => writeFileSync(join(kept, name), text);

/** Files of a kind that are kept, by their names without the ending, in the order of the page. */
const read = <A>(ending: string, decode: (text: string) => A): ReadonlyArray<readonly [string, A]> =>
  readdirSync(kept)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [basename(name, ending), decode(readFileSync(join(kept, name), "utf8"))]);
const evaluations = () => read(".evaluation.json", decodeEvaluation);
const learnings = () => read(".learning.json", decodeLearning).map(([, learning]) => learning);

const learningSection = (all: ReadonlyArray<Learning>): ReadonlyArray<string> =>
  all.length === 0
    ? []
    : [
        `## Learning

The share of training episodes that were solved, by iteration: the mean over seeds, the band from the worst to the best of them.

![Success while learning](results/learning.svg)

${all.map((l) => `- **${l.name}**: seeds ${l.runs.map((r) => r.seed).join(", ")}; ${l.turns} turns an episode; digest of the bugs \`${l.digest.slice(0, 16)}\``).join("\n")}
`,
      ];

export const resultsPage = (): string =>
  [
    introduction,
    ...evaluations().map(([name, evaluation]) => evaluationPage(evaluation, `results/${name}.svg`)),
    ...learningSection(learnings()),
  ].join("\n");

const keepEvaluation = (folder: string): void => {
  const text = readFileSync(join(folder, "evaluation.json"), "utf8");
  const { set, budget } = decodeEvaluation(text);
  keep(`${set.replace(/\.(jsonl|bugs\.zst)$/, "")}-${budget}.evaluation.json`, text);
};

/** One file per kind of training, from the folders of its seeds. */
const keepLearning = (folders: ReadonlyArray<string>): void => {
  for (const [name, seeds] of Map.groupBy(folders, (folder) => basename(folder).replace(/-\d+$/, ""))) {
    const runs = seeds.map((folder) => {
      const { options, digest } = Result.getOrThrow(readCheckpoint(join(folder, "policy.safetensors")));
      const lines = readFileSync(join(folder, "progress.jsonl"), "utf8").trim().split("\n");
      const steps = lines.map((text) => JSON.parse(text) as { readonly phase: string; readonly success?: number });
      const success = steps.flatMap((step) => (step.phase === "reinforcement" ? (step.success ?? []) : []));
      return { turns: options.turns, digest, run: { seed: options.seed, success } };
    });
    const [{ turns, digest }] = runs as [(typeof runs)[number]];
    const learning: Learning = { format: "redgreen-learning/1", name, turns, digest, runs: runs.map((r) => r.run) };
    keep(`${name}.learning.json`, `${JSON.stringify(learning)}\n`);
  }
};

if (import.meta.main) {
  mkdirSync(kept, { recursive: true });
  const folders = process.argv.slice(2).map((folder) => folder.replace(/\/+$/, ""));
  const isEvaluation = (folder: string) => existsSync(join(folder, "evaluation.json"));
  for (const folder of folders.filter(isEvaluation)) keepEvaluation(folder);
  keepLearning(folders.filter((folder) => !isEvaluation(folder)));
  for (const [name, evaluation] of evaluations()) keep(`${name}.svg`, successFigure(evaluation));
  if (learnings().length > 0) keep("learning.svg", learningFigure(learnings()));
  writeFileSync(join(docs, "results.md"), resultsPage());
}
