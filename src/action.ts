/**
 * Actions: what an agent may do in a turn.
 *
 * An action that cannot be carried out (a range outside the program, a patch that does not apply) is refused with
 * the reason and costs no turn: the agent is told, nothing is lost.
 */
import { applyPatch, parsePatch } from "diff";
import { Result, Schema } from "effect";

const Position = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1));

export const Edit = Schema.Struct({
  line: Position.annotate({ description: "The line of the first character to replace, from 1." }),
  column: Position.annotate({ description: "Its column, from 1, in Unicode code points." }),
  endLine: Position.annotate({ description: "The line of the first character to keep again." }),
  endColumn: Position.annotate({ description: "Its column; the same place as the start inserts." }),
  text: Schema.String.annotate({ description: "What stands there instead." }),
}).annotate({ identifier: "Edit", description: "Replaces a range of the current text; the end is exclusive." });
export type Edit = typeof Edit.Type;

export const Action = Schema.Union([
  Schema.Struct({
    type: Schema.Literal("submit"),
    program: Schema.String.annotate({ description: "The whole program." }),
  }).annotate({
    description: "Replace the whole program, then have it judged.",
  }),
  Schema.Struct({
    type: Schema.Literal("edit"),
    edits: Schema.optionalKey(
      Schema.Array(Edit)
        .check(Schema.isMinLength(1))
        .annotate({ description: "Ranges of the current text to replace; they must not overlap." }),
    ),
    patch: Schema.optionalKey(
      Schema.NonEmptyString.annotate({ description: "A unified diff of the program, with hunks that begin with @@." }),
    ),
  }).annotate({
    description: "Change the program, then have it judged. Give either edits or patch, not both.",
  }),
  Schema.Struct({
    type: Schema.Literal("run"),
    input: Schema.String.annotate({ description: "Standard input; for a function, a JSON list of its arguments." }),
  }).annotate({
    description:
      "Run the current program on an input of your own. Nothing is compared; the observation's run has the outcome.",
  }),
  Schema.Struct({ type: Schema.Literal("give-up") }).annotate({ description: "End the episode unsolved." }),
]).annotate({ identifier: "Action" });
export type Action = typeof Action.Type;

/** Where an offset lies for the first code unit of (line, column), or undefined when the text has no such place. */
const offsetOf = (
  lines: ReadonlyArray<string>,
  starts: ReadonlyArray<number>,
  line: number,
  column: number,
): number | undefined => {
  const text = lines[line - 1];
  if (text === undefined) return undefined;
  let offset = 0;
  for (let i = 1; i < column; i++) {
    const code = text.codePointAt(offset);
    if (code === undefined) return undefined;
    offset += code > 0xffff ? 2 : 1;
  }
  return starts[line - 1]! + offset;
};

/** The text with every range replaced, or why it cannot be. */
export const applyEdits = (program: string, edits: ReadonlyArray<Edit>): Result.Result<string, string> => {
  const lines = program.split("\n");
  const starts: Array<number> = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const ranges: Array<{ from: number; to: number; text: string }> = [];
  for (const [i, edit] of edits.entries()) {
    const from = offsetOf(lines, starts, edit.line, edit.column);
    const to = offsetOf(lines, starts, edit.endLine, edit.endColumn);
    if (from === undefined || to === undefined) {
      const [line, column] = from === undefined ? [edit.line, edit.column] : [edit.endLine, edit.endColumn];
      return Result.fail(
        `edit ${i + 1}: line ${line}, column ${column} is outside the program, which has ${lines.length} lines`,
      );
    }
    if (to < from) return Result.fail(`edit ${i + 1}: the range ends before it starts`);
    ranges.push({ from, to, text: edit.text });
  }
  ranges.sort((a, b) => a.from - b.from || a.to - b.to);
  let result = "";
  let done = 0;
  for (const range of ranges) {
    if (range.from < done) return Result.fail("two edits overlap");
    result += program.slice(done, range.from) + range.text;
    done = range.to;
  }
  return Result.succeed(result + program.slice(done));
};

const applyUnifiedDiff = (program: string, patch: string): Result.Result<string, string> => {
  try {
    const files = parsePatch(patch);
    if (files.length !== 1 || files[0]!.hunks.length === 0) {
      return Result.fail("the patch is not a unified diff of one file: expected hunks that begin with @@");
    }
    const result = applyPatch(program, files[0]!, { fuzzFactor: 0 });
    return result === false ? Result.fail("the patch does not apply to the current program") : Result.succeed(result);
  } catch (error) {
    return Result.fail(`the patch is not a unified diff: ${(error as Error).message}`);
  }
};

/** The program after an action that changes it, or why it cannot be carried out. `run` and `give-up` change nothing. */
export const programAfter = (program: string, action: Action): Result.Result<string, string> => {
  switch (action.type) {
    case "submit":
      return Result.succeed(action.program);
    case "edit":
      if ((action.edits === undefined) === (action.patch === undefined)) {
        return Result.fail('an edit has either "edits" or "patch"');
      }
      return action.edits !== undefined
        ? applyEdits(program, action.edits)
        : applyUnifiedDiff(program, action.patch ?? "");
    case "run":
    case "give-up":
      return Result.succeed(program);
  }
};
