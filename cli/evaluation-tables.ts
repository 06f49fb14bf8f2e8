/** Evaluations as tables: the same cells on a terminal and in Markdown. */
import type { Comparison, Evaluation, Row } from "../policies/evaluation.ts";

export type Table = [header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>];

const share = (value: number): string => (100 * value).toFixed(1);
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;

export const shareBetween = ({ share: s, low, high }: { share: number; low: number; high: number }): string =>
  `${share(s)} (${share(low)}–${share(high)})`;

const executions = (count: number | null, budget: number): string => (count === null ? `> ${budget}` : String(count));

const medianOf = ({ median }: Row, budget: number): string => {
  const [middle, low, high] = [median.executions, median.low, median.high].map((n) => executions(n ?? null, budget));
  return low === high ? middle! : `${middle} (${low} to ${high})`;
};

/** Percent of the bugs fixed within so many executions, at 20 with the interval. */
export const successTable = ({ rows, budget }: Evaluation): Table => {
  const columns = rows[0]?.success.map((s) => s.budget) ?? [];
  const at = Math.min(20, budget);
  return [
    ["policy", ...columns.map((b) => `@${b}`), "median executions", "players", "abandoned"],
    rows.map((row) => [
      row.id,
      ...row.success.map((s) => (s.budget === at ? shareBetween(s) : share(s.share))),
      medianOf(row, budget),
      row.players === 1 ? "1" : `${row.players} (${share(row.players20.low)}–${share(row.players20.high)})`,
      String(row.abandoned),
    ]),
  ];
};

const pValue = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(3));

/** Pairs of policies on the same bugs. */
export const comparisonTable = ({ comparisons, budget }: Evaluation): Table => [
  [
    "first",
    "second",
    "bugs",
    `@${Math.min(20, budget)}, points`,
    "executions, ratio",
    "only first / second",
    "McNemar p",
  ],
  comparisons.map(({ first, second, bugs, difference: d, ratio: r, onlyFirst, onlySecond, p }: Comparison) => [
    ...[first, second, String(bugs)],
    `${signed(d.share)} (${signed(d.low)} to ${signed(d.high)})`,
    `${r.share.toFixed(2)} (${r.low.toFixed(2)}–${r.high.toFixed(2)})`,
    ...[`${onlyFirst} / ${onlySecond}`, pValue(p)],
  ]),
];

/** Success at 20 by kind of bug, a column per policy; the rarest kinds last. */
export const kindTable = ({ rows }: Evaluation, by: "families" | "verdicts"): Table => {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const [kind, { bugs }] of Object.entries(row[by])) counts.set(kind, Math.max(bugs, counts.get(kind) ?? 0));
  return [
    [by === "families" ? "family" : "verdict", "bugs", ...rows.map((row) => row.id)],
    [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([kind, bugs]) => [
        kind,
        String(bugs),
        ...rows.map((row) => (row[by][kind] === undefined ? "" : share(row[by][kind].share))),
      ]),
  ];
};

export const markdown = ([header, rows]: Table): string =>
  [header, header.map((_, i) => (i === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
