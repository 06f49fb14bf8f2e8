/**
 * Judgements: everything the judge found out about one program, before anyone decides what an agent may see.
 *
 * Only facts that a second judging would find again; measurements stand beside, in `Timing`. Texts a program wrote
 * are kept up to `keptBytes` each, so that a journal of a thousand turns stays small; differences are made from the
 * whole text before that.
 */
import { Schema } from "effect";
import { Difference } from "./checker.ts";
import { Diagnostic, Frame } from "./diagnostic.ts";
import { CaseVerdict, Verdict } from "./verdict.ts";

/** Of each text that a program wrote, the bytes a judgement keeps. */
export const keptBytes = 16 << 10;

export const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0));

/** A text of a program, perhaps only its first (stdout, result) or last (stderr) part. `bytes` is the size of it all. */
export const Text = Schema.Struct({ text: Schema.String, bytes: Count });
export type Text = typeof Text.Type;

export const CaseResult = Schema.Struct({
  verdict: CaseVerdict,
  /** What exactly happened: "exit status 3", "SIGSEGV", "used 2000 ms of CPU time", in words an agent can read. */
  reason: Schema.optionalKey(Schema.String),
  /** Standard output, or the JSON of the function's result. */
  actual: Schema.optionalKey(Text),
  stderr: Schema.optionalKey(Text),
  difference: Schema.optionalKey(Difference),
  diagnostics: Schema.optionalKey(Schema.Array(Diagnostic)),
  /** What the program tried that no program here may: "socket", "fork", "write /etc/passwd". */
  flags: Schema.optionalKey(Schema.Array(Schema.String)),
  /** Of a public case, where it was asked for: the lines of the program that were executed. */
  coverage: Schema.optionalKey(Schema.Array(Count)),
});
export type CaseResult = typeof CaseResult.Type;

export const Judgement = Schema.Struct({
  verdict: Verdict,
  passed: Count,
  /** One per test case, in the problem's order. */
  cases: Schema.Array(CaseResult),
  /** What the compiler said, warnings included. */
  diagnostics: Schema.Array(Diagnostic),
  /** Why there is nothing to run, when the verdict is compile-error. */
  reason: Schema.optionalKey(Schema.String),
}).annotate({ identifier: "Judgement" });
export type Judgement = typeof Judgement.Type;

/** What an agent's own run did; not compared with anything. */
export const RunResult = Schema.Struct({
  verdict: Verdict,
  reason: Schema.optionalKey(Schema.String),
  output: Text,
  stderr: Text,
  diagnostics: Schema.Array(Diagnostic),
  flags: Schema.optionalKey(Schema.Array(Schema.String)),
}).annotate({ identifier: "RunResult" });
export type RunResult = typeof RunResult.Type;

const Measured = {
  /** CPU time in milliseconds, all threads. */
  cpuMs: Schema.Finite,
  /** Wall time in milliseconds. */
  wallMs: Schema.Finite,
  /** Largest resident size in bytes. */
  peakBytes: Schema.Finite,
};

export const CaseTiming = Schema.Struct({
  ...Measured,
  /** At a time limit: where the program was when its time ran out, innermost first. */
  stoppedAt: Schema.optionalKey(Schema.Array(Frame)),
});
export type CaseTiming = typeof CaseTiming.Type;

/** What a turn cost. Never the same twice, so never part of an observation. */
export const Timing = Schema.Struct({
  ...Measured,
  /** `cached`: its result was still there from another turn; what it cost is of that time, and not in the sums. */
  compile: Schema.optionalKey(Schema.Struct({ ...Measured, cached: Schema.optionalKey(Schema.Boolean) })),
  /** One per test case that ran, in order; an agent sees those of public cases. */
  cases: Schema.optionalKey(Schema.Array(CaseTiming)),
  /** The same program had been judged before; everything else here is what it cost then. */
  cached: Schema.optionalKey(Schema.Boolean),
}).annotate({ identifier: "Timing" });
export type Timing = typeof Timing.Type;
