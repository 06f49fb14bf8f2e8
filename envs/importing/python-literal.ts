/** Python literals as JSON: what a test compares with, read from the syntax tree and never evaluated. */
import type { SyntaxNode } from "../../src/syntax/tree.ts";

/** Escapes that Python and JSON spell alike, and the others that can be told. */
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  a: "\x07",
  v: "\v",
  "0": "\0",
  "\n": "",
};

const stringOf = (text: string): string | undefined => {
  const literal = /^([rR]?)('''|"""|'|")([\s\S]*)\2$/.exec(text);
  if (literal === null) return undefined;
  const [, raw, , inside] = literal;
  if (raw !== "") return inside;
  let known = true;
  const value = inside!.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g, (_, code: string) => {
    if (/^[xuU]./.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    known &&= code in escapes;
    return escapes[code] ?? "";
  });
  return known ? value : undefined;
};

const list = (parts: ReadonlyArray<SyntaxNode>, text: string): string | undefined => {
  const items = parts.map((part) => literalJson(part, text));
  return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
};

/** The JSON of a literal, numbers as they are written; undefined where it is no literal or JSON has no form for it. */
export const literalJson = (node: SyntaxNode, text: string): string | undefined => {
  const own = text.slice(node.start, node.end);
  switch (node.kind) {
    case "integer":
      return /^\d+$/.test(own) ? String(BigInt(own)) : undefined;
    case "float":
      return /^\d+\.\d+(e[-+]?\d+)?$/i.test(own) ? own.replace(/^0+(?=\d)/, "") : undefined;
    case "true":
      return "true";
    case "false":
      return "false";
    case "none":
      return "null";
    case "string": {
      const value = stringOf(own);
      return value === undefined ? undefined : JSON.stringify(value);
    }
    case "unary_operator": {
      const operand = own.startsWith("-") ? literalJson(node.parts[0]!, text) : undefined;
      return operand !== undefined && /^\d/.test(operand) ? `-${operand}` : undefined;
    }
    case "parenthesized_expression":
      return literalJson(node.parts[0]!, text);
    case "list":
    case "tuple":
      return list(node.parts, text);
    case "dictionary": {
      const pairs = node.parts.map((pair) => {
        const [key, value] = pair.parts.map((part) => literalJson(part, text));
        return key?.startsWith('"') && value !== undefined ? `${key}: ${value}` : undefined;
      });
      return pairs.includes(undefined) ? undefined : `{${pairs.join(", ")}}`;
    }
    default:
      return undefined;
  }
};
