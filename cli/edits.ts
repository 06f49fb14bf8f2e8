/** `redgreen edits`: what the edit grammar would do to a program, for a person to see. */
import { extname } from "node:path";
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { languages } from "../src/languages/all.ts";
import { candidatesOf } from "../src/syntax/candidates.ts";
import type { Candidate } from "../src/syntax/edit.ts";
import { families, grammarVersion } from "../src/syntax/families/all.ts";
import { grammarOf, isGrammarId } from "../src/syntax/grammar.ts";
import { readProgram, sitesOf, topNames } from "../src/syntax/program.ts";
import { exitCodes, Failure, usage } from "./failure.ts";
import { readText } from "./files.ts";
import { printJson, say, table } from "./output.ts";

const shown = (text: string): string => {
  const line = text.replaceAll("\n", "⏎");
  return line.length > 44 ? `${line.slice(0, 43)}…` : line;
};

export const editsCommand = Command.make(
  "edits",
  {
    file: Argument.String("file").pipe(Argument.withDescription("A program in Python, C, C++ or JavaScript")),
    family: Flag.String("family").pipe(Flag.withAlias("f"), Flag.optional, Flag.withDescription("Only this family")),
    line: Flag.Int("line").pipe(Flag.withAlias("l"), Flag.optional, Flag.withDescription("Only edits of this line")),
    limit: Flag.Int("limit").pipe(
      Flag.withAlias("n"),
      Flag.withDefault(50),
      Flag.withDescription("At most so many rows; 0 for all"),
    ),
    syntax: Flag.Boolean("syntax").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Include edits of tokens and lines even if the program parses"),
    ),
    namesOf: Flag.String("names-of").pipe(
      Flag.atLeast(0),
      Flag.withDescription("Another file of the workspace, whose names may be used too; repeatedly"),
    ),
    sites: Flag.Boolean("sites").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Show the places that edits act on instead"),
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object")),
  },
  Effect.fn(function* (flags) {
    const language = languages.find((l) => extname(l.fileName) === extname(flags.file))?.id ?? "";
    if (!isGrammarId(language)) {
      const known = languages.map((l) => extname(l.fileName)).join(", ");
      return yield* usage(`${flags.file}: the language is told by the file's ending, one of ${known}`);
    }
    const family = Option.getOrUndefined(flags.family);
    if (family !== undefined && !families.some((f) => f.id === family))
      return yield* usage(
        `there is no family ${JSON.stringify(family)}; there are ${families.map((f) => f.id).join(", ")}`,
      );
    const text = yield* readText("the program", flags.file);
    const grammar = yield* Effect.mapError(
      grammarOf(language),
      (error) => new Failure({ exitCode: exitCodes.machineLacks, message: error.message }),
    );
    const others = yield* Effect.forEach(flags.namesOf, (other) => readText("names", other));
    const extraNames = [...new Set(others.flatMap((other) => topNames(readProgram(grammar, other))))];
    const line = Option.getOrUndefined(flags.line);
    const lines = line === undefined ? undefined : ([line, line] as const);
    const program = readProgram(grammar, text, { lines, extraNames });
    const limit = flags.limit <= 0 ? Number.POSITIVE_INFINITY : flags.limit;
    if (flags.sites) {
      const sites = sitesOf(program).filter((s) => line === undefined || (s.line <= line && s.endLine >= line));
      if (flags.json) return yield* printJson({ file: flags.file, language, grammarVersion, sites });
      return yield* Console.log(
        table(
          ["site", "line", "kind", "in", "role", "type", "token"],
          sites.slice(0, limit).map((s) => [s.index, s.line, s.kind, s.parentKind, s.role, s.type, shown(s.token)]),
        ),
      );
    }
    const all: Array<Candidate> = [];
    let more = false;
    for (const candidate of candidatesOf(program, {
      lines,
      ...(family === undefined ? {} : { families: [family] }),
      ...(flags.syntax ? { syntax: true } : {}),
    })) {
      if (all.length >= limit) {
        more = true;
        break;
      }
      all.push(candidate);
    }
    if (flags.json) return yield* printJson({ file: flags.file, language, grammarVersion, candidates: all });
    const rows = all.map((c) => [c.family, c.line, c.site, shown(text.slice(c.start, c.end)), shown(c.text)]);
    yield* Console.log(table(["family", "line", "site", "instead of", "put"], rows));
    if (more) yield* say(`only the first ${limit}; --limit 0 shows all`);
  }),
).pipe(
  Command.withDescription("Show the edits that the grammar has for a program"),
  Command.withExamples([
    { command: "redgreen edits bug.py --line 7", description: "What could be changed in line 7" },
    { command: "redgreen edits bug.cpp --family off-by-one --json", description: "One family, for programs" },
    {
      command: "redgreen edits main.py --names-of helpers.py",
      description: "Names that another file of the workspace declares may be used, too",
    },
    { command: "redgreen edits bug.js --sites", description: "The places that edits act on" },
  ]),
);
