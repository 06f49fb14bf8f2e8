/**
 * The shape of a wrong answer: how an actual value relates to the expected one, as a few numbers.
 *
 * What a person reads from a failing test before looking at the program: one too many, one too few, the same elements in
 * another order, off by one, nothing at all.
 */

export const shapeNames = [
  "absent",
  "null",
  "other-type",
  "truth-flipped",
  "plus-one",
  "minus-one",
  "near",
  "larger",
  "smaller",
  "negated",
  "multiple",
  "zero",
  "one-longer",
  "one-shorter",
  "longer",
  "shorter",
  "same-length",
  "permutation",
  "prefix",
  "suffix",
  "empty",
  "one-element",
  "elements-by-one",
] as const;
type ShapeName = (typeof shapeNames)[number];

const indexOf = Object.fromEntries(shapeNames.map((name, i) => [name, i])) as Readonly<Record<ShapeName, number>>;

/** Nothing is known, or nothing fails. */
export const noShape: ReadonlyArray<number> = shapeNames.map(() => 0);

/** A value as both kinds of tests have it: JSON where it is that, else its words. */
const read = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const words = text
      .trim()
      .split(/\s+/)
      .filter((word) => word !== "");
    const values = words.map((word) => (word !== "" && Number.isFinite(Number(word)) ? Number(word) : word));
    return values.length === 1 ? values[0] : values;
  }
};

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const numberShapes = (expected: number, actual: number): Array<ShapeName> => {
  const change = actual - expected;
  const shapes: Array<ShapeName> = [change > 0 ? "larger" : "smaller"];
  if (change === 1) shapes.push("plus-one");
  else if (change === -1) shapes.push("minus-one");
  else if (Math.abs(change) <= 3) shapes.push("near");
  if (actual === -expected) shapes.push("negated");
  else if (actual === 0) shapes.push("zero");
  else if (expected !== 0 && (Number.isInteger(actual / expected) || Number.isInteger(expected / actual)))
    shapes.push("multiple");
  return shapes;
};

const sequenceShapes = (expected: ReadonlyArray<unknown>, actual: ReadonlyArray<unknown>): Array<ShapeName> => {
  const shapes: Array<ShapeName> = [];
  const extra = actual.length - expected.length;
  if (extra === 0) shapes.push("same-length");
  else shapes.push(extra > 0 ? "longer" : "shorter");
  if (extra === 1) shapes.push("one-longer");
  if (extra === -1) shapes.push("one-shorter");
  const [short, long] = extra > 0 ? [expected, actual] : [actual, expected];
  if (actual.length === 0) shapes.push("empty");
  else if (extra !== 0) {
    if (short.every((v, i) => same(v, long[i]))) shapes.push("prefix");
    if (short.every((v, i) => same(v, long[i + Math.abs(extra)]))) shapes.push("suffix");
  } else {
    const sorted = (list: ReadonlyArray<unknown>) => list.map((v) => JSON.stringify(v)).sort();
    const wrong = actual.flatMap((v, i) => (same(v, expected[i]) ? [] : [i]));
    if (same(sorted(expected), sorted(actual))) shapes.push("permutation");
    if (wrong.length === 1) shapes.push("one-element");
    const byOne = (i: number) => {
      const [e, a] = [expected[i], actual[i]];
      return typeof e === "number" && typeof a === "number" && Math.abs(a - e) === 1;
    };
    if (wrong.every(byOne)) shapes.push("elements-by-one");
  }
  return shapes;
};

const shapesOf = (expected: unknown, actual: unknown): Array<ShapeName> => {
  const [kindExpected, kindActual] = [kindOf(expected), kindOf(actual)];
  if (kindActual === "null") return ["null"];
  if (kindExpected !== kindActual) return ["other-type"];
  switch (kindExpected) {
    case "boolean":
      return ["truth-flipped"];
    case "number":
      return numberShapes(expected as number, actual as number);
    case "string":
      return sequenceShapes([...(expected as string)], [...(actual as string)]);
    case "list":
      return sequenceShapes(expected as ReadonlyArray<unknown>, actual as ReadonlyArray<unknown>);
    default:
      return [];
  }
};

/** 1 where the wrong answer has the shape, in the order of `shapeNames`. Without an answer it is absent. */
export const shapeOf = (expected: string, actual: string | undefined): ReadonlyArray<number> => {
  const shape = [...noShape];
  if (actual === undefined || actual === "") shape[indexOf.absent] = 1;
  else for (const name of shapesOf(read(expected), read(actual))) shape[indexOf[name]] = 1;
  return shape;
};
