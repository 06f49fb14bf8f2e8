/**
 * Diagnostics: messages with a place, in one shape for every compiler and runtime.
 *
 * `file` is the name the agent knows its program by. Lines and columns count from 1; columns count Unicode code
 * points, whatever the tool counted in. Frames are the submitted program's own, innermost first: what a runtime
 * or our harness adds around it is nobody's bug.
 */
import { Schema } from "effect";

const Position = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1));

/** A replacement that the tool itself proposes (a compiler's fix-it); the end is exclusive. */
export const Fix = Schema.Struct({
  line: Position,
  column: Position,
  endLine: Position,
  endColumn: Position,
  text: Schema.String,
});
export type Fix = typeof Fix.Type;

export const Frame = Schema.Struct({ function: Schema.String, line: Position });
export type Frame = typeof Frame.Type;

export const Diagnostic = Schema.Struct({
  severity: Schema.Literals(["error", "warning", "note"]),
  file: Schema.String,
  line: Schema.optionalKey(Position),
  column: Schema.optionalKey(Position),
  endLine: Schema.optionalKey(Position),
  endColumn: Schema.optionalKey(Position),
  /** The tool's own name for the kind of fault: an exception's class, a signal, a warning's option. */
  code: Schema.optionalKey(Schema.String),
  message: Schema.String,
  fixes: Schema.optionalKey(Schema.Array(Fix)),
  frames: Schema.optionalKey(Schema.Array(Frame)),
});
export type Diagnostic = typeof Diagnostic.Type;
