/** An evaluation as a section of Markdown: what was played and by which command, the tables, the figure. */
import type { Evaluation } from "../policies/evaluation.ts";
import { comparisonTable, kindTable, markdown, successTable } from "./evaluation-tables.ts";

const drawnFrom = ({ bugs, from }: Evaluation): string =>
  from.seed === null ? `all ${bugs} bugs` : `${bugs} bugs, drawn with seed ${from.seed} from ${from.bugs}`;

const testsOf = ({ hiddenTests }: Evaluation): string =>
  hiddenTests === undefined
    ? ""
    : ` While acting, ${hiddenTests} hidden tests were run; what passed them was judged on all, and
counts as fixed only if it passed.`;

/** `figure` is where the curves are, as seen from the page. */
export const evaluationPage = (evaluation: Evaluation, figure: string): string => {
  const { set, digest, command, language, grammarVersion, budget, bugs, problems, withinOneEdit, rows } = evaluation;
  const parts = [
    `## ${set}`,
    `${drawnFrom(evaluation)} of ${problems} problems, in ${language}; at most ${budget} executions each. Digest of the set: \`${digest.slice(0, 16)}\`. One edit of grammar version ${grammarVersion} turns
${withinOneEdit} of the ${bugs} into the known fix; the others need more than one, or another fix.${testsOf(evaluation)}`,
    `\`\`\`sh\n${command}\n\`\`\``,
    ...(evaluation.note === undefined ? [] : [evaluation.note]),
    markdown(successTable(evaluation)),
    `![Bugs fixed within so many executions](${figure})`,
    ...(evaluation.comparisons.length === 0 ? [] : [markdown(comparisonTable(evaluation))]),
    "Percent fixed within 20 executions, by the verdict that the bug earns:",
    markdown(kindTable(evaluation, "verdicts")),
    "<details><summary>By the family that made the bug</summary>",
    markdown(kindTable(evaluation, "families")),
    "</details>",
    rows.map(({ id, description }) => `- **${id}** ${description}`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
};
