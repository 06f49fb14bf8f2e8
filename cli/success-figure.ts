/** The figure of an evaluation: bugs fixed within so many executions, a curve with its band per policy, as SVG. */
import type { Evaluation, Row } from "../policies/evaluation.ts";

const size = { width: 760, height: 420, left: 52, right: 190, top: 16, bottom: 44 } as const;
const [inner, depth] = [size.width - size.left - size.right, size.height - size.top - size.bottom];

/** Told apart by people who see colours differently (Okabe and Ito, 2008), then by their strokes. */
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000"];
const strokes = ["", "6 3", "2 3"];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const line = (x1: number, y1: number, x2: number, y2: number, more: string): string =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" ${more}/>`;

const label = (x: number, y: number, text: string, more: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(text)}</text>`;

/** Labels in the order of their heights, moved apart until none lies on another. */
const apart = (heights: ReadonlyArray<number>, distance: number): ReadonlyArray<number> => {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  for (const [k, i] of order.entries()) if (k > 0) placed[i] = Math.max(placed[i]!, placed[order[k - 1]!]! + distance);
  const over = Math.max(0, ...placed.map((y) => y - (size.top + depth)));
  return placed.map((y) => y - over);
};

export const successFigure = ({ rows, budget, set, bugs }: Evaluation): string => {
  const shown = rows.filter((row) => row.success.length > 0);
  const most = Math.min(1, Math.ceil(10 * Math.max(0.1, ...shown.flatMap((r) => r.success.map((s) => s.high)))) / 10);
  const x = (executions: number) => size.left + (inner * Math.log(executions)) / Math.log(Math.max(2, budget));
  const y = (share: number) => size.top + depth * (1 - share / most);
  const points = (row: Row, at: (s: Row["success"][number]) => number) =>
    row.success.map((s) => `${x(s.budget).toFixed(1)},${y(at(s)).toFixed(1)}`);
  const columns = shown[0]?.success.map((s) => s.budget) ?? [];
  const levels = Array.from({ length: Math.round(most * 10) + 1 }, (_, i) => i / 10).filter(
    (level, i) => most <= 0.5 || i % 2 === 0 || level === most,
  );
  const grid = [
    ...levels.map(
      (level) =>
        line(size.left, y(level), size.left + inner, y(level), 'stroke="#ddd"') +
        label(size.left - 8, y(level) + 4, `${Math.round(100 * level)} %`, 'text-anchor="end"'),
    ),
    ...columns.map(
      (b) =>
        line(x(b), size.top, x(b), size.top + depth, 'stroke="#eee"') +
        label(x(b), size.top + depth + 18, String(b), 'text-anchor="middle"'),
    ),
    label(size.left + inner / 2, size.height - 8, "executions", 'text-anchor="middle"'),
  ];
  const ends = apart(
    shown.map((row) => y(row.success.at(-1)!.share)),
    15,
  );
  const curves = shown.map((row, i) => {
    const colour = colours[i % colours.length]!;
    const stroke = strokes[Math.floor(i / colours.length) % strokes.length]!;
    const band = [...points(row, (s) => s.low), ...points(row, (s) => s.high).reverse()].join(" ");
    const end = x(row.success.at(-1)!.budget);
    return [
      `<polygon points="${band}" fill="${colour}" opacity="0.1"/>`,
      `<polyline points="${points(row, (s) => s.share).join(" ")}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${stroke}"/>`,
      line(end, y(row.success.at(-1)!.share), end + 10, ends[i]!, `stroke="${colour}"`),
      label(end + 14, ends[i]! + 4, row.id, `fill="${colour}"`),
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">
<title>${escaped(`${set}: share of ${bugs} bugs fixed within so many executions, bands of 95 %`)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${grid.join("\n")}
${curves.join("\n")}
</svg>
`;
};
