/**
 * What a program means: its execution, on plain values.
 *
 * A run that leaves the ground on which all languages agree (a number too large, an item that is not there, too many
 * steps) has no result, and its program is not used.
 */
import type { Body, Condition, Expression, Program, Statement } from "./tree.ts";

export type Value = number | string | ReadonlyArray<number>;

/** Larger numbers are not used, so that no product of two that are compared comes near 2^53. */
const largest = 1e12;
const mostSteps = 20_000;

/** There is no result. */
export class Unusable extends Error {}

/** The ways that a run took: `if`s by the way, loops and `stop`s that were entered. */
export type Ways = Set<string>;

type Binding = number | string | Array<number> | Map<number | string, number>;

/** Numbers of statements, to name ways by. */
export type Numbering = ReadonlyMap<Statement, number>;

const compare = {
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
  "==": (a: number, b: number) => a === b,
  "!=": (a: number, b: number) => a !== b,
} as const;

/** Runs a program; `ways` collects how it went. Throws `Unusable`. */
export const runProgram = (
  program: Program,
  args: ReadonlyArray<Value>,
  ways?: { readonly taken: Ways; readonly numbers: Numbering },
): Value => {
  const names = new Map<string, Binding>();
  program.parameters.forEach(({ name }, i) => {
    const value = args[i]!;
    names.set(name, typeof value === "object" ? [...value] : value);
  });
  let steps = 0;
  const take = (statement: Statement, way: string): void => {
    if (ways !== undefined) ways.taken.add(`${ways.numbers.get(statement)}${way}`);
  };

  const usable = (value: number): number => {
    if (Math.abs(value) > largest) throw new Unusable("a number is too large");
    return value;
  };
  const get = <T extends Binding>(name: string): T => {
    const value = names.get(name);
    if (value === undefined) throw new Unusable(`${name} has no value`);
    return value as T;
  };
  const remainder = (left: number, by: number, wraps: boolean): number => {
    if (by <= 0 || (left < 0 && !wraps)) throw new Unusable("a remainder of what languages do not agree on");
    return ((left % by) + by) % by;
  };

  const number = (e: Expression): number => value(e) as number;
  const value = (e: Expression): Binding => {
    switch (e.kind) {
      case "constant":
        return e.value;
      case "variable":
        return get(e.name);
      case "sum":
        return usable(number(e.left) + number(e.right));
      case "difference":
        return usable(number(e.left) - number(e.right));
      case "product":
        return usable(number(e.left) * number(e.right));
      case "larger":
        return Math.max(number(e.left), number(e.right));
      case "smaller":
        return Math.min(number(e.left), number(e.right));
      case "distance":
        return Math.abs(number(e.left) - number(e.right));
      case "quotient": {
        const left = number(e.left);
        if (left < 0) throw new Unusable("a quotient of a negative number");
        return Math.floor(left / e.by);
      }
      case "remainder":
        return remainder(number(e.left), number(e.by), e.wraps);
      case "length":
        return get<string | Array<number>>(e.of).length;
      case "item": {
        const item = get<Array<number>>(e.list)[number(e.at)];
        if (item === undefined) throw new Unusable("an item that is not there");
        return item;
      }
      case "place":
        return get<string>(e.letter).charCodeAt(0) - 96;
      case "entry":
        return get<Map<number | string, number>>(e.map).get(value(e.key) as number | string) ?? 0;
    }
  };

  const holds = (c: Condition): boolean => {
    switch (c.kind) {
      case "compare":
        return compare[c.operator](number(c.left), number(c.right));
      case "divides":
        return remainder(number(c.of), number(c.by), c.wraps) === 0;
      case "one-of":
        return c.letters.includes(get(c.letter));
      case "both":
        return holds(c.left) && holds(c.right);
      case "either":
        return holds(c.left) || holds(c.right);
      case "not":
        return !holds(c.condition);
    }
  };

  /** True when a loop around it is to stop. */
  const run = (body: Body): boolean => body.some(step);
  const loop = (statement: Statement, body: Body): boolean => {
    take(statement, " entered");
    return run(body);
  };
  const step = (s: Statement): boolean => {
    if (++steps > mostSteps) throw new Unusable("it takes too long");
    switch (s.kind) {
      case "let":
      case "set":
        names.set(s.name, value(s.value));
        return false;
      case "empty":
        names.set(s.name, s.type === "text" ? "" : s.type === "list" ? [] : new Map());
        return false;
      case "add":
        names.set(s.to, usable(get<number>(s.to) + number(s.value)));
        return false;
      case "subtract":
        names.set(s.to, usable(get<number>(s.to) - number(s.value)));
        return false;
      case "push":
        get<Array<number>>(s.to).push(number(s.value));
        return false;
      case "write":
        names.set(s.to, get<string>(s.to) + get<string>(s.letter));
        return false;
      case "tally": {
        const map = get<Map<number | string, number>>(s.map);
        const key = value(s.key) as number | string;
        map.set(key, usable((map.get(key) ?? 0) + number(s.value)));
        return false;
      }
      case "if": {
        const way = holds(s.condition);
        take(s, way ? " holds" : " does not hold");
        return run(way ? s.body : s.otherwise);
      }
      case "each":
        for (const item of [...get<string | Array<number>>(s.of)]) {
          names.set(s.item, item);
          if (loop(s, s.body)) break;
        }
        return false;
      case "count": {
        const below = number(s.below);
        for (let i = number(s.from); i < below; i++) {
          names.set(s.name, i);
          if (loop(s, s.body)) break;
        }
        return false;
      }
      case "entries": {
        const entries = [...get<Map<number | string, number>>(s.map)].sort(([a], [b]) => (a < b ? -1 : 1));
        for (const [key, entry] of entries) {
          names.set(s.key, key);
          names.set(s.value, entry);
          if (loop(s, s.body)) break;
        }
        return false;
      }
      case "while":
        while (holds(s.condition)) {
          if (++steps > mostSteps) throw new Unusable("it takes too long");
          if (loop(s, s.body)) break;
        }
        return false;
      case "stop":
        take(s, " reached");
        return true;
    }
  };

  run(program.body);
  const result = value(program.result);
  return result instanceof Map ? 0 : result;
};
