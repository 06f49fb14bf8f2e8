/**
 * Diagnostics: messages with a place, in one shape for every compiler and runtime.
 *
 * `file` is the name the agent knows its program by. Lines and columns count from 1; columns count Unicode code
 * points, whatever the tool counted in. Frames are the submitted program's own, innermost first: what a runtime
 * or our harness adds around it is nobody's bug.
 */
import { Schema } from "effect";

const Position = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1));

export const Fix = Schema.Struct({
  line: Position,
  column: Position,
  endLine: Position,
  endColumn: Position,
  text: Schema.String,
}).annotate({
  identifier: "Fix",
  description: "A replacement that the tool itself proposes (a compiler's fix-it); the end is exclusive.",
});
export type Fix = typeof Fix.Type;

export const Frame = Schema.Struct({ function: Schema.String, line: Position }).annotate({ identifier: "Frame" });
export type Frame = typeof Frame.Type;

export const Diagnostic = Schema.Struct({
  severity: Schema.Literals(["error", "warning", "note"]),
  file: Schema.String,
  line: Schema.optionalKey(Position),
  column: Schema.optionalKey(Position),
  endLine: Schema.optionalKey(Position),
  endColumn: Schema.optionalKey(Position),
  code: Schema.optionalKey(
    Schema.String.annotate({
      description: "The tool's own name for the kind of fault: an exception's class, a signal, a warning's option.",
    }),
  ),
  message: Schema.String,
  fixes: Schema.optionalKey(Schema.Array(Fix)),
  frames: Schema.optionalKey(
    Schema.Array(Frame).annotate({ description: "Where in the program it happened, innermost call first." }),
  ),
}).annotate({
  identifier: "Diagnostic",
  description: "A message of a compiler or a runtime. Lines and columns count from 1, columns in Unicode code points.",
});
export type Diagnostic = typeof Diagnostic.Type;
