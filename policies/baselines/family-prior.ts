/**
 * The family prior: how often a bug is repaired by an edit of each family, counted from bugs to train on.
 *
 * The counts are kept by problem, so that those of a problem's own bugs can be left out when it is played: nobody
 * profits from having counted what is asked. `npm run count:families` makes the file.
 */
import { readFileSync } from "node:fs";
import { Schema } from "effect";
import { families } from "../../src/syntax/families/all.ts";

const Counts = Schema.Record(Schema.String, Schema.Int);

export const FamilyCounts = Schema.Struct({
  grammarVersion: Schema.Int,
  /** By language: the bugs that were counted, by their digest, and by problem and family how many. */
  languages: Schema.Record(
    Schema.String,
    Schema.Struct({ digest: Schema.String, problems: Schema.Record(Schema.String, Counts) }),
  ),
});
export type FamilyCounts = typeof FamilyCounts.Type;

export const familyCountsFile = new URL("family-counts.json", import.meta.url);

let read: FamilyCounts | undefined;

/** The counts that come with the project. */
export const familyCounts = (): FamilyCounts =>
  (read ??= Schema.decodeSync(Schema.fromJsonString(FamilyCounts))(readFileSync(familyCountsFile, "utf8")));

/** What a family has before anything is counted, so that none is impossible (Krichevsky and Trofimov, 1981). */
const before = 0.5;

/**
 * The probability of each family, by its place in the grammar, without what was counted of `leftOut`. A language that
 * was not counted has the sum of those that were.
 */
export const familyPrior = (counts: FamilyCounts, language: string, leftOut: string): Float64Array => {
  const own = counts.languages[language];
  const prior = new Float64Array(families.length).fill(before);
  const places = new Map(families.map(({ id }, place) => [id, place]));
  for (const { problems } of own === undefined ? Object.values(counts.languages) : [own])
    for (const [problem, found] of Object.entries(problems))
      if (problem !== leftOut)
        for (const [family, count] of Object.entries(found)) {
          const place = places.get(family);
          if (place !== undefined) prior[place]! += count;
        }
  const sum = prior.reduce((a, b) => a + b, 0);
  return prior.map((count) => count / sum);
};
