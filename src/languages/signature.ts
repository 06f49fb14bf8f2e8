/**
 * Signatures: from the text of a C or C++ function to a `main` that calls it with JSON arguments.
 *
 * The signature is read from the problem's reference program, not from the agent's: a program whose function takes
 * something else fails to link, and is told so. C has no lists, so a pointer takes a JSON list and the integer after it
 * its length; a list comes back through a pointer return and a last `int *` for its length, or, from a void function,
 * in its first array that is not const.
 */

/** The problem's reference program has no function of that name that can be called with JSON. */
export class SignatureError extends Error {}

interface Parameter {
  /** Without const, with `*` and `[]` as `*`. */
  readonly type: string;
  readonly constant: boolean;
}

interface Signature {
  readonly result: string;
  readonly parameters: ReadonlyArray<Parameter>;
  /** A declaration: everything before the body. */
  readonly declaration: string;
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, " ");

/** Splits at commas that are not inside `<...>`. */
const splitParameters = (text: string): Array<string> => {
  const parts: Array<string> = [""];
  let depth = 0;
  for (const c of text) {
    if (c === "<") depth++;
    if (c === ">") depth--;
    if (c === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += c;
  }
  return parts.map((p) => p.trim()).filter((p) => p !== "" && p !== "void");
};

const words = (text: string): string => text.replace(/\*/g, " * ").replace(/\s+/g, " ").trim();

/** `const int *a` or `char s[]` → type and constness; a parameter's own name is its last word. */
const readParameter = (text: string): Parameter => {
  const array = /\[[^\]]*\]\s*$/.test(text);
  const bare = words(text.replace(/\[[^\]]*\]\s*$/, ""));
  const named = /^(.*[\s*])([A-Za-z_]\w*)$/.exec(bare);
  const onlyType =
    named === null || /^(int|char|double|float|long|short|bool|unsigned|signed|size_t|\w+_t)$/.test(named[2]!);
  const type = `${onlyType ? bare : named[1]!}${array ? " *" : ""}`;
  return { type: words(type.replace(/\bconst\b|\brestrict\b/g, " ")), constant: /\bconst\b/.test(type) };
};

/** The definition of `entry` in a program. */
export const readSignature = (program: string, entry: string): Signature => {
  const text = withoutComments(program);
  const pattern = new RegExp(
    `(?:^|[;}\\n])[ \\t]*((?:[A-Za-z_][\\w:]*(?:<[^;{}()]*>)?[\\s*&]+)+)${entry}\\s*\\(([^(){};]*)\\)\\s*\\{`,
  );
  const found = pattern.exec(text);
  if (found === null)
    throw new SignatureError(`the reference program defines no function ${entry} that can be called with JSON`);
  const result = words(found[1]!.replace(/\b(static|inline|extern)\b/g, " "));
  return {
    result,
    parameters: splitParameters(found[2]!).map(readParameter),
    declaration: `${result} ${entry}(${found[2]!.trim()})`,
  };
};

const signed = new Set([
  "char",
  "signed char",
  "short",
  "int",
  "long",
  "long int",
  "long long",
  "long long int",
  "int8_t",
  "int16_t",
  "int32_t",
  "int64_t",
  "ssize_t",
  "ptrdiff_t",
]);
const unsigned = new Set([
  "unsigned",
  "unsigned char",
  "unsigned short",
  "unsigned int",
  "unsigned long",
  "unsigned long int",
  "unsigned long long",
  "size_t",
  "uint8_t",
  "uint16_t",
  "uint32_t",
  "uint64_t",
]);

/** How a scalar type of C is read and put, or undefined. */
const scalar = (type: string): { readonly read: string; readonly put: string } | undefined =>
  type === "bool" || type === "_Bool"
    ? { read: "rg_boolean", put: "rg_put_boolean" }
    : type === "double" || type === "float"
      ? { read: "rg_double", put: "rg_put_double" }
      : signed.has(type)
        ? { read: "rg_integer", put: "rg_put_integer" }
        : unsigned.has(type)
          ? { read: "rg_unsigned", put: "rg_put_unsigned" }
          : undefined;

const putList = (put: string, pointer: string, count: string): Array<string> => [
  `  rg_put("[");`,
  `  for (long long i = 0; i < (long long)(${count}); i++) { if (i) rg_put(", "); ${put}(${pointer}[i]); }`,
  `  rg_put("]");`,
];

/** A C program's `main`: reads the JSON arguments, calls the function, reports the result. */
export const callFromC = (reference: string, entry: string): string => {
  const { result, parameters, declaration } = readSignature(reference, entry);
  const lines: Array<string> = [];
  const values: Array<string> = [];
  let json = 0;
  let changed: { readonly put: string; readonly pointer: string; readonly count: string } | undefined;
  let resultSize: string | undefined;
  for (let i = 0; i < parameters.length; i++) {
    const { type, constant } = parameters[i]!;
    const name = `a${i}`;
    const plain = scalar(type);
    if (plain !== undefined) {
      lines.push(`  ${type} ${name} = (${type})${plain.read}(&given[${json++}]);`);
      values.push(name);
      continue;
    }
    if (type === "char *") {
      /* A copy with room of its own: the function may write to it. */
      lines.push(`  char *${name} = strdup(rg_string(&given[${json++}]));`);
      values.push(name);
      if (!constant) changed ??= { put: "string", pointer: name, count: "" };
      continue;
    }
    const element = /^(.*) \*$/.exec(type)?.[1];
    const item = element === undefined ? undefined : scalar(element);
    if (element === undefined || (item === undefined && element !== "char *")) {
      throw new SignatureError(`${entry}: a parameter of type ${type} cannot be passed as JSON`);
    }
    const next = parameters[i + 1];
    if (next === undefined || (!signed.has(next.type) && !unsigned.has(next.type))) {
      if (i !== parameters.length - 1 || item === undefined) {
        throw new SignatureError(`${entry}: the pointer ${type} is not followed by its length`);
      }
      lines.push(`  ${element} ${name} = 0;`);
      values.push(`&${name}`);
      resultSize = name;
      continue;
    }
    const read =
      item === undefined ? `strdup(rg_string(&l${i}->items[i]))` : `(${element})${item.read}(&l${i}->items[i])`;
    lines.push(
      `  const struct rg_value *l${i} = rg_list(&given[${json++}]);`,
      `  ${element} *${name} = calloc(l${i}->size ? l${i}->size : 1, sizeof *${name});`,
      `  for (size_t i = 0; i < l${i}->size; i++) ${name}[i] = ${read};`,
      `  ${next.type} a${i + 1} = (${next.type})l${i}->size;`,
    );
    values.push(name, `a${i + 1}`);
    if (!constant && item !== undefined) changed ??= { put: item.put, pointer: name, count: `l${i}->size` };
    i++;
  }
  const call = `${entry}(${values.join(", ")})`;
  const put = scalar(result);
  const resultItem = scalar(/^(.*) \*$/.exec(words(result.replace(/\bconst\b/g, " ")))?.[1] ?? "");
  if (put !== undefined) lines.push(`  ${put.put}(${call});`);
  else if (/^(const )?char \*$/.test(result) && resultSize === undefined) {
    lines.push(
      `  const char *result = ${call};`,
      `  if (result) rg_put_string(result, strlen(result));`,
      `  else rg_put("null");`,
    );
  } else if (resultItem !== undefined && resultSize !== undefined) {
    lines.push(`  ${result} result = ${call};`, ...putList(resultItem.put, "result", resultSize));
  } else if (result === "void") {
    lines.push(`  ${call};`);
    if (changed === undefined) lines.push(`  rg_put("null");`);
    else if (changed.put === "string") lines.push(`  rg_put_string(${changed.pointer}, strlen(${changed.pointer}));`);
    else lines.push(...putList(changed.put, changed.pointer, changed.count));
  } else throw new SignatureError(`${entry}: a result of type ${result} cannot be passed back as JSON`);
  return [
    "#include <stdbool.h>",
    "#include <stddef.h>",
    "#include <stdint.h>",
    "#include <stdlib.h>",
    "#include <string.h>",
    '#include "/redgreen/call.h"',
    `${declaration};`,
    "int main(void) {",
    `  struct rg_value *given = rg_arguments(${json});`,
    "  (void)given;",
    ...lines,
    "  rg_done();",
    "  return 0;",
    "}",
    "",
  ].join("\n");
};

/** A C++ program's `main`. Headers are those of the types its signature names. */
export const callFromCpp = (reference: string, entry: string): string => {
  const { declaration } = readSignature(reference, entry);
  const headers = ["map", "set", "unordered_map", "unordered_set", "deque", "list", "array"].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(declaration.replace(`${entry}(`, "(")),
  );
  return [
    ...headers.map((name) => `#include <${name}>`),
    '#include "/redgreen/call.hpp"',
    "using namespace std;",
    `${declaration};`,
    `int main() { return redgreen::serve(&${entry}); }`,
    "",
  ].join("\n");
};
