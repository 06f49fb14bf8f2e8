/**
 * Names: where a program binds them, where they can be seen, and what kind of value they are likely to hold.
 *
 * Languages differ in how long a binding lasts: in Python a name belongs to its function from beginning to end, in
 * C, C++ and JavaScript to its block from its declaration on. What cannot be known without running the program is
 * guessed from what the program does with a name, and `unknown` where it does nothing telling.
 */
import type { ValueType } from "./edit.ts";
import { binariesOf, calleeOf, conceptOf, containerOf, type Facts, memberOf, objectOf, resultTypes } from "./facts.ts";
import { above, child, contains, type SyntaxNode, type SyntaxTree, within } from "./tree.ts";

export type NameRole = "parameter" | "loop-variable" | "variable" | "function" | "import";

export interface Declaration {
  readonly name: string;
  /** The identifier that binds it. */
  readonly node: SyntaxNode;
  readonly role: NameRole;
  /** Seen in this node, from this offset on. */
  readonly scope: SyntaxNode;
  readonly from: number;
  /** What it is bound to, where that is an expression. */
  readonly value: SyntaxNode | undefined;
  /** The declared type, as text. */
  readonly type: string | undefined;
}

const scopeKinds = {
  python:
    "module function_definition lambda list_comprehension set_comprehension dictionary_comprehension generator_expression class_definition",
  c: "translation_unit function_definition compound_statement for_statement",
  cpp: "translation_unit function_definition lambda_expression compound_statement for_statement for_range_loop",
  javascript:
    "program function_declaration method_definition function_expression arrow_function statement_block for_statement for_in_statement catch_clause class_body generator_function_declaration",
} as const;
const scopesOf = Object.fromEntries(
  Object.entries(scopeKinds).map(([language, kinds]) => [language, new Set(kinds.split(" "))]),
);

const functionScopes = new Set([
  "function_definition",
  "lambda",
  "lambda_expression",
  "function_declaration",
  "method_definition",
  "function_expression",
  "arrow_function",
]);

type Declare = (
  node: SyntaxNode,
  role: NameRole,
  place: { scope?: SyntaxNode; from?: number; value?: SyntaxNode | undefined; type?: string | undefined },
) => void;

/** Identifiers that a target, pattern or declarator binds; what is only read in it is not among them. */
function* boundIn(node: SyntaxNode): Generator<SyntaxNode> {
  switch (node.kind) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      yield node;
      return;
    case "attribute":
    case "subscript":
    case "member_expression":
    case "subscript_expression":
      return;
    case "array_declarator":
    case "init_declarator":
    case "function_declarator":
    case "default_parameter":
    case "typed_parameter":
    case "typed_default_parameter":
    case "assignment_pattern":
    case "object_assignment_pattern": {
      const target = child(node, "declarator", "name", "left") ?? node.parts[0];
      if (target !== undefined) yield* boundIn(target);
      return;
    }
    case "pair_pattern": {
      const value = child(node, "value");
      if (value !== undefined) yield* boundIn(value);
      return;
    }
    case "parameter_declaration":
    case "optional_parameter_declaration": {
      const declarator = child(node, "declarator");
      if (declarator !== undefined) yield* boundIn(declarator);
      return;
    }
    default:
      for (const part of node.parts) yield* boundIn(part);
  }
}

const declarePython = (node: SyntaxNode, declare: Declare): void => {
  const targets = (at: SyntaxNode | undefined, role: NameRole, value?: SyntaxNode) => {
    if (at === undefined) return;
    const single = at.kind === "identifier" ? value : undefined;
    for (const name of boundIn(at)) declare(name, role, { value: single });
  };
  switch (node.kind) {
    case "assignment":
      targets(child(node, "left"), "variable", child(node, "right"));
      return;
    case "augmented_assignment":
      targets(child(node, "left"), "variable");
      return;
    case "named_expression":
      targets(child(node, "name"), "variable", child(node, "value"));
      return;
    case "for_statement":
    case "for_in_clause":
      targets(child(node, "left"), "loop-variable");
      return;
    case "as_pattern_target":
      targets(node.parts[0], "variable");
      return;
    case "parameters":
    case "lambda_parameters":
      for (const part of node.parts) targets(part, "parameter");
      return;
    case "function_definition":
    case "class_definition": {
      const name = child(node, "name");
      if (name !== undefined) declare(name, "function", { scope: node.parent! });
      return;
    }
    case "import_statement":
    case "import_from_statement":
      for (const part of node.children) {
        if (part.field !== "name") continue;
        const alias = child(part, "alias") ?? (part.kind === "dotted_name" ? part.parts[0] : undefined);
        if (alias !== undefined) declare(alias, "import", {});
      }
  }
};

const declareC =
  (text: string) =>
  (node: SyntaxNode, declare: Declare): void => {
    switch (node.kind) {
      case "declaration":
      case "parameter_declaration":
      case "optional_parameter_declaration":
      case "for_range_loop": {
        if (node.kind !== "declaration" && node.kind !== "for_range_loop" && isPrototype(node)) return;
        const type = child(node, "type");
        const typeText = type === undefined ? undefined : text.slice(type.start, type.end);
        for (const declarator of node.children) {
          if (declarator.field !== "declarator") continue;
          const isFunction = [...declaratorsIn(declarator)].some(
            (d) => d.kind === "function_declarator" && !isLikeCall(d),
          );
          const isList = [...declaratorsIn(declarator)].some(
            (d) => d.kind === "array_declarator" || d.kind === "pointer_declarator",
          );
          const role =
            node.kind === "for_range_loop"
              ? "loop-variable"
              : node.kind !== "declaration"
                ? "parameter"
                : isFunction
                  ? "function"
                  : node.parent?.kind === "for_statement"
                    ? "loop-variable"
                    : "variable";
          const value = child(declarator, "value");
          for (const name of boundIn(declarator)) {
            if (role === "function" && name.parent?.kind !== "function_declarator") continue;
            declare(name, role, {
              from: declarator.end,
              type: isList ? `${typeText}[]` : typeText,
              value: value?.kind === "argument_list" ? undefined : value,
            });
          }
        }
        return;
      }
      case "function_definition": {
        const declarator = child(node, "declarator");
        if (declarator === undefined) return;
        for (const d of declaratorsIn(declarator)) {
          const name = d.kind === "function_declarator" ? child(d, "declarator") : undefined;
          if (name?.kind === "identifier") declare(name, "function", { scope: node.parent!, from: name.start });
        }
        return;
      }
      case "lambda_capture_initializer":
      case "enumerator":
      case "preproc_def":
      case "preproc_function_def": {
        const name = child(node, "name") ?? node.parts[0];
        if (name?.kind === "identifier")
          declare(name, node.kind === "preproc_function_def" ? "function" : "variable", { from: node.start });
      }
    }
  };

/**
 * `vector<int> a(n);` inside a function reads like the declaration of a function to a grammar. It is a variable, and `n`
 * is a value.
 */
export const isLikeCall = (node: SyntaxNode): boolean =>
  node.kind === "function_declarator" &&
  node.parent?.kind === "declaration" &&
  node.parent.parent?.kind === "compound_statement";

/** Whether a parameter belongs to a function that is declared here but defined elsewhere. */
const isPrototype = (parameter: SyntaxNode): boolean =>
  ["declaration", "field_declaration", "type_definition", "type_descriptor"].includes(
    above(
      parameter,
      (n) =>
        n.kind.endsWith("declaration") ||
        n.kind.endsWith("definition") ||
        n.kind === "lambda_expression" ||
        n.kind === "type_descriptor",
    )?.kind ?? "",
  );

function* declaratorsIn(node: SyntaxNode): Generator<SyntaxNode> {
  for (let n: SyntaxNode | undefined = node; n !== undefined; n = child(n, "declarator")) yield n;
}

const declareJavaScript = (node: SyntaxNode, declare: Declare): void => {
  const targets = (at: SyntaxNode | undefined, role: NameRole, value?: SyntaxNode, from?: number) => {
    if (at === undefined) return;
    const single = at.kind === "identifier" ? value : undefined;
    const isFunction = single?.kind === "arrow_function" || single?.kind === "function_expression";
    for (const name of boundIn(at))
      declare(name, isFunction ? "function" : role, { value: single, ...(from === undefined ? {} : { from }) });
  };
  switch (node.kind) {
    case "variable_declarator": {
      const role = node.parent?.parent?.kind === "for_statement" ? "loop-variable" : "variable";
      targets(child(node, "name"), role, child(node, "value"), node.end);
      return;
    }
    case "for_in_statement":
      targets(child(node, "left"), "loop-variable");
      return;
    case "formal_parameters":
      for (const part of node.parts) targets(part, "parameter");
      return;
    case "arrow_function":
      targets(child(node, "parameter"), "parameter");
      return;
    case "catch_clause":
      targets(child(node, "parameter"), "variable");
      return;
    case "function_declaration":
    case "generator_function_declaration":
    case "class_declaration": {
      const name = child(node, "name");
      if (name !== undefined) declare(name, "function", { scope: node.parent!, from: node.parent!.start });
    }
  }
};

export interface Names {
  readonly declarations: ReadonlyArray<Declaration>;
  /** Names in use somewhere in the program, by the identifiers that read or write them. */
  readonly uses: ReadonlyMap<string, ReadonlyArray<SyntaxNode>>;
  /** What can be seen at a node, nearest scope last; each name once. */
  readonly visibleAt: (node: SyntaxNode) => ReadonlyArray<Declaration>;
  readonly typeOf: (name: string) => ValueType;
  /** Identifiers that bind instead of using. */
  readonly isBinding: (node: SyntaxNode) => boolean;
  /** Identifiers that nothing declares and no library is known to. */
  readonly undeclared: ReadonlyArray<SyntaxNode>;
}

const libraryNames: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    python:
      "abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict dir divmod enumerate eval exec exit filter float format frozenset getattr hasattr hash hex id input int isinstance issubclass iter len list map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip __name__ __file__ self cls Exception ValueError KeyError IndexError TypeError StopIteration RuntimeError RecursionError ZeroDivisionError EOFError NotImplementedError AssertionError OverflowError MemoryError ArithmeticError LookupError AttributeError NotImplemented Ellipsis globals locals _",
    c: "",
    cpp: "",
    javascript:
      "Array Boolean BigInt Date Error Infinity JSON Map Math NaN Number Object Promise Proxy RangeError Reflect RegExp Set String Symbol TypeError WeakMap WeakSet arguments console exports globalThis isFinite isNaN module parseFloat parseInt process require structuredClone undefined Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array Float64Array Float32Array BigInt64Array BigUint64Array Buffer Uint8ClampedArray queueMicrotask setTimeout Iterator Intl",
  }).map(([language, names]) => [language, new Set(names.split(" "))]),
);

/** Names that the standard library of C and C++ brings in with its headers; enough to know a misspelt one. */
const isLibraryName = (facts: Facts, name: string): boolean => libraryNames[facts.language]!.has(name);

/** Identifiers that stand for something other than a variable: fields, keywords of calls, labels, modules. */
const isVariableUse = (node: SyntaxNode): boolean => {
  if (node.kind === "type_identifier")
    return (
      node.parent?.kind === "parameter_declaration" &&
      node.parent.parent?.parent !== undefined &&
      isLikeCall(node.parent.parent.parent)
    );
  if (node.kind !== "identifier" && node.kind !== "shorthand_property_identifier") return false;
  const { parent, field } = node;
  if (parent === undefined) return false;
  switch (parent.kind) {
    case "attribute":
      return field !== "attribute";
    case "keyword_argument":
      return field !== "name";
    case "dotted_name":
    case "aliased_import":
    case "qualified_identifier":
    case "template_function":
    case "using_declaration":
    case "goto_statement":
    case "global_statement":
    case "nonlocal_statement":
    case "preproc_def":
    case "preproc_function_def":
    case "preproc_params":
    case "preproc_ifdef":
    case "type":
    case "labeled_statement":
      return false;
    default:
      return true;
  }
};

export const readNames = (tree: SyntaxTree, facts: Facts): Names => {
  const { text } = tree;
  const scopes = scopesOf[facts.language]!;
  const declarations: Array<Declaration> = [];
  const binding = new Set<SyntaxNode>();
  const scopeOf = (node: SyntaxNode): SyntaxNode => above(node, (n) => scopes.has(n.kind)) ?? tree.root;
  const declare: Declare = (node, role, place) => {
    const given = place.scope;
    const scope = given === undefined ? scopeOf(node) : scopes.has(given.kind) ? given : scopeOf(given);
    const from = facts.language === "python" ? scope.start : (place.from ?? node.start);
    declarations.push({
      name: text.slice(node.start, node.end),
      node,
      role,
      scope,
      from,
      value: place.value,
      type: place.type,
    });
    /* A name that is assigned to in Python is still a use that can be replaced by another. */
    const parent = node.parent?.kind;
    if (
      facts.language !== "python" ||
      !(role === "variable" && (parent === "assignment" || parent === "augmented_assignment"))
    )
      binding.add(node);
  };
  const visit =
    facts.language === "python" ? declarePython : facts.language === "javascript" ? declareJavaScript : declareC(text);
  for (const node of tree.nodes) if (node.named) visit(node, declare);

  const uses = new Map<string, Array<SyntaxNode>>();
  for (const node of tree.nodes) {
    if (!isVariableUse(node)) continue;
    const name = text.slice(node.start, node.end);
    const list = uses.get(name);
    if (list === undefined) uses.set(name, [node]);
    else list.push(node);
  }

  const byScope = new Map<SyntaxNode, Array<Declaration>>();
  for (const d of declarations) {
    const list = byScope.get(d.scope);
    if (list === undefined) byScope.set(d.scope, [d]);
    else list.push(d);
  }
  const cache = new Map<string, ReadonlyArray<Declaration>>();
  const visibleAt = (node: SyntaxNode): ReadonlyArray<Declaration> => {
    const chain: Array<SyntaxNode> = [];
    for (let n: SyntaxNode | undefined = node; n !== undefined; n = n.parent) if (scopes.has(n.kind)) chain.push(n);
    const near = chain.map((s) => byScope.get(s) ?? []);
    let key = "";
    for (const [i, list] of near.entries()) {
      let seen = 0;
      for (const d of list) if (d.from <= node.start) seen++;
      key += `${chain[i]!.index}:${seen} `;
    }
    const known = cache.get(key);
    if (known !== undefined) return known;
    const visible = new Map<string, Declaration>();
    for (const [i, list] of near.toReversed().entries()) {
      /* A function sees the classes around it only by their names, never by what they contain. */
      if (chain[near.length - 1 - i]!.kind === "class_definition" && i < near.length - 1) continue;
      for (const d of list) {
        if (d.from > node.start) continue;
        const before = visible.get(d.name);
        if (before?.scope === d.scope) continue; // the first binding tells most
        visible.delete(d.name);
        visible.set(d.name, d);
      }
    }
    const result = [...visible.values()];
    cache.set(key, result);
    return result;
  };

  const declared = new Set(declarations.map((d) => d.name));
  const undeclared: Array<SyntaxNode> = [];
  for (const [name, nodes] of uses) {
    if (isLibraryName(facts, name)) continue;
    for (const node of nodes)
      if (!declared.has(name) || !visibleAt(node).some((d) => d.name === name))
        if (!binding.has(node)) undeclared.push(node);
  }
  return {
    declarations,
    uses,
    visibleAt,
    typeOf: typesOf(tree, facts, declarations),
    isBinding: (node) => binding.has(node),
    undeclared: undeclared.sort((a, b) => a.index - b.index),
  };
};

/* ---- guessing types ---- */

const declaredType = (type: string): ValueType => {
  if (/\[\]$/.test(type)) return /^char\[\]$/.test(type) ? "string" : "list";
  if (/vector|array|deque|queue|stack|pair|tuple|list|bitset/.test(type)) return "list";
  if (/\bset|_set/.test(type)) return "set";
  if (/map/.test(type)) return "map";
  if (/string/.test(type)) return "string";
  if (/bool/.test(type)) return "boolean";
  if (/int|long|short|double|float|char|size_t|unsigned/.test(type)) return "number";
  return "unknown";
};

/** What doing this to a name says of it. */
const listMembers = new Set(
  "append appendleft popleft pop extend sort reverse push push_back emplace_back pop_back pop_front push_front unshift shift front back resize".split(
    " ",
  ),
);
const textMembers = new Set(
  "split strip lower upper isdigit isalpha replace startswith endswith splitlines substr charCodeAt trim padStart toUpperCase toLowerCase startsWith".split(
    " ",
  ),
);

const typesOf = (tree: SyntaxTree, facts: Facts, declarations: ReadonlyArray<Declaration>) => {
  const { text } = tree;
  const evidence = new Map<string, ValueType>();
  const says = (name: string, type: ValueType, stronger = false): void => {
    if (type !== "unknown" && (stronger || !evidence.has(name))) evidence.set(name, type);
  };
  const textOf = (node: SyntaxNode) => text.slice(node.start, node.end);
  for (const d of declarations) {
    if (d.role === "function") says(d.name, "function");
    else if (d.type !== undefined) says(d.name, declaredType(d.type));
  }
  for (const node of tree.nodes) {
    if (!node.named) continue;
    switch (conceptOf(facts, node)) {
      case "subscript": {
        const container = containerOf(node);
        if (container?.kind === "identifier") says(textOf(container), "list");
        break;
      }
      case "member": {
        const object = objectOf(node);
        const member = memberOf(node);
        if (object?.kind !== "identifier" || member === undefined) break;
        const name = textOf(member);
        if (textMembers.has(name)) says(textOf(object), "string", true);
        else if (listMembers.has(name)) says(textOf(object), "list");
        else if (name === "add") says(textOf(object), "set", true);
        else if (name === "items" || name === "values" || name === "get") says(textOf(object), "map", true);
        break;
      }
      case "for-each": {
        const right = child(node, "right");
        if (right?.kind === "identifier") says(textOf(right), "list");
        const left = child(node, "left");
        if (left?.kind === "identifier" && right !== undefined && /^range\b/.test(textOf(right)))
          says(textOf(left), "number");
        break;
      }
      case "assignment": {
        const left = child(node, "left");
        const right = child(node, "right");
        if (
          node.kind !== "assignment" &&
          left?.kind === "identifier" &&
          child(node, "operator")?.kind !== "=" &&
          right !== undefined &&
          conceptOf(facts, right) === "number"
        )
          says(textOf(left), "number");
        break;
      }
      case "update": {
        const argument = child(node, "argument");
        if (argument?.kind === "identifier") says(textOf(argument), "number");
      }
    }
  }
  const typeOf = (name: string): ValueType => evidence.get(name) ?? "unknown";
  for (let round = 0; round < 2; round++) {
    for (const d of declarations) {
      if (d.value === undefined) continue;
      const type = expressionType(text, facts, d.value, typeOf);
      says(d.name, type, type === "set" || type === "map");
    }
    for (const node of tree.nodes) {
      if (conceptOf(facts, node) !== "binary") continue;
      for (const { left, operator, right } of binariesOf(node)) {
        const isSum = operator.kind === "+" && [left, right].some((side) => conceptOf(facts, side) === "number");
        if (!isSum && !/^([-*%<>]|<=|>=|\/\/?)$/.test(operator.kind)) continue;
        const number = [left, right].some((side) => expressionType(text, facts, side, typeOf) === "number");
        if (number) for (const side of [left, right]) if (side.kind === "identifier") says(textOf(side), "number");
      }
    }
  }
  return typeOf;
};

/** The type an expression's form gives away. */
export const expressionType = (
  text: string,
  facts: Facts,
  node: SyntaxNode,
  typeOf: (name: string) => ValueType,
): ValueType => {
  const textOf = (n: SyntaxNode) => text.slice(n.start, n.end);
  switch (conceptOf(facts, node)) {
    case "number":
    case "update":
      return "number";
    case "string":
      return node.kind === "char_literal" ? "number" : "string";
    case "truth":
      return "boolean";
    case "list":
      return node.kind === "set" ? "set" : "list";
    case "tuple":
      return "list";
    case "comprehension":
      return node.kind === "set_comprehension" ? "set" : node.kind === "dictionary_comprehension" ? "map" : "list";
    case "map":
      return "map";
    case "lambda":
      return "function";
    case "name":
      return typeOf(textOf(node));
    case "parenthesised":
      return node.parts[0] === undefined ? "unknown" : expressionType(text, facts, node.parts[0], typeOf);
    case "conditional": {
      const first = facts.language === "python" ? node.parts[0] : child(node, "consequence");
      return first === undefined ? "unknown" : expressionType(text, facts, first, typeOf);
    }
    case "unary":
      return /^(not|!)/.test(textOf(node)) ? "boolean" : node.kind === "pointer_expression" ? "unknown" : "number";
    case "binary": {
      const [first] = binariesOf(node);
      if (first === undefined) return "unknown";
      const operator = textOf(first.operator);
      if (facts.precedence.get(operator)! < facts.precedence.get("<<")! && !/^[|&^]$/.test(operator)) {
        if (!/^(and|or|&&|\|\||\?\?)$/.test(operator)) return "boolean";
        return expressionType(text, facts, first.left, typeOf) === "boolean" ? "boolean" : "unknown";
      }
      const left = expressionType(text, facts, first.left, typeOf);
      const right = expressionType(text, facts, first.right, typeOf);
      if (operator === "+" || operator === "*" || operator === "%")
        for (const type of ["list", "string"] as const) if (left === type || right === type) return type;
      if (operator === "+" || operator === "|" || operator === "&" || operator === "-")
        return left === "unknown" ? right : left;
      return "number";
    }
    case "call": {
      const callee = calleeOf(node);
      if (callee === undefined) return "unknown";
      const named = conceptOf(facts, callee) === "member" ? memberOf(callee) : callee;
      const name = named === undefined ? "" : textOf(named);
      if (callee.kind === "member_expression" && textOf(callee).startsWith("Math.")) return "number";
      return Object.hasOwn(resultTypes, name) ? resultTypes[name]! : "unknown";
    }
    case "member": {
      const member = memberOf(node);
      return member !== undefined && textOf(member) === "length" ? "number" : "unknown";
    }
    case "subscript": {
      const container = containerOf(node);
      const index = child(node, "subscript");
      if (index?.kind === "slice")
        return container === undefined ? "unknown" : expressionType(text, facts, container, typeOf);
      return "unknown";
    }
    default:
      return "unknown";
  }
};

/** Whether two guesses can be of one value. */
export const fits = (a: ValueType, b: ValueType): boolean =>
  a === b ||
  a === "unknown" ||
  b === "unknown" ||
  (a === "boolean" && b === "number") ||
  (a === "number" && b === "boolean");

/** Whether a name is bound by nothing outside this node but used there. */
export const neededOutside = (names: Names, node: SyntaxNode): boolean => {
  for (const d of names.declarations) {
    if (!contains(node, d.node)) continue;
    if (names.declarations.some((o) => o.name === d.name && o.scope === d.scope && !contains(node, o.node))) {
      /* Another binding remains. In languages with declarations it is another variable of the same block, which cannot be. */
      continue;
    }
    for (const use of names.uses.get(d.name) ?? []) if (!contains(node, use) && contains(d.scope, use)) return true;
  }
  return false;
};

/** A function that is a scope, around this node. */
export const functionAround = (node: SyntaxNode): SyntaxNode | undefined =>
  above(node, (n) => functionScopes.has(n.kind));

export const identifiersIn = (node: SyntaxNode): ReadonlyArray<SyntaxNode> =>
  [...within(node)].filter((n) => n.kind === "identifier" || n.kind === "shorthand_property_identifier");
