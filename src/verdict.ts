/**
 * Verdicts: what the judge says about one program on one test case, and the worst of them for a submission.
 *
 * A verdict speaks only of the program. When the judge itself breaks, that is a `JudgeError`: no policy is
 * rewarded or punished for our own faults. The causes of each verdict are a table in docs/judging.md.
 */
import { Schema } from "effect";

export const Verdict = Schema.Literals([
  "accepted",
  "wrong-answer",
  "presentation-error",
  "compile-error",
  "runtime-error",
  "time-limit",
  "memory-limit",
  "output-limit",
  "security-violation",
]).annotate({ identifier: "Verdict", description: "accepted, or how the first failing test case failed." });
export type Verdict = typeof Verdict.Type;

/** `not-run` counts as not passed and is never the verdict of a submission. */
export const CaseVerdict = Schema.Literals([...Verdict.literals, "not-run"]).annotate({
  identifier: "CaseVerdict",
  description:
    "The verdict on one test case. not-run: the judge stopped before it, because the program did not compile or had used up its time on earlier cases.",
});
export type CaseVerdict = typeof CaseVerdict.Type;

/** The verdict on a submission: its first failing case in test order, so that a later fault never hides an earlier one. */
export const worst = (cases: ReadonlyArray<CaseVerdict>): Verdict => {
  for (const verdict of cases) {
    if (verdict !== "accepted" && verdict !== "not-run") return verdict;
  }
  return "accepted";
};

/**
 * Our own machinery failed while judging: the program is neither right nor wrong.
 *
 * `attempted` is what was being done, `why` the cause, `next` what a person can do about it. `permanent` is false
 * when trying once more may help (a box died), true when it cannot (bubblewrap is not installed).
 */
export class JudgeError extends Schema.TaggedError<JudgeError>()("JudgeError", {
  attempted: Schema.String,
  why: Schema.String,
  next: Schema.String,
  permanent: Schema.Boolean,
  /** Nothing is wrong, too much is asked for at once: how soon to ask again. */
  retryAfterMs: Schema.optionalKey(Schema.Int),
}) {
  override get message(): string {
    return `${this.attempted}: ${this.why}. ${this.next}`;
  }
}
