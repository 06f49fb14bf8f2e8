/**
 * Makes the suites `synthetic-LANGUAGE-v1` from the test splits in envs/bugs: of every problem in turn one bug at random,
 * until there are enough. Prints the suites' entries for suites.json.
 *
 *     npm run freeze:synthetic
 *
 * A frozen suite is never changed: tests compare its file with its digest. This is how the first ones were made.
 */
import { existsSync, writeFileSync } from "node:fs";
import { Effect, Stream } from "effect";
import { type Bug, bugProblem, bugSetSuffix, encodeBugSet, readBugs } from "../envs/bug-sets.ts";
import { digestOf } from "../src/problem.ts";
import { random } from "../src/random.ts";

const wanted = { python: 500, cpp: 200, javascript: 200, c: 100 };
const names = { python: "Python", cpp: "C++", javascript: "JavaScript", c: "C" };

for (const [language, count] of Object.entries(wanted) as Array<[keyof typeof wanted, number]>) {
  const from = new URL(`../envs/bugs/${language}-test${bugSetSuffix}`, import.meta.url);
  if (!existsSync(from)) continue;
  const all = await Effect.runPromise(Stream.runCollect(readBugs(from.pathname)));
  const bySource = Map.groupBy(all, (read) => read.sound.id);
  const left = [...bySource].map(([id, reads]) => random(1, id).shuffle(reads));
  const chosen = new Set<Bug>();
  for (let round = 0; chosen.size < count && left.some((reads) => reads.length > round); round++)
    for (const reads of left) {
      const read = reads[round];
      if (read !== undefined && chosen.size < count) chosen.add(read.bug);
    }
  if (chosen.size < count) throw new Error(`${from.pathname} has ${chosen.size} bugs; ${count} are wanted`);
  const { header } = all[0]!;
  const sets = [...bySource.values()].map((reads) => ({
    sound: reads[0]!.sound,
    bugs: reads.map((read) => read.bug).filter((bug) => chosen.has(bug)),
  }));
  const file = `synthetic-${language}-v1${bugSetSuffix}`;
  writeFileSync(new URL(`../envs/suites/${file}`, import.meta.url), encodeBugSet(header, sets));
  const entry = {
    id: `synthetic-${language}-v1`,
    description: `Synthetic bugs in ${names[language]}, of problems that no training set has`,
    file,
    problems: count,
    maxTurns: 20,
    digest: digestOf(sets.flatMap((s) => s.bugs.map((bug) => bugProblem(header, s.sound, bug)))),
  };
  console.log(JSON.stringify(entry, undefined, 2));
}
