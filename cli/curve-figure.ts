/** Curves with bands as SVG: a share that grows, of several rows, told apart by colours, strokes and names at their ends. */

export interface Point {
  readonly x: number;
  /** From 0 to 1, and between which it surely is. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface CurveFigure {
  /** Read out to whoever does not see it. */
  readonly title: string;
  readonly xLabel: string;
  readonly scale: "linear" | "logarithmic";
  /** Where the x axis is marked; the first and last are its ends. */
  readonly marks: ReadonlyArray<number>;
  readonly curves: ReadonlyArray<{ readonly name: string; readonly points: ReadonlyArray<Point> }>;
}

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

/** Heights of labels, moved down, in their order, until none lies on another, then up until all are inside. */
const apart = (heights: ReadonlyArray<number>, distance: number): ReadonlyArray<number> => {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  for (const [k, i] of order.entries()) if (k > 0) placed[i] = Math.max(placed[i]!, placed[order[k - 1]!]! + distance);
  let lowest = size.top + depth;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, lowest);
    lowest = placed[i]! - distance;
  }
  return placed;
};

export const curveFigure = ({ title, xLabel, scale, marks, curves }: CurveFigure): string => {
  const shown = curves.filter((curve) => curve.points.length > 0);
  const highest = Math.max(0.1, ...shown.flatMap((curve) => curve.points.map((p) => p.high)));
  const most = Math.min(1, Math.ceil(10 * highest) / 10);
  const along = (x: number) => (scale === "linear" ? x : Math.log(x));
  const [from, to] = [along(marks[0]!), along(marks.at(-1)!)];
  const x = (value: number) => size.left + (to > from ? (inner * (along(value) - from)) / (to - from) : 0);
  const y = (share: number) => size.top + depth * (1 - share / most);
  const tenths = Array.from({ length: Math.round(10 * most) + 1 }, (_, i) => i);
  const grid = [
    ...tenths
      .filter((tenth) => most <= 0.5 || tenth % 2 === 0)
      .map(
        (tenth) =>
          line(size.left, y(tenth / 10), size.left + inner, y(tenth / 10), 'stroke="#ddd"') +
          label(size.left - 8, y(tenth / 10) + 4, `${10 * tenth} %`, 'text-anchor="end"'),
      ),
    ...marks.map(
      (mark) =>
        line(x(mark), size.top, x(mark), size.top + depth, 'stroke="#eee"') +
        label(x(mark), size.top + depth + 18, String(mark), 'text-anchor="middle"'),
    ),
    label(size.left + inner / 2, size.height - 8, xLabel, 'text-anchor="middle"'),
  ];
  const ends = apart(
    shown.map((curve) => y(curve.points.at(-1)!.share)),
    15,
  );
  const drawn = shown.map(({ name, points }, i) => {
    const colour = colours[i % colours.length]!;
    const stroke = strokes[Math.floor(i / colours.length) % strokes.length]!;
    const path = (list: ReadonlyArray<Point>, of: (p: Point) => number) =>
      list.map((p) => `${x(p.x).toFixed(1)},${y(of(p)).toFixed(1)}`).join(" ");
    const band = `${path(points, (p) => p.low)} ${path(points.toReversed(), (p) => p.high)}`;
    const end = points.at(-1)!;
    return [
      `<polygon points="${band}" fill="${colour}" opacity="0.1"/>`,
      `<polyline points="${path(points, (p) => p.share)}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${stroke}"/>`,
      line(x(end.x), y(end.share), size.left + inner + 10, ends[i]!, `stroke="${colour}"`),
      label(size.left + inner + 14, ends[i]! + 4, name, `fill="${colour}"`),
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${grid.join("\n")}
${drawn.join("\n")}
</svg>
`;
};
