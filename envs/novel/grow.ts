/**
 * Programs at random, typed so that they run: a plan first (fold a list, count pairs, tally and read back, ...), then
 * expressions and conditions over the names that can be seen.
 *
 * Most of what grows here is dull or has parts that do nothing; cases.ts finds out which.
 */
import type { Random } from "../../src/random.ts";
import {
  type Body,
  type Comparison,
  type Condition,
  type Expression,
  namesUsed,
  type Parameter,
  type Program,
  type Property,
  type Statement,
  type Type,
} from "./tree.ts";

type Kinds = ReadonlyArray<readonly [weight: number, make: () => Expression]>;

/** What may be used at a place of the program. */
interface Scope {
  /** Numbers that can be read. */
  readonly numbers: ReadonlyArray<string>;
  /** Numbers that can be changed. */
  readonly totals: ReadonlyArray<string>;
  readonly letters: ReadonlyArray<string>;
  /** Lists with an index that lies in them, and how far back one may go from it. */
  readonly indexed: ReadonlyArray<readonly [list: string, index: string, back: number]>;
  /** A list or text that is being made. */
  readonly making: string | undefined;
  /** Inside a loop that may be left. */
  readonly loop: boolean;
}

const names = {
  list: ["values", "heights", "prices", "scores", "readings", "steps", "weights", "ages"],
  item: ["value", "height", "price", "score", "reading", "step", "weight", "age"],
  text: ["word", "message", "label", "pattern", "code"],
  number: ["limit", "base", "offset", "factor", "target"],
  divisor: ["period", "group", "width"],
  total: ["total", "best", "level", "balance", "count", "streak", "mark", "gain", "rank"],
  verb: ["fold", "weigh", "trace", "grade", "sift", "gauge", "scan", "blend", "settle", "chart"],
} as const;

const operators: ReadonlyArray<Comparison> = ["<", "<=", ">", ">=", "==", "!="];

const constant = (value: number): Expression => ({ kind: "constant", value });
const variable = (name: string): Expression => ({ kind: "variable", name });

/** Grows one program. The same random numbers grow the same one. */
export const grow = (rng: Random): Program => {
  const types = new Map<string, Type>();
  const parameters: Array<Parameter> = [];
  /** Names whose value is never negative, and those that are at least 1. */
  const natural = new Set<string>();
  const positive: Array<string> = [];

  const chance = (p: number): boolean => rng.next() < p;
  const choose = <A>(options: ReadonlyArray<readonly [number, A]>): A => {
    let left = rng.next() * options.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, option] of options) if ((left -= weight) < 0) return option;
    return options.at(-1)![1];
  };
  const fresh = (pool: ReadonlyArray<string>, type: Type): string => {
    const free = pool.filter((name) => !types.has(name));
    const name = free.length > 0 ? rng.pick(free) : `${rng.pick(pool)}_${types.size}`;
    types.set(name, type);
    return name;
  };

  /* ---- parameters ---- */

  const newList = (mayBeNegative = chance(0.5)): string => {
    const name = fresh(names.list, "list");
    const most = rng.pick([9, 20, 50]);
    parameters.push({ name, type: "list", least: mayBeNegative ? -most : 0, most, longest: 10 });
    if (!mayBeNegative) natural.add(name);
    return name;
  };
  const newText = (): string => {
    const name = fresh(names.text, "text");
    parameters.push({ name, type: "text", least: 0, most: 0, longest: 12 });
    return name;
  };
  const newNumber = (): string => {
    const divides = chance(0.4);
    const name = fresh(divides ? names.divisor : names.number, "number");
    parameters.push({
      name,
      type: "number",
      least: divides ? 2 : 0,
      most: divides ? 6 : rng.pick([9, 20]),
      longest: 0,
    });
    natural.add(name);
    if (divides) positive.push(name);
    return name;
  };
  const itemOf = (list: string): string => {
    const i = (names.list as ReadonlyArray<string>).indexOf(list);
    const name = fresh(i < 0 ? ["item"] : [names.item[i]!], "number");
    if (natural.has(list)) natural.add(name);
    return name;
  };

  /* ---- expressions ---- */

  const isNatural = (e: Expression): boolean => {
    switch (e.kind) {
      case "constant":
        return e.value >= 0;
      case "variable":
        return natural.has(e.name);
      case "item":
        return natural.has(e.list);
      case "sum":
      case "product":
      case "smaller":
        return isNatural(e.left) && isNatural(e.right);
      case "larger":
        return isNatural(e.left) || isNatural(e.right);
      case "difference":
      case "entry":
        return false;
      default:
        return true;
    }
  };
  const divisor = (): Expression =>
    positive.length > 0 && chance(0.5) ? variable(rng.pick(positive)) : constant(2 + rng.below(5));
  const remainder = (left: Expression): Expression => ({
    kind: "remainder",
    left,
    by: divisor(),
    wraps: !isNatural(left),
  });

  /** Something that is not known when the program is written. */
  const leaf = (scope: Scope): Expression => {
    const options: Array<readonly [number, () => Expression]> = [];
    if (scope.numbers.length > 0) options.push([3, () => variable(rng.pick(scope.numbers))]);
    if (scope.letters.length > 0) options.push([3, () => ({ kind: "place", letter: rng.pick(scope.letters) })]);
    if (scope.indexed.length > 0) {
      options.push([
        5,
        () => {
          const [list, index, back] = rng.pick(scope.indexed);
          const at: Expression =
            back > 0 && chance(0.5)
              ? { kind: "difference", left: variable(index), right: constant(back) }
              : variable(index);
          return { kind: "item", list, at };
        },
      ]);
    }
    return options.length === 0 ? constant(1 + rng.below(9)) : choose(options)();
  };
  const number = (scope: Scope, depth = 1): Expression => {
    if (depth === 0 || chance(0.3)) return chance(0.2) ? constant(1 + rng.below(9)) : leaf(scope);
    const left = chance(0.3) ? number(scope, depth - 1) : leaf(scope);
    const right = (): Expression => {
      const other = chance(0.45) ? constant(1 + rng.below(9)) : leaf(scope);
      return JSON.stringify(other) === JSON.stringify(left) ? constant(1 + rng.below(9)) : other;
    };
    const kinds: Kinds = [
      [3, () => ({ kind: "sum", left, right: right() })],
      [3, () => ({ kind: "difference", left, right: right() })],
      [2, () => ({ kind: "product", left, right: chance(0.75) ? constant(2 + rng.below(4)) : leaf(scope) })],
      [2, () => remainder(left)],
      [1, () => ({ kind: "distance", left, right: right() })],
      [1, () => ({ kind: "larger", left, right: right() })],
      [1, () => ({ kind: "smaller", left, right: right() })],
      [isNatural(left) ? 1.5 : 0, () => ({ kind: "quotient", left, by: 2 + rng.below(3) })],
    ];
    return choose(kinds)();
  };

  const comparison = (scope: Scope): Condition => ({
    kind: "compare",
    operator: rng.pick(operators),
    left: leaf(scope),
    right: chance(0.4) ? constant(rng.below(10)) : number(scope),
  });
  const property = (scope: Scope): Property => {
    if (scope.letters.length > 0 && chance(0.67)) {
      const three = rng
        .shuffle([..."abcdefgh"])
        .slice(0, 3)
        .sort();
      return { kind: "one-of", letter: rng.pick(scope.letters), letters: chance(0.5) ? "aeiou" : three.join("") };
    }
    const of = number(scope);
    return { kind: "divides", by: divisor(), of, wraps: !isNatural(of) };
  };
  const plainCondition = (scope: Scope): Condition => {
    if (chance(scope.letters.length > 0 ? 0.4 : 0.67)) return comparison(scope);
    const made = property(scope);
    return chance(0.25) ? { kind: "not", condition: made } : made;
  };
  const condition = (scope: Scope): Condition =>
    chance(0.22)
      ? { kind: chance(0.5) ? "both" : "either", left: plainCondition(scope), right: plainCondition(scope) }
      : plainCondition(scope);

  /* ---- statements ---- */

  const update = (scope: Scope): Statement => {
    const { making } = scope;
    if (making !== undefined && chance(scope.totals.length > 0 ? 0.5 : 1)) {
      return types.get(making) === "text"
        ? { kind: "write", to: making, letter: rng.pick(scope.letters) }
        : { kind: "push", to: making, value: number(scope) };
    }
    const to = rng.pick(scope.totals);
    return choose<() => Statement>([
      [4, () => ({ kind: "add", to, value: number(scope) })],
      [2, () => ({ kind: "subtract", to, value: number(scope) })],
      [1.5, () => ({ kind: "set", name: to, value: number(scope, 2) })],
      [
        1.5,
        () => ({
          kind: "set",
          name: to,
          value: { kind: chance(0.5) ? "larger" : "smaller", left: variable(to), right: number(scope) },
        }),
      ],
    ])();
  };
  const branch = (scope: Scope): Statement => {
    const body: Body = chance(0.2) ? [update(scope), update(scope)] : [update(scope)];
    if (scope.loop && chance(0.1))
      return { kind: "if", condition: condition(scope), body: [{ kind: "stop" }], otherwise: [] };
    const otherwise = chance(0.55) ? [chance(0.2) ? branch(scope) : update(scope)] : [];
    return { kind: "if", condition: condition(scope), body, otherwise };
  };
  const block = (scope: Scope, least = 1): Body => {
    const body: Array<Statement> = [];
    let inner = scope;
    if (chance(0.25)) {
      const name = fresh(["part", "gap", "share", "rest"], "number");
      body.push({ kind: "let", name, value: number(scope, 2) });
      inner = { ...scope, numbers: [...scope.numbers, name, name] };
    }
    const count = least + rng.below(2);
    for (let i = 0; i < count; i++) body.push(chance(0.65) ? branch(inner) : update(inner));
    return body;
  };

  /* ---- plans ---- */

  const top: Array<Statement> = [];
  const outer: { numbers: Array<string>; totals: Array<string> } = { numbers: [], totals: [] };
  const newTotal = (): string => {
    const name = fresh(names.total, "number");
    top.push({ kind: "let", name, value: constant(chance(0.7) ? 0 : 1 + rng.below(5)) });
    outer.totals.push(name);
    return name;
  };
  const scopeWith = (more: Partial<Scope> = {}): Scope => ({
    letters: [],
    indexed: [],
    making: undefined,
    loop: false,
    totals: outer.totals,
    ...more,
    numbers: [...outer.numbers, ...outer.totals, ...(more.numbers ?? []), ...(more.numbers ?? [])],
  });
  const make = (type: "list" | "text"): string => {
    const name = fresh(["result", "picked", "built"], type);
    top.push({ kind: "empty", name, type });
    return name;
  };
  const length = (of: string): Expression => ({ kind: "length", of });

  const foldList = (): void => {
    const list = newList();
    const making = chance(0.4) ? make("list") : undefined;
    const item = itemOf(list);
    top.push({ kind: "each", item, of: list, body: block(scopeWith({ numbers: [item], making, loop: true })) });
    result = making ?? result;
  };
  const scanText = (): void => {
    const text = newText();
    const making = chance(0.5) ? make(chance(0.6) ? "text" : "list") : undefined;
    types.set("letter", "letter");
    top.push({
      kind: "each",
      item: "letter",
      of: text,
      body: block(scopeWith({ letters: ["letter"], making, loop: true })),
    });
    result = making ?? result;
  };
  const neighbours = (): void => {
    const list = newList();
    types.set("i", "number");
    natural.add("i");
    const body = block(scopeWith({ numbers: ["i"], indexed: [[list, "i", 1]], loop: true }));
    top.push({ kind: "count", name: "i", from: constant(1), below: length(list), body });
  };
  const pairs = (): void => {
    const list = newList();
    for (const index of ["i", "j"]) {
      types.set(index, "number");
      natural.add(index);
    }
    const scope = scopeWith({
      indexed: [
        [list, "i", 0],
        [list, "j", 0],
      ],
      loop: true,
    });
    const inner: Statement = {
      kind: "count",
      name: "j",
      from: { kind: "sum", left: variable("i"), right: constant(1) },
      below: length(list),
      body: [branch(scope)],
    };
    top.push({ kind: "count", name: "i", from: constant(0), below: length(list), body: [inner] });
  };
  const twoLists = (): void => {
    const [first, second] = [newList(), newList()];
    types.set("i", "number");
    natural.add("i");
    const indexed = [
      [first, "i", 0],
      [second, "i", 0],
    ] as const;
    const below: Expression = { kind: "smaller", left: length(first), right: length(second) };
    top.push({ kind: "count", name: "i", from: constant(0), below, body: block(scopeWith({ indexed, loop: true })) });
  };
  const digits = (): void => {
    const list = newList(false);
    const item = itemOf(list);
    const base = constant(rng.pick([2, 3, 10]));
    types.set("rest", "number");
    types.set("digit", "number");
    natural.add("rest").add("digit");
    const scope = scopeWith({ numbers: ["digit", item], loop: false });
    const inner: Body = [
      { kind: "let", name: "digit", value: { kind: "remainder", left: variable("rest"), by: base, wraps: false } },
      ...block(scope),
      {
        kind: "set",
        name: "rest",
        value: { kind: "quotient", left: variable("rest"), by: (base as { value: number }).value },
      },
    ];
    const positiveRest: Condition = { kind: "compare", operator: ">", left: variable("rest"), right: constant(0) };
    top.push({
      kind: "each",
      item,
      of: list,
      body: [
        { kind: "let", name: "rest", value: variable(item) },
        { kind: "while", condition: positiveRest, body: inner },
      ],
    });
  };
  const tallies = (): void => {
    const byLetter = chance(0.5);
    const map = fresh(["counts", "sums", "groups"], byLetter ? "letters-map" : "numbers-map");
    const given = byLetter ? newText() : newList();
    const item = byLetter ? "letter" : itemOf(given);
    if (byLetter) types.set("letter", "letter");
    top.push({ kind: "empty", name: map, type: types.get(map) as "letters-map" });
    const here = scopeWith(byLetter ? { letters: [item] } : { numbers: [item] });
    const key: Expression = byLetter ? variable(item) : chance(0.5) ? remainder(variable(item)) : variable(item);
    const tally: Statement = { kind: "tally", map, key, value: chance(0.5) ? constant(1) : number(here) };
    const guarded: Statement = { kind: "if", condition: condition(here), body: [tally], otherwise: [] };
    top.push({ kind: "each", item, of: given, body: [chance(0.3) ? guarded : tally] });
    const making = chance(0.4) ? make(byLetter && chance(0.5) ? "text" : "list") : undefined;
    types.set("key", byLetter ? "letter" : "number");
    types.set("entry", "number");
    const inside = byLetter ? { letters: ["key"], numbers: ["entry"] } : { numbers: ["key", "entry"] };
    const body = block(scopeWith({ ...inside, making, loop: true }));
    top.push({ kind: "entries", key: "key", value: "entry", map, body });
    result = making ?? result;
  };

  /** The name of what was made, if the result is not a number. */
  let result: string | undefined;
  if (chance(0.55)) outer.numbers.push(newNumber());
  if (chance(0.15)) outer.numbers.push(newNumber());
  newTotal();
  if (chance(0.4)) newTotal();
  choose<() => void>([
    [4, foldList],
    [4, scanText],
    [2, neighbours],
    [2, pairs],
    [2, twoLists],
    [2, digits],
    [4, tallies],
  ])();
  const [total = "", other] = outer.totals;
  if (result === undefined && chance(0.3)) top.push(branch(scopeWith()));
  const last: Expression =
    result !== undefined
      ? variable(result)
      : other === undefined || chance(0.3)
        ? variable(total)
        : chance(0.5)
          ? { kind: chance(0.5) ? "sum" : "difference", left: variable(total), right: variable(other) }
          : { kind: chance(0.5) ? "larger" : "smaller", left: variable(total), right: variable(other) };
  const about = parameters.find((p) => p.type !== "number")?.name ?? "numbers";
  const used = namesUsed([top, last]);
  const body = top.filter((s) => (s.kind !== "let" && s.kind !== "empty") || used.has(s.name));
  return {
    name: `${rng.pick(names.verb)}_${about}`,
    parameters: rng.shuffle(parameters),
    body,
    types,
    result: last,
  };
};
