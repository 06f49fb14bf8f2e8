/**
 * Search: a handful of small edits of tokens, nearest the place the feedback points at first, tried in turn.
 *
 * A baseline that knows nothing of programs beyond their tokens. It keeps an edit when more tests pass than before,
 * takes the compiler's own fix-its first, and gives up when it has tried everything.
 */
import { Effect, Result } from "effect";
import { applyEdits, type Edit } from "../src/action.ts";
import type { Diagnostic } from "../src/diagnostic.ts";
import type { Observation } from "../src/observation.ts";
import { random } from "../src/random.ts";
import type { Policy } from "./policy.ts";

/** What a token may be replaced with, the likelier first. */
const replacements: Readonly<Record<string, ReadonlyArray<string>>> = {
  "<": ["<=", ">"],
  "<=": ["<", ">="],
  ">": [">=", "<"],
  ">=": [">", "<="],
  "=": ["=="],
  "==": ["!="],
  "!=": ["=="],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["+", "/"],
  "/": ["*", "//"],
  "//": ["/"],
  "%": ["/"],
  "+=": ["-="],
  "-=": ["+="],
  "++": ["--"],
  "--": ["++"],
  "&&": ["||"],
  "||": ["&&"],
  "&": ["|", "^"],
  "|": ["&"],
  "^": ["&", "|"],
  "<<": [">>"],
  ">>": ["<<"],
  and: ["or"],
  or: ["and"],
  True: ["False"],
  False: ["True"],
  true: ["false"],
  false: ["true"],
  min: ["max"],
  max: ["min"],
};

const tokenPattern = /[A-Za-z_]\w*|\d+|<<|>>|[<>=!]=?=?|\/\/|\+\+|--|[+\-*/%]=?|&&|\|\||[&|^]/g;

const edit = (line: number, column: number, length: number, text: string): Edit => ({
  line,
  column,
  endLine: line,
  endColumn: column + length,
  text,
});

/** Edits of one line's tokens. */
const editsOfLine = (text: string, line: number): Array<Edit> => {
  const edits: Array<Edit> = [];
  for (const { 0: token, index } of text.matchAll(tokenPattern)) {
    const column = [...text.slice(0, index)].length + 1;
    for (const other of replacements[token] ?? []) edits.push(edit(line, column, token.length, other));
    if (/^\d+$/.test(token)) {
      for (const change of [1, -1]) edits.push(edit(line, column, token.length, String(Number(token) + change)));
    }
  }
  return edits;
};

/** For a program that does not compile: what is often missing at the place, and what is often too much. */
const syntaxEdits = ({ line, column = 1 }: Diagnostic, lines: ReadonlyArray<string>): Array<Edit> => {
  const edits: Array<Edit> = [];
  if (line === undefined) return edits;
  for (const at of [line, line - 1]) {
    const text = lines[at - 1];
    if (text === undefined) continue;
    const end = [...text.trimEnd()].length + 1;
    for (const missing of [";", ":", ")", "]", "}", '"', "'", ","]) edits.push(edit(at, end, 0, missing));
    if (at === line)
      for (const missing of [")", "(", ";", ":", ",", "("]) edits.push(edit(at, Math.min(column, end), 0, missing));
    if (end > 1) edits.push(edit(at, end - 1, 1, ""));
  }
  return edits;
};

/** Lines the feedback names, the likeliest first. */
const suspects = (observation: Observation): Array<number> => {
  const lines: Array<number> = [];
  const diagnostics = [
    ...(observation.diagnostics ?? []),
    ...(observation.tests ?? []).flatMap((t) => t.diagnostics ?? []),
  ];
  for (const d of diagnostics) {
    if (d.severity === "error" || d.severity === "note")
      lines.push(...(d.line === undefined ? [] : [d.line]), ...(d.frames ?? []).map((f) => f.line));
  }
  for (const d of diagnostics) if (d.severity === "warning" && d.line !== undefined) lines.push(d.line);
  return [...new Set(lines)];
};

/** Every program one edit away, in the order in which they are tried. */
const candidates = (observation: Observation, seed: number): Array<string> => {
  const program = observation.files[0]!.text;
  const lines = program.split("\n");
  const named = suspects(observation);
  const errors = (observation.diagnostics ?? []).filter((d) => d.severity === "error");
  const fixits = (observation.diagnostics ?? []).flatMap((d) => d.fixes ?? []);
  const tokens = lines.flatMap((text, i) => editsOfLine(text, i + 1));
  /* Nearest to a named line first; without one, in an order of the seed's choosing. */
  const distance = (line: number): number =>
    named.length === 0 ? 0 : Math.min(...named.map((n, rank) => Math.abs(n - line) + rank / 100));
  const ordered = random(seed, observation.problem)
    .shuffle(tokens)
    .sort((a, b) => distance(a.line) - distance(b.line));
  const broken = observation.verdict === "compile-error";
  const syntax = broken ? errors.flatMap((d) => syntaxEdits(d, lines)) : [];
  /* Where a program does not compile, its errors' own lines come before what may be missing around them. */
  const own = broken ? ordered.filter((e) => errors.some((d) => d.line === e.line)).slice(0, 3) : [];
  const programs = [...fixits, ...own, ...syntax, ...ordered].map((e) =>
    Result.getOrElse(applyEdits(program, [e]), () => program),
  );
  return [...new Set(programs)].filter((text) => text !== program);
};

export const search: Policy = {
  id: "search",
  description: "tries small edits of tokens near the place the feedback names, one a turn",
  begin: (seed) => {
    const tried = new Set<string>();
    let queue: Array<string> | undefined;
    let best = -1;
    return {
      act: ({ observation }) =>
        Effect.sync(() => {
          const passed = observation.passedCount ?? 0;
          if (queue === undefined || passed > best) {
            best = passed;
            queue = candidates(observation, seed);
          }
          let program = queue.shift();
          while (program !== undefined && tried.has(program)) program = queue.shift();
          if (program === undefined) return { type: "give-up" };
          tried.add(program);
          return { type: "submit", program };
        }),
    };
  },
};
