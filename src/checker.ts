/**
 * Checkers: whether an output is right, and if not, where it first differs, in words a person would use.
 *
 * Pure functions over text. They run outside the box: a program never sees what it is compared with.
 */
import { Schema } from "effect";

/** Ways to compare, as problems name them. */
export const CheckerName = Schema.Literals(["lines", "exact", "tokens", "json"]);
export type CheckerName = typeof CheckerName.Type;

export const Difference = Schema.Struct({
  kind: Schema.Literals(["missing", "extra", "different", "length", "type", "unreadable"]),
  at: Schema.String.annotate({
    description: 'The place: "line 3", "token 2", "[1][0]", or "" for the value as a whole.',
  }),
  expected: Schema.optionalKey(
    Schema.String.annotate({ description: "What should stand there; absent where that side has ended." }),
  ),
  actual: Schema.optionalKey(
    Schema.String.annotate({ description: "What stands there; absent where that side has ended." }),
  ),
  text: Schema.String.annotate({ description: "The difference in one sentence." }),
}).annotate({
  identifier: "Difference",
  description: "The first place where an output is not what was expected.",
});
export type Difference = typeof Difference.Type;

export type Check =
  | { readonly right: true }
  /** `spacing`: only white space differs, and this checker minds. */
  | { readonly right: false; readonly spacing: boolean; readonly difference: Difference };

const right: Check = { right: true };
const wrong = (difference: Difference, spacing = false): Check => ({ right: false, spacing, difference });

/** Of a long line, the part around a column (from 0), so that a difference far to the right can be read. */
const excerpt = (line: string, column: number): string => {
  const width = 80;
  if (line.length <= width) return JSON.stringify(line);
  const from = Math.max(0, Math.min(column - width / 4, line.length - width));
  return `${from > 0 ? "…" : ""}${JSON.stringify(line.slice(from, from + width))}${from + width < line.length ? "…" : ""}`;
};

const firstDifferentColumn = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
};

/** Without trailing blanks on lines and trailing empty lines: what every judge forgives. */
const significantLines = (text: string): Array<string> => {
  const lines = text.split("\n").map((line) => line.trimEnd());
  while (lines.length > 0 && lines[lines.length - 1] === "") lines.pop();
  return lines;
};

const lineDifference = (expected: ReadonlyArray<string>, actual: ReadonlyArray<string>): Difference | undefined => {
  const n = Math.max(expected.length, actual.length);
  for (let i = 0; i < n; i++) {
    const e = expected[i];
    const a = actual[i];
    if (e === a) continue;
    const at = `line ${i + 1}`;
    if (a === undefined) {
      const text =
        actual.length === 0
          ? `nothing was printed; expected ${expected.length} ${expected.length === 1 ? "line" : "lines"}, the first ${excerpt(e!, 0)}`
          : `the output ends after ${i} of ${expected.length} lines; expected line ${i + 1} to be ${excerpt(e!, 0)}`;
      return { kind: "missing", at, expected: e!, text };
    }
    if (e === undefined) {
      const text = `the output goes on after line ${i}, where it should end: line ${i + 1} is ${excerpt(a, 0)}`;
      return { kind: "extra", at, actual: a, text };
    }
    const column = firstDifferentColumn(e, a);
    const text = `line ${i + 1} differs from column ${column + 1}: expected ${excerpt(e, column)}, got ${excerpt(a, column)}`;
    return { kind: "different", at, expected: e, actual: a, text };
  }
  return undefined;
};

/** Line by line after stripping trailing blanks of lines and trailing empty lines. */
const checkLines = (expected: string, actual: string): Check => {
  if (expected === actual) return right;
  const difference = lineDifference(significantLines(expected), significantLines(actual));
  return difference === undefined ? right : wrong(difference);
};

/** Byte for byte; where only white space differs it is a presentation error. */
const checkExact = (expected: string, actual: string): Check => {
  if (expected === actual) return right;
  const difference = lineDifference(expected.split("\n"), actual.split("\n"));
  if (difference === undefined) return right;
  const spacing = expected.split(/\s+/).filter(Boolean).join(" ") === actual.split(/\s+/).filter(Boolean).join(" ");
  return wrong(difference, spacing);
};

/**
 * Equal within the relative tolerance of the larger magnitude, or so close to zero that rounding is the only
 * difference. Numbers that are not finite never match, so that a program cannot get through by overflowing.
 */
const near = (expected: number, actual: number, tol: number): boolean => {
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return false;
  const distance = Math.abs(expected - actual);
  return (
    distance === 0 || (tol > 0 && distance <= Math.max(1e-12, tol * Math.max(Math.abs(expected), Math.abs(actual))))
  );
};

/** Split at white space; tokens that are both numbers are compared with the tolerance, others as text. */
const checkTokens = (expected: string, actual: string, tol: number): Check => {
  const e = expected.split(/\s+/).filter(Boolean);
  const a = actual.split(/\s+/).filter(Boolean);
  for (let i = 0; i < Math.max(e.length, a.length); i++) {
    const [x, y] = [e[i], a[i]];
    if (x !== undefined && y !== undefined && (x === y || near(Number(x), Number(y), tol))) continue;
    const at = `token ${i + 1}`;
    if (y === undefined) {
      const text = `the output ends after ${i} of ${e.length} tokens; expected token ${i + 1} to be ${excerpt(x!, 0)}`;
      return wrong({ kind: "missing", at, expected: x!, text });
    }
    if (x === undefined) {
      const text = `the output goes on after token ${i}, where it should end: token ${i + 1} is ${excerpt(y, 0)}`;
      return wrong({ kind: "extra", at, actual: y, text });
    }
    const text = `token ${i + 1}: expected ${excerpt(x, 0)}, got ${excerpt(y, 0)}`;
    return wrong({ kind: "different", at, expected: x, actual: y, text });
  }
  return right;
};

/** A JSON value whose integers are exact. */
type Value = null | boolean | string | number | bigint | ReadonlyArray<Value> | { readonly [key: string]: Value };

/** Integers become bigint and everything else what JSON.parse makes of it. Throws SyntaxError. */
const parseValue = (text: string): Value =>
  JSON.parse(text, (_key, value, context?: { source?: string }) =>
    typeof value === "number" && context?.source !== undefined && /^-?\d+$/.test(context.source)
      ? BigInt(context.source)
      : value,
  );

const show = (value: Value): string => {
  const text = JSON.stringify(value, (_key, v) =>
    typeof v === "bigint" ? (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(String(v)) : v,
  );
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
};

const typeOf = (value: Value): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value === "bigint" ? "number" : typeof value;

const named: Readonly<Record<string, string>> = {
  null: "null",
  list: "a list",
  object: "an object",
  number: "a number",
  string: "a string",
  boolean: "a boolean",
};

const elements = (n: number): string => `${n} ${n === 1 ? "element" : "elements"}`;

const valueDifference = (expected: Value, actual: Value, tol: number, at: string): Difference | undefined => {
  const place = at === "" ? "" : `at ${at}: `;
  const different = (kind: "different" | "type", note = ""): Difference => ({
    kind,
    at,
    expected: show(expected),
    actual: show(actual),
    text: `${place}expected ${show(expected)}, got ${show(actual)}${note}`,
  });
  const type = typeOf(expected);
  if (type !== typeOf(actual)) return different("type", ` (${named[typeOf(actual)]}, not ${named[type]})`);
  if (type === "number") {
    const exact = typeof expected === "bigint" && typeof actual === "bigint";
    return expected === actual || (!exact && near(Number(expected), Number(actual), tol))
      ? undefined
      : different("different");
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    for (let i = 0; i < Math.min(expected.length, actual.length); i++) {
      const inner = valueDifference(expected[i], actual[i], tol, `${at}[${i}]`);
      if (inner !== undefined) return inner;
    }
    if (expected.length === actual.length) return undefined;
    const more = actual.length > expected.length;
    const i = Math.min(expected.length, actual.length);
    return {
      kind: "length",
      at: `${at}[${i}]`,
      ...(more ? { actual: show(actual[i]) } : { expected: show(expected[i]) }),
      text: `${place}expected ${elements(expected.length)}, got ${actual.length}; ${more ? `the first one too many is ${show(actual[i])}` : `the first one missing is ${show(expected[i])}`}`,
    };
  }
  if (type === "object") {
    const e = expected as { readonly [key: string]: Value };
    const a = actual as { readonly [key: string]: Value };
    for (const key of Object.keys(e)) {
      const inside = `${at}[${JSON.stringify(key)}]`;
      if (!Object.hasOwn(a, key)) {
        return {
          kind: "missing",
          at: inside,
          expected: show(e[key]!),
          text: `${place}key ${JSON.stringify(key)} is missing`,
        };
      }
      const inner = valueDifference(e[key]!, a[key]!, tol, inside);
      if (inner !== undefined) return inner;
    }
    const extra = Object.keys(a).find((key) => !Object.hasOwn(e, key));
    if (extra === undefined) return undefined;
    const text = `${place}key ${JSON.stringify(extra)} should not be there`;
    return { kind: "extra", at: `${at}[${JSON.stringify(extra)}]`, actual: show(a[extra]!), text };
  }
  return expected === actual ? undefined : different("different");
};

/**
 * Results of functions: deeply equal JSON. `true` is not 1; integers compare exactly however large, numbers with a
 * fraction within the tolerance; lists in order, objects in any order.
 */
const checkJson = (expected: string, actual: string, tol: number): Check => {
  if (expected === actual) return right;
  const wanted = parseValue(expected);
  try {
    const difference = valueDifference(wanted, parseValue(actual), tol, "");
    return difference === undefined ? right : wrong(difference);
  } catch {
    // Not JSON (NaN, a value without a JSON form), or nested until the stack ran out: the program wrote it.
    const text = `expected ${show(wanted)}, got a result that JSON cannot express: ${excerpt(actual, 0)}`;
    return wrong({ kind: "unreadable", at: "", expected, actual: actual.slice(0, 200), text });
  }
};

/** Whether `actual` is what `expected` asks for. `tol` is the relative tolerance of numbers; lines and exact have none. */
export const check = (checker: CheckerName, expected: string, actual: string, tol = 0): Check => {
  switch (checker) {
    case "lines":
      return checkLines(expected, actual);
    case "exact":
      return checkExact(expected, actual);
    case "tokens":
      return checkTokens(expected, actual, tol);
    case "json":
      return checkJson(expected, actual, tol);
  }
};
