/**
 * Lessons: situations in which it is known which edit would repair the program.
 *
 * A synthetic bug comes with the program it was made from, so the candidates that lead back are known as long as the
 * anchor is one edit away from it. Of thousands of candidates a sample stands for the wrong ones, a new one each time.
 */
import type { Random } from "../../src/random.ts";
import type { Attempt } from "../attempt.ts";
import { repairs } from "../neighbourhood.ts";
import { encode, type FeedbackKind, narrowed } from "./features.ts";
import { type Idioms, IdiomView } from "./idioms.ts";
import type { Lesson } from "./learner.ts";
import { weightOfGain } from "./naturalness.ts";
import { shortlistLength, viewOfAll } from "./policy.ts";

export interface LessonOptions {
  readonly feedback: FeedbackKind;
  readonly idioms: Idioms;
  /** How much less a lesson counts whose bug reads oddly; 0: all count the same. */
  readonly naturalness: number;
  readonly generator: Random;
}

/** How much a lesson counts: of several repairs, the one whose program reads commonest. */
const weightOf = (attempt: Attempt, right: ReadonlyArray<number>, { idioms, naturalness }: LessonOptions): number => {
  if (naturalness === 0) return 1;
  const { text, language, sites, candidates } = attempt.neighbourhood;
  const view = new IdiomView(text, language, sites, idioms);
  return weightOfGain(Math.max(...right.map((i) => view.gainOf(candidates[i]!))), naturalness);
};

/** The attempt as it stands, with the repairs and a sample of all else; undefined where no single edit repairs it. */
export const lessonOf = (attempt: Attempt, fixed: string, options: LessonOptions): Lesson | undefined => {
  const { feedback, idioms, generator } = options;
  const right = repairs(attempt.neighbourhood, fixed);
  if (right.length === 0) return undefined;
  const view = viewOfAll(attempt.neighbourhood, idioms);
  const sample = new Set(right);
  const most = Math.min(view.candidates.length, shortlistLength);
  while (sample.size < most) sample.add(generator.below(view.candidates.length));
  const places = [...sample].sort((a, b) => a - b);
  const decision = encode(attempt, narrowed(view, places), feedback);
  return { decision, right: right.map((i) => places.indexOf(i)), weight: weightOf(attempt, right, options) };
};
