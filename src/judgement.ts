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

export const Text = Schema.Struct({
  text: Schema.String.annotate({ description: "Perhaps only its first (stdout, result) or last (stderr) part." }),
  bytes: Count.annotate({ description: "The size of it all." }),
}).annotate({ identifier: "Text", description: "A text that a program wrote." });
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

export const RunResult = Schema.Struct({
  verdict: Verdict,
  reason: Schema.optionalKey(Schema.String),
  output: Text,
  stderr: Text,
  diagnostics: Schema.Array(Diagnostic),
  flags: Schema.optionalKey(Schema.Array(Schema.String)),
}).annotate({
  identifier: "RunResult",
  description: "What the agent's own run did, right after a run; not compared with anything.",
});
export type RunResult = typeof RunResult.Type;

const Measured = {
  cpuMs: Schema.Finite.annotate({ description: "CPU time in milliseconds, all threads." }),
  wallMs: Schema.Finite.annotate({ description: "Wall time in milliseconds." }),
  peakBytes: Schema.Finite.annotate({ description: "Largest resident size in bytes." }),
};

export const CaseTiming = Schema.Struct({
  ...Measured,
  stoppedAt: Schema.optionalKey(
    Schema.Array(Frame).annotate({
      description: "At a time limit: where the program was when its time ran out, innermost first.",
    }),
  ),
}).annotate({ identifier: "CaseTiming" });
export type CaseTiming = typeof CaseTiming.Type;

export const Timing = Schema.Struct({
  ...Measured,
  compile: Schema.optionalKey(
    Schema.Struct({
      ...Measured,
      cached: Schema.optionalKey(
        Schema.Boolean.annotate({
          description:
            "Its result was still there from another turn; what it cost is of that time, and not in the sums.",
        }),
      ),
    }),
  ),
  cases: Schema.optionalKey(
    Schema.Array(CaseTiming).annotate({
      description: "One per test case that ran, in order; an agent sees those of public cases.",
    }),
  ),
  cached: Schema.optionalKey(
    Schema.Boolean.annotate({
      description: "The same program had been judged before; everything else here is what it cost then.",
    }),
  ),
}).annotate({
  identifier: "Timing",
  description: "What a turn cost. Never the same twice, so never part of an observation.",
});
export type Timing = typeof Timing.Type;
