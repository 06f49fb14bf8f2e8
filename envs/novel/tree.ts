/**
 * Small programs as trees: one function over numbers, lists, texts and maps, from which Python, C++, JavaScript and
 * English are written (print.ts, tell.ts) and whose meaning is their own execution (run.ts).
 *
 * Everything here means the same in all of them. Numbers are whole and stay far below 2^53; quotients are of numbers that
 * are never negative; remainders lie from 0 up to the divisor; a map is gone through in the order of its keys.
 */

/** A letter is from a to z. A map's keys are numbers or letters, its entries numbers. */
export type Type = "number" | "letter" | "text" | "list" | "numbers-map" | "letters-map";

export type Expression =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | {
      readonly kind: "sum" | "difference" | "product" | "larger" | "smaller" | "distance";
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Rounded down; `left` is never negative. */
  | { readonly kind: "quotient"; readonly left: Expression; readonly by: number }
  /** `wraps` where `left` may be negative. */
  | { readonly kind: "remainder"; readonly left: Expression; readonly by: Expression; readonly wraps: boolean }
  /** Of a text or list. */
  | { readonly kind: "length"; readonly of: string }
  | { readonly kind: "item"; readonly list: string; readonly at: Expression }
  /** 1 for a, 26 for z. */
  | { readonly kind: "place"; readonly letter: string }
  /** 0 where there is none. */
  | { readonly kind: "entry"; readonly map: string; readonly key: Expression };

export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** What a value is like, and can also not be like. */
export type Property =
  | { readonly kind: "divides"; readonly by: Expression; readonly of: Expression; readonly wraps: boolean }
  | { readonly kind: "one-of"; readonly letter: string; readonly letters: string };

export type Condition =
  | Property
  | { readonly kind: "not"; readonly condition: Property }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "both" | "either"; readonly left: Condition; readonly right: Condition };

export type Body = ReadonlyArray<Statement>;

export type Statement =
  | { readonly kind: "let"; readonly name: string; readonly value: Expression }
  | { readonly kind: "empty"; readonly name: string; readonly type: Exclude<Type, "number" | "letter"> }
  | { readonly kind: "set"; readonly name: string; readonly value: Expression }
  | { readonly kind: "add" | "subtract"; readonly to: string; readonly value: Expression }
  | { readonly kind: "push"; readonly to: string; readonly value: Expression }
  | { readonly kind: "write"; readonly to: string; readonly letter: string }
  | { readonly kind: "tally"; readonly map: string; readonly key: Expression; readonly value: Expression }
  | { readonly kind: "if"; readonly condition: Condition; readonly body: Body; readonly otherwise: Body }
  /** Every item of a list, or letter of a text, in order. */
  | { readonly kind: "each"; readonly item: string; readonly of: string; readonly body: Body }
  /** Every number from `from` up to but not including `below`. */
  | {
      readonly kind: "count";
      readonly name: string;
      readonly from: Expression;
      readonly below: Expression;
      readonly body: Body;
    }
  | {
      readonly kind: "entries";
      readonly key: string;
      readonly value: string;
      readonly map: string;
      readonly body: Body;
    }
  | { readonly kind: "while"; readonly condition: Condition; readonly body: Body }
  | { readonly kind: "stop" };

/** What is passed: numbers, and items of lists, lie from `least` to `most`; lists and texts are at most `longest` long. */
export interface Parameter {
  readonly name: string;
  readonly type: "number" | "text" | "list";
  readonly least: number;
  readonly most: number;
  readonly longest: number;
}

export interface Program {
  readonly name: string;
  readonly parameters: ReadonlyArray<Parameter>;
  readonly body: Body;
  /** The type of each name. */
  readonly types: ReadonlyMap<string, Type>;
  readonly result: Expression;
}

/** The bodies directly inside a statement. */
export const bodiesOf = (statement: Statement): ReadonlyArray<Body> => {
  switch (statement.kind) {
    case "if":
      return [statement.body, statement.otherwise];
    case "each":
    case "count":
    case "entries":
    case "while":
      return [statement.body];
    default:
      return [];
  }
};

/** Every statement of a body, those inside others too, in the order of the text. */
export function* statementsOf(body: Body): Generator<Statement> {
  for (const statement of body) {
    yield statement;
    for (const inner of bodiesOf(statement)) yield* statementsOf(inner);
  }
}

/** Names in a tree other than where they are first given a value. */
export const namesUsed = (tree: unknown): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (value: unknown, field = ""): void => {
    if (typeof value === "string" && field !== "kind") found.add(value);
    if (typeof value !== "object" || value === null) return;
    const gives = "kind" in value && (value.kind === "let" || value.kind === "empty");
    for (const [key, child] of Object.entries(value)) if (!(gives && key === "name")) visit(child, key);
  };
  visit(tree);
  return found;
};
