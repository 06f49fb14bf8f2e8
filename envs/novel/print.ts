/**
 * Programs as text: one printer, and for each language how it says things.
 */
import {
  type Body,
  type Comparison,
  type Condition,
  type Expression,
  type Parameter,
  type Program,
  type Property,
  type Statement,
  statementsOf,
  type Type,
} from "./tree.ts";

/** How tightly operators bind; the same in all three languages, as far as they are used here. */
const binding = { either: 1, both: 2, not: 3, compare: 4, sum: 5, product: 6, atom: 7 } as const;

/** A text and how tightly its outermost operator binds. */
type Piece = readonly [text: string, tightness: number];

const atom = (text: string): Piece => [text, binding.atom];
const within = ([text, tightness]: Piece, least: number): string => (tightness < least ? `(${text})` : text);

/** What a language says in its own way; `piece` gives the text of a part. */
interface Dialect {
  readonly both: string;
  readonly either: string;
  readonly equals: string;
  readonly differs: string;
  readonly length: (name: string) => string;
  readonly larger: string;
  readonly smaller: string;
  readonly absolute: string;
  readonly quotient: (left: Piece, by: number) => Piece;
  /** Where the left side may be negative. */
  readonly wrapping: (left: Piece, by: Piece) => Piece;
  readonly place: (letter: string) => Piece;
  readonly entry: (map: string, key: string) => Piece;
  readonly oneOf: (letter: string, letters: string, negated: boolean) => Piece;
  readonly statement: (statement: Statement, printer: Printer) => ReadonlyArray<string>;
  readonly program: (program: Program, body: ReadonlyArray<string>, result: string) => string;
}

export interface Printer {
  readonly types: ReadonlyMap<string, Type>;
  /** Names whose value changes after they were first given one. */
  readonly changing: ReadonlySet<string>;
  readonly expression: (expression: Expression) => string;
  readonly condition: (condition: Condition) => string;
  /** The lines of a body, a step further in. */
  readonly inside: (body: Body) => ReadonlyArray<string>;
}

const makePrinter = (dialect: Dialect, program: Program, step: string): Printer => {
  const operands = (left: Expression, right: Expression, operator: string, tightness: number): Piece => [
    `${within(piece(left), tightness)} ${operator} ${within(piece(right), tightness + 1)}`,
    tightness,
  ];
  const call = (name: string, ...args: ReadonlyArray<Expression>): Piece =>
    atom(`${name}(${args.map((a) => piece(a)[0]).join(", ")})`);
  const remainder = (left: Expression, by: Expression, wraps: boolean): Piece =>
    wraps ? dialect.wrapping(piece(left), piece(by)) : operands(left, by, "%", binding.product);
  const piece = (e: Expression): Piece => {
    switch (e.kind) {
      case "constant":
        return e.value < 0 ? [String(e.value), binding.product] : atom(String(e.value));
      case "variable":
        return atom(e.name);
      case "sum":
        return operands(e.left, e.right, "+", binding.sum);
      case "difference":
        return operands(e.left, e.right, "-", binding.sum);
      case "product":
        return operands(e.left, e.right, "*", binding.product);
      case "larger":
        return call(dialect.larger, e.left, e.right);
      case "smaller":
        return call(dialect.smaller, e.left, e.right);
      case "distance":
        return call(dialect.absolute, { kind: "difference", left: e.left, right: e.right });
      case "quotient":
        return dialect.quotient(piece(e.left), e.by);
      case "remainder":
        return remainder(e.left, e.by, e.wraps);
      case "length":
        return atom(dialect.length(e.of));
      case "item":
        return atom(`${e.list}[${piece(e.at)[0]}]`);
      case "place":
        return dialect.place(e.letter);
      case "entry":
        return dialect.entry(e.map, piece(e.key)[0]);
    }
  };
  const comparison = (left: Piece, operator: Comparison, right: Piece): Piece => {
    const said = operator === "==" ? dialect.equals : operator === "!=" ? dialect.differs : operator;
    return [`${within(left, binding.sum)} ${said} ${within(right, binding.sum)}`, binding.compare];
  };
  const property = (c: Property, negated: boolean): Piece =>
    c.kind === "one-of"
      ? dialect.oneOf(c.letter, c.letters, negated)
      : comparison(remainder(c.of, c.by, c.wraps), negated ? "!=" : "==", atom("0"));
  const condition = (c: Condition): Piece => {
    switch (c.kind) {
      case "compare":
        return comparison(piece(c.left), c.operator, piece(c.right));
      case "divides":
      case "one-of":
        return property(c, false);
      case "not":
        return property(c.condition, true);
      case "both":
      case "either": {
        const tightness = binding[c.kind];
        const [left, right] = [condition(c.left), condition(c.right)];
        return [`${within(left, tightness)} ${dialect[c.kind]} ${within(right, tightness + 1)}`, tightness];
      }
    }
  };
  const changing = new Set(
    [...statementsOf(program.body)].flatMap((s) =>
      s.kind === "set" ? [s.name] : s.kind === "add" || s.kind === "subtract" || s.kind === "write" ? [s.to] : [],
    ),
  );
  const printer: Printer = {
    types: program.types,
    changing,
    expression: (e) => piece(e)[0],
    condition: (c) => condition(c)[0],
    inside: (body) => body.flatMap((s) => dialect.statement(s, printer)).map((line) => `${step}${line}`),
  };
  return printer;
};

/* ---- Python ---- */

const python: Dialect = {
  both: "and",
  either: "or",
  equals: "==",
  differs: "!=",
  length: (name) => `len(${name})`,
  larger: "max",
  smaller: "min",
  absolute: "abs",
  quotient: (left, by) => [`${within(left, binding.product)} // ${by}`, binding.product],
  wrapping: (left, by) => [`${within(left, binding.product)} % ${within(by, binding.product + 1)}`, binding.product],
  place: (letter) => [`ord(${letter}) - ord("a") + 1`, binding.sum],
  entry: (map, key) => atom(`${map}.get(${key}, 0)`),
  oneOf: (letter, letters, negated) => [`${letter} ${negated ? "not in" : "in"} "${letters}"`, binding.compare],
  statement: (s, p) => {
    const { expression, inside } = p;
    switch (s.kind) {
      case "let":
      case "set":
        return [`${s.name} = ${expression(s.value)}`];
      case "empty":
        return [`${s.name} = ${s.type === "text" ? '""' : s.type === "list" ? "[]" : "{}"}`];
      case "add":
        return [`${s.to} += ${expression(s.value)}`];
      case "subtract":
        return [`${s.to} -= ${expression(s.value)}`];
      case "push":
        return [`${s.to}.append(${expression(s.value)})`];
      case "write":
        return [`${s.to} += ${s.letter}`];
      case "tally": {
        const key = expression(s.key);
        return [`${s.map}[${key}] = ${s.map}.get(${key}, 0) + ${expression(s.value)}`];
      }
      case "if": {
        const [inner] = s.otherwise;
        const chained = s.otherwise.length === 1 && inner?.kind === "if";
        return [
          `if ${p.condition(s.condition)}:`,
          ...inside(s.body),
          ...(chained
            ? python.statement(inner, p).map((line, i) => (i === 0 ? `el${line}` : line))
            : s.otherwise.length > 0
              ? ["else:", ...inside(s.otherwise)]
              : []),
        ];
      }
      case "each":
        return [`for ${s.item} in ${s.of}:`, ...inside(s.body)];
      case "count": {
        const from = expression(s.from);
        const range = from === "0" ? expression(s.below) : `${from}, ${expression(s.below)}`;
        return [`for ${s.name} in range(${range}):`, ...inside(s.body)];
      }
      case "entries":
        return [`for ${s.key}, ${s.value} in sorted(${s.map}.items()):`, ...inside(s.body)];
      case "while":
        return [`while ${p.condition(s.condition)}:`, ...inside(s.body)];
      case "stop":
        return ["break"];
    }
  },
  program: ({ name, parameters }, body, result) =>
    [`def ${name}(${parameters.map((p) => p.name).join(", ")}):`, ...body, `    return ${result}`, ""].join("\n"),
};

/* ---- C++ and JavaScript, which share their braces ---- */

/** Heads of loops and first values, which the two write differently. */
interface Braces {
  readonly let: (name: string, value: string, p: Printer) => string;
  readonly empty: (name: string, type: Type, p: Printer) => string;
  readonly push: (to: string, value: string) => string;
  readonly tally: (map: string, key: string, value: string) => string;
  readonly each: (item: string, of: string, p: Printer) => string;
  readonly count: (name: string) => string;
  readonly entries: (key: string, value: string, map: string, p: Printer) => string;
}

const braces =
  (own: Braces): Dialect["statement"] =>
  (s, p) => {
    const { expression, inside } = p;
    const block = (head: string, body: Body) => [`${head} {`, ...inside(body), "}"];
    switch (s.kind) {
      case "let":
        return [own.let(s.name, expression(s.value), p)];
      case "set":
        return [`${s.name} = ${expression(s.value)};`];
      case "empty":
        return [own.empty(s.name, s.type, p)];
      case "add":
        return [`${s.to} += ${expression(s.value)};`];
      case "subtract":
        return [`${s.to} -= ${expression(s.value)};`];
      case "push":
        return [own.push(s.to, expression(s.value))];
      case "write":
        return [`${s.to} += ${s.letter};`];
      case "tally":
        return [own.tally(s.map, expression(s.key), expression(s.value))];
      case "if": {
        const then = block(`if (${p.condition(s.condition)})`, s.body);
        if (s.otherwise.length === 0) return then;
        const [inner] = s.otherwise;
        const rest =
          s.otherwise.length === 1 && inner?.kind === "if" ? braces(own)(inner, p) : ["{", ...inside(s.otherwise), "}"];
        return [...then.slice(0, -1), `} else ${rest[0]}`, ...rest.slice(1)];
      }
      case "each":
        return block(`for (${own.each(s.item, s.of, p)})`, s.body);
      case "count": {
        const { name } = s;
        const head = `${own.count(name)} = ${expression(s.from)}; ${name} < ${expression(s.below)}; ${name}++`;
        return block(`for (${head})`, s.body);
      }
      case "entries":
        return block(`for (${own.entries(s.key, s.value, s.map, p)})`, s.body);
      case "while":
        return block(`while (${p.condition(s.condition)})`, s.body);
      case "stop":
        return ["break;"];
    }
  };

const shared = {
  both: "&&",
  either: "||",
  wrapping: (left: Piece, by: Piece): Piece => {
    const divisor = within(by, binding.product + 1);
    return [`(${within(left, binding.product)} % ${divisor} + ${divisor}) % ${divisor}`, binding.product];
  },
} as const;

const cppTypes: Readonly<Record<Type, string>> = {
  number: "long long",
  letter: "char",
  text: "string",
  list: "vector<long long>",
  "numbers-map": "map<long long, long long>",
  "letters-map": "map<char, long long>",
};

const cppParameter = ({ name, type }: Parameter): string =>
  type === "number" ? `long long ${name}` : `const ${cppTypes[type]} &${name}`;

const cpp: Dialect = {
  ...shared,
  equals: "==",
  differs: "!=",
  length: (name) => `(long long)${name}.size()`,
  larger: "max<long long>",
  smaller: "min<long long>",
  absolute: "abs",
  quotient: (left, by) => [`${within(left, binding.product)} / ${by}`, binding.product],
  place: (letter) => [`${letter} - 'a' + 1`, binding.sum],
  entry: (map, key) => atom(`(${map}.count(${key}) ? ${map}[${key}] : 0)`),
  oneOf: (letter, letters, negated) => [
    `string("${letters}").find(${letter}) ${negated ? "==" : "!="} string::npos`,
    binding.compare,
  ],
  statement: braces({
    let: (name, value, p) => `${p.changing.has(name) ? "" : "const "}long long ${name} = ${value};`,
    empty: (name, type) => `${cppTypes[type]} ${name};`,
    push: (to, value) => `${to}.push_back(${value});`,
    tally: (map, key, value) => `${map}[${key}] += ${value};`,
    each: (item, of, p) => `${p.types.get(of) === "text" ? "char" : "long long"} ${item} : ${of}`,
    count: (name) => `long long ${name}`,
    entries: (key, value, map) => `const auto &[${key}, ${value}] : ${map}`,
  }),
  program: (program, body, result) => {
    const { name, parameters, types } = program;
    const type = program.result.kind === "variable" ? types.get(program.result.name)! : "number";
    const head = `${cppTypes[type]} ${name}(${parameters.map(cppParameter).join(", ")}) {`;
    const text = [head, ...body, `    return ${result};`, "}"].join("\n");
    const headers = [
      ["algorithm", /\b(max|min)</],
      ["cstdlib", /\babs\(/],
      ["map", /\bmap</],
      ["string", /\bstring\b/],
      ["vector", /\bvector</],
    ] as const;
    const needed = headers.filter(([, used]) => used.test(text)).map(([header]) => `#include <${header}>`);
    return [...needed, ...(needed.length > 0 ? [""] : []), "using namespace std;", "", text, ""].join("\n");
  },
};

const javascript: Dialect = {
  ...shared,
  equals: "===",
  differs: "!==",
  length: (name) => `${name}.length`,
  larger: "Math.max",
  smaller: "Math.min",
  absolute: "Math.abs",
  quotient: (left, by) => atom(`Math.floor(${within(left, binding.product)} / ${by})`),
  place: (letter) => [`${letter}.charCodeAt(0) - 96`, binding.sum],
  entry: (map, key) => atom(`(${map}.get(${key}) ?? 0)`),
  oneOf: (letter, letters, negated) => [
    `${negated ? "!" : ""}"${letters}".includes(${letter})`,
    negated ? binding.not : binding.atom,
  ],
  statement: braces({
    let: (name, value, p) => `${p.changing.has(name) ? "let" : "const"} ${name} = ${value};`,
    empty: (name, type, p) =>
      `${p.changing.has(name) ? "let" : "const"} ${name} = ${type === "text" ? '""' : type === "list" ? "[]" : "new Map()"};`,
    push: (to, value) => `${to}.push(${value});`,
    tally: (map, key, value) => `${map}.set(${key}, (${map}.get(${key}) ?? 0) + ${value});`,
    each: (item, of) => `const ${item} of ${of}`,
    count: (name) => `let ${name}`,
    entries: (key, value, map, p) => {
      const order = p.types.get(map) === "letters-map" ? "(a[0] < b[0] ? -1 : 1)" : "a[0] - b[0]";
      return `const [${key}, ${value}] of [...${map}].sort((a, b) => ${order})`;
    },
  }),
  program: ({ name, parameters }, body, result) =>
    [`function ${name}(${parameters.map((p) => p.name).join(", ")}) {`, ...body, `  return ${result};`, "}", ""].join(
      "\n",
    ),
};

const print =
  (dialect: Dialect, step: string) =>
  (program: Program): string => {
    const printer = makePrinter(dialect, program, step);
    return dialect.program(program, printer.inside(program.body), printer.expression(program.result));
  };

/** A program's text, by the id of the language. */
export const printers: Readonly<Record<"python" | "cpp" | "javascript", (program: Program) => string>> = {
  python: print(python, "    "),
  cpp: print(cpp, "    "),
  javascript: print(javascript, "  "),
};
