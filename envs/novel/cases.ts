/**
 * Test cases that tell a program from programs that are almost it.
 *
 * A program of which a part does nothing is of no use, and neither are tests that do not notice when a part is gone. So
 * variants of the tree (a statement left out, a branch always or never taken, an operand alone, a constant or comparison
 * off by one) are run on random inputs: if one that should matter makes no difference, the program is dropped, and
 * cases are chosen so that every variant that can be told is told.
 */
import type { Random } from "../../src/random.ts";
import { runProgram, Unusable, type Value } from "./run.ts";
import { type Comparison, namesUsed, type Parameter, type Program, type Statement, statementsOf } from "./tree.ts";

export interface Case {
  readonly args: ReadonlyArray<Value>;
  readonly result: Value;
}

const tried = 80;
const leastCases = 20;
const mostCases = 24;
const publicCases = 3;
const leastResults = 5;
/** Of the cases, at most this part may have the same result. */
const mostAlike = 0.5;

/* ---- inputs ---- */

const alphabet = "abcdefghaeiostz";

/** What may be passed for a parameter. */
export const inputOf = (p: Parameter, rng: Random): Value => {
  const whole = (least: number, most: number): number => least + rng.below(most - least + 1);
  if (p.type === "number") return whole(p.least, p.most);
  const length = rng.below(4) === 0 ? rng.below(3) : 2 + rng.below(p.longest - 1);
  if (p.type === "text") return Array.from({ length }, () => rng.pick([...alphabet])).join("");
  /* Small ranges too, so that numbers come again. */
  const narrow = rng.below(3) === 0 ? 3 : p.most;
  return Array.from({ length }, () => whole(Math.max(p.least, -narrow), Math.min(p.most, narrow)));
};

/** Nothing in lists and texts: what runs no loop shows what was forgotten before it. */
const emptiest = (p: Parameter): Value => (p.type === "number" ? p.least : p.type === "text" ? "" : []);

/** The least number, or one item: what is true of all but these is easily taken for true. */
const least = (p: Parameter, rng: Random): Value => {
  if (p.type === "number") return p.least;
  for (;;) {
    const [first] = inputOf(p, rng) as string | ReadonlyArray<number>;
    if (first !== undefined) return typeof first === "string" ? first : [first];
  }
};

/** Results are compared and told apart as JSON. */
const keyOf = (value: Value): string => JSON.stringify(value);

const resultOf = (program: Program, args: ReadonlyArray<Value>): string => {
  try {
    return keyOf(runProgram(program, args));
  } catch (error) {
    if (error instanceof Unusable) return "none";
    throw error;
  }
};

/* ---- variants ---- */

type Node = { readonly kind: string } & Readonly<Record<string, unknown>>;
interface Variant {
  readonly node: unknown;
  /** Whether it must be possible to tell it from the program. */
  readonly matters: boolean;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "kind" in value;

const always = {
  kind: "compare",
  operator: "==",
  left: { kind: "constant", value: 0 },
  right: { kind: "constant", value: 0 },
};
const never = { ...always, operator: "!=" };
const offByOne: Readonly<Record<Comparison, Comparison>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "==": ">=",
  "!=": "<",
};

/** What may stand in place of one node. */
function* instead(node: Node): Generator<Variant> {
  const matter = (other: unknown): Variant => ({ node: other, matters: true });
  switch (node.kind) {
    case "if":
      yield matter({ ...node, condition: always });
      yield matter({ ...node, condition: never });
      return;
    case "sum":
    case "difference":
    case "product":
    case "larger":
    case "smaller":
    case "distance":
    case "both":
    case "either":
      yield matter(node.left);
      yield matter(node.right);
      return;
    case "quotient":
    case "remainder":
      yield matter(node.left);
      return;
    case "not":
      yield matter(node.condition);
      return;
    case "add":
    case "subtract":
      yield matter({ ...node, kind: node.kind === "add" ? "subtract" : "add" });
      return;
    case "compare":
      yield { node: { ...node, operator: offByOne[node.operator as Comparison] }, matters: false };
      return;
    case "constant":
      yield { node: { ...node, value: (node.value as number) + 1 }, matters: false };
      return;
  }
}

/** Every tree that differs in one place. Statements of a list may be left out, but for those that give names. */
function* variantsOf(value: unknown): Generator<Variant> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const kind = isNode(item) ? item.kind : "";
      if (kind !== "let" && kind !== "empty") yield { node: value.toSpliced(i, 1), matters: true };
      for (const v of variantsOf(item)) yield { ...v, node: value.with(i, v.node) };
    }
    return;
  }
  if (!isNode(value)) return;
  yield* instead(value);
  for (const [field, child] of Object.entries(value))
    for (const v of variantsOf(child)) yield { ...v, node: { ...value, [field]: v.node } };
}

function* variantPrograms(program: Program): Generator<{ readonly program: Program; readonly matters: boolean }> {
  for (const { node, matters } of variantsOf(program.body))
    yield { program: { ...program, body: node as Program["body"] }, matters };
  for (const { node, matters } of variantsOf(program.result))
    yield { program: { ...program, result: node as Program["result"] }, matters };
}

/** Whether all that is given a name is used; of a map's entries the key need not be. */
const everyNameUsed = ({ body, result }: Program): boolean => {
  const used = namesUsed([body, result]);
  return [...statementsOf(body)].every((s) => {
    switch (s.kind) {
      case "let":
      case "empty":
        return used.has(s.name);
      case "each":
        return namesUsed(s.body).has(s.item);
      case "count":
        return namesUsed(s.body).has(s.name);
      case "entries":
        return namesUsed(s.body).has(s.value);
      default:
        return true;
    }
  });
};

/* ---- choosing ---- */

/** Each once, in the order of their first. */
const distinct = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

const sizeOf = (c: Case): number => JSON.stringify(c.args).length;

/** Whether every way through the program is gone by one of the cases. */
export const everyWayTaken = (program: Program, cases: ReadonlyArray<Case>): boolean => {
  const numbers = new Map<Statement, number>([...statementsOf(program.body)].map((s, i) => [s, i]));
  const taken = new Set<string>();
  for (const { args } of cases) runProgram(program, args, { taken, numbers });
  return [...numbers].every(([{ kind }, i]) => {
    if (kind === "if") return taken.has(`${i} holds`) && taken.has(`${i} does not hold`);
    if (kind === "each" || kind === "count" || kind === "entries" || kind === "while") return taken.has(`${i} entered`);
    return kind !== "stop" || taken.has(`${i} reached`);
  });
};

/** Cases for a program, the public ones first; nothing if it is dull, or a part of it does nothing. */
export const chooseCases = (program: Program, rng: Random): ReadonlyArray<Case> | undefined => {
  if (!everyNameUsed(program)) return undefined;
  const { parameters } = program;
  const any = (): Array<Value> => parameters.map((p) => inputOf(p, rng));
  const edges = [parameters.map(emptiest), ...parameters.map((p, k) => any().with(k, least(p, rng)))];
  const inputs = [...edges];
  while (inputs.length < tried) inputs.push(any());
  const all: Array<Case> = [];
  for (const args of distinct(inputs)) {
    try {
      all.push({ args, result: runProgram(program, args) });
    } catch (error) {
      if (error instanceof Unusable) return undefined;
      throw error;
    }
  }
  const expected = all.map((c) => keyOf(c.result));
  if (new Set(expected).size < 2 * leastResults) return undefined;

  /* Most programs end here, so a variant is told by one case before any is told by all. */
  const variants = [...variantPrograms(program)];
  const telling = (variant: Program) => all.keys().filter((i) => resultOf(variant, all[i]!.args) !== expected[i]);
  if (variants.some((v) => v.matters && telling(v.program).next().done === true)) return undefined;
  /* For each variant that can be told, the cases that tell it. */
  const tells = variants.map((v) => new Set(telling(v.program))).filter((cases) => cases.size > 0);
  for (const k of parameters.keys()) {
    const matters = all.some((c, i) => {
      const other = all[(i + 1) % all.length]!.args[k]!;
      return resultOf(program, c.args.with(k, other)) !== expected[i];
    });
    if (!matters) return undefined;
  }

  const chosen: Array<number> = [];
  let untold: ReadonlyArray<ReadonlySet<number>> = tells;
  const take = (i: number): void => {
    chosen.push(i);
    untold = untold.filter((t) => !t.has(i));
  };
  while (untold.length > 0 && chosen.length < mostCases) {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (const i of all.keys()) {
      /* The first ones are shown: short, if they tell as much. */
      const told = untold.filter((t) => t.has(i)).length - (chosen.length < publicCases ? sizeOf(all[i]!) / 40 : 0);
      if (told > most && !chosen.includes(i)) [best, most] = [i, told];
    }
    take(best);
  }
  if (untold.length > 0) return undefined;
  for (const i of distinct(edges).keys()) if (!chosen.includes(i)) take(i);
  const results = new Set(chosen.map((i) => expected[i]));
  for (const i of all.keys()) {
    if (chosen.length >= leastCases) break;
    if (chosen.includes(i) || results.has(expected[i])) continue;
    results.add(expected[i]);
    take(i);
  }
  const cases = chosen.map((i) => all[i]!);
  const alike = Map.groupBy(cases, (c) => keyOf(c.result)).values();
  const mostOfOne = Math.max(...alike.map((group) => group.length));
  if (cases.length < leastCases || results.size < leastResults || mostOfOne > mostAlike * cases.length)
    return undefined;
  return everyWayTaken(program, cases) ? cases : undefined;
};
