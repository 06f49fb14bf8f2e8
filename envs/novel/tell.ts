/**
 * Programs in English: the statement of the problem that a program solves.
 *
 * It says everything that the program does, in the same order, so that a bug is where the two differ. Formulas are
 * spelled as no language here spells them.
 */
import {
  type Body,
  bodiesOf,
  type Condition,
  type Expression,
  type Parameter,
  type Program,
  type Property,
  type Statement,
  type Type,
} from "./tree.ts";

const compared = {
  "<": "is less than",
  "<=": "is at most",
  ">": "is greater than",
  ">=": "is at least",
  "==": "equals",
  "!=": "differs from",
} as const;

/** Formulas; `notes` collects what needs explaining. */
const teller = (types: ReadonlyMap<string, Type>, notes: Set<string>) => {
  /** `tight`: an operand of a product. */
  const formula = (e: Expression, tight = false): string => {
    const bracketed = (text: string): string => (tight ? `(${text})` : text);
    switch (e.kind) {
      case "constant":
        return e.value < 0 ? `−${-e.value}` : String(e.value);
      case "variable":
        return e.name;
      case "sum":
        return bracketed(`${formula(e.left)} + ${formula(e.right)}`);
      case "difference": {
        const right = e.right.kind === "sum" || e.right.kind === "difference";
        return bracketed(`${formula(e.left)} − ${formula(e.right, right)}`);
      }
      case "product":
        return `${formula(e.left, true)} · ${formula(e.right, true)}`;
      case "larger":
        return `max(${formula(e.left)}, ${formula(e.right)})`;
      case "smaller":
        return `min(${formula(e.left)}, ${formula(e.right)})`;
      case "distance":
        return `|${formula(e.left)} − ${formula(e.right, true)}|`;
      case "quotient":
        notes.add("⌊x / y⌋ is x divided by y, rounded down.");
        return `⌊${formula(e.left, true)} / ${e.by}⌋`;
      case "remainder":
        notes.add("x mod y is the remainder of x divided by y, always from 0 to y − 1.");
        return bracketed(`${formula(e.left, true)} mod ${formula(e.by, true)}`);
      case "length":
        return `length(${e.of})`;
      case "item":
        notes.add(`Items of \`${e.list}\` are counted from 0.`);
        return `${e.list}[${formula(e.at)}]`;
      case "place":
        notes.add("place(letter) is 1 for a, 2 for b, and so on up to 26 for z.");
        return `place(${e.letter})`;
      case "entry":
        return `${e.map}[${formula(e.key)}]`;
    }
  };
  const code = (e: Expression): string => `\`${formula(e)}\``;

  const property = (c: Property, not: string): string => {
    if (c.kind === "one-of") return `\`${c.letter}\` is ${not === "" ? "one" : "none"} of ${[...c.letters].join(", ")}`;
    const byTwo = c.by.kind === "constant" && c.by.value === 2;
    if (byTwo) return `${code(c.of)} is ${not === "" ? "even" : "odd"}`;
    return `${code(c.of)} is ${not}divisible by ${code(c.by)}`;
  };
  /** `inside` another one, so that "and" and "or" need brackets. */
  const condition = (c: Condition, inside = false): string => {
    switch (c.kind) {
      case "compare":
        return `${code(c.left)} ${compared[c.operator]} ${code(c.right)}`;
      case "divides":
      case "one-of":
        return property(c, "");
      case "not":
        return property(c.condition, "not ");
      case "both":
      case "either": {
        const text = `${condition(c.left, true)} ${c.kind === "both" ? "and" : "or"} ${condition(c.right, true)}`;
        return inside ? `(${text})` : text;
      }
    }
  };

  const mapOf = (name: string): string =>
    types.get(name) === "letters-map" ? "a map from letters to numbers" : "a map from numbers to numbers";

  /** What is done, without a full stop; the body of a loop or branch follows it as a list. */
  const said = (s: Statement): string => {
    switch (s.kind) {
      case "let":
        return `let \`${s.name}\` be ${code(s.value)}`;
      case "empty":
        if (s.type !== "text" && s.type !== "list")
          return `let \`${s.name}\` be ${mapOf(s.name)}, in which every entry is 0 at first`;
        return `let \`${s.name}\` be an empty ${s.type}`;
      case "set":
        return `set \`${s.name}\` to ${code(s.value)}`;
      case "add":
        return `add ${code(s.value)} to \`${s.to}\``;
      case "subtract":
        return `subtract ${code(s.value)} from \`${s.to}\``;
      case "push":
        return `append ${code(s.value)} to \`${s.to}\``;
      case "write":
        return `append \`${s.letter}\` to \`${s.to}\``;
      case "tally":
        return `add ${code(s.value)} to \`${s.map}[${formula(s.key)}]\``;
      case "if":
        return `if ${condition(s.condition)}`;
      case "each":
        return `for every ${types.get(s.of) === "text" ? "letter" : "number"} \`${s.item}\` of \`${s.of}\`, from the first to the last`;
      case "count":
        return `for every whole number \`${s.name}\` from ${code(s.from)} up to, but not including, ${code(s.below)}`;
      case "entries": {
        const order = types.get(s.map) === "letters-map" ? "in alphabetical order" : "from the smallest to the largest";
        return `for every key \`${s.key}\` that something was added to in \`${s.map}\`, ${order}, with \`${s.value}\` for its entry`;
      }
      case "while":
        return `as long as ${condition(s.condition)}`;
      case "stop":
        return "leave this loop";
    }
  };

  const simple = (body: Body): boolean => body.every((s) => bodiesOf(s).length === 0);
  const joined = (body: Body): string => body.map(said).join(", then ");

  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

  /** What is done if a condition holds, and then what otherwise is, as a list of its own where it takes more than a line. */
  const branches = (
    s: Extract<Statement, { readonly kind: "if" }>,
    depth: number,
    begun: string,
  ): ReadonlyArray<string> => {
    const mark = `${"   ".repeat(depth)}- `;
    const head = capital(`${begun}${said(s)}`);
    const [inner] = s.otherwise;
    const chained = s.otherwise.length === 1 && inner?.kind === "if";
    if (simple(s.body) && !chained && simple(s.otherwise)) {
      const otherwise = s.otherwise.length > 0 ? `; otherwise, ${joined(s.otherwise)}` : "";
      return [`${mark}${head}, ${joined(s.body)}${otherwise}.`];
    }
    const body = simple(s.body)
      ? [`${mark}${head}, ${joined(s.body)}.`]
      : [`${mark}${head}:`, ...lines(s.body, depth + 1)];
    const otherwise = chained
      ? branches(inner, depth, "otherwise, ")
      : s.otherwise.length > 0
        ? [`${mark}Otherwise:`, ...lines(s.otherwise, depth + 1)]
        : [];
    return [...body, ...otherwise];
  };

  const lines = (body: Body, depth: number): ReadonlyArray<string> =>
    body.flatMap((s) => {
      if (s.kind === "if") return branches(s, depth, "");
      const mark = `${"   ".repeat(depth)}- `;
      const [inner] = bodiesOf(s);
      return inner === undefined
        ? [`${mark}${capital(said(s))}.`]
        : [`${mark}${capital(said(s))}:`, ...lines(inner, depth + 1)];
    });

  return { code, lines };
};

const range = (p: Parameter): string => `from ${p.least < 0 ? `−${-p.least}` : p.least} to ${p.most}`;

const parameter = (p: Parameter): string => {
  switch (p.type) {
    case "number":
      return `- \`${p.name}\` is a whole number ${range(p)}.`;
    case "list":
      return `- \`${p.name}\` is a list of at most ${p.longest} whole numbers ${range(p)}.`;
    case "text":
      return `- \`${p.name}\` is a text of at most ${p.longest} letters from a to z.`;
  }
};

/** The statement of the problem that this program solves, with an example. */
export const tell = (program: Program, example: { readonly input: string; readonly expected: string }): string => {
  const { name, parameters, types, result } = program;
  const notes = new Set<string>();
  const { code, lines } = teller(types, notes);
  const steps = lines(program.body, 0);
  const title = name.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const last = `- The result is ${code(result)}.`;
  return [
    `# ${title.join(" ")}`,
    "",
    `Write \`${name}(${parameters.map((p) => p.name).join(", ")})\`, which finds its result in this way:`,
    "",
    ...steps,
    last,
    "",
    ...(notes.size === 0 ? [] : [[...notes].join(" "), ""]),
    ...parameters.map(parameter),
    "",
    "## Example",
    "",
    `    ${name}(${example.input.slice(1, -1)})  →  ${example.expected}`,
    "",
  ].join("\n");
};
