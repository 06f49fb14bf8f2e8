/**
 * The folder of an evaluation: every episode as soon as it has ended, so that an interrupted one goes on, and at the end
 * the tables and a figure. More rows, seeds or bugs of the same set can be added later. Remove the folder to play anew.
 *
 *     episodes.jsonl    what is evaluated, then a line per episode
 *     evaluation.json   what docs/results.md is made from
 *     evaluation.md  success.svg
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Effect, Option, Schema } from "effect";
import { type Evaluation, Played } from "../policies/evaluation.ts";
import { makeFolder } from "../src/folder.ts";
import { successFigure } from "./evaluation-figures.ts";
import { evaluationPage } from "./evaluation-page.ts";
import { exitCodes, Failure, usage } from "./failure.ts";

export interface EvaluationFolder {
  readonly played: ReadonlyArray<Played>;
  readonly keep: (episode: Played) => Effect.Effect<void, Failure>;
  readonly finish: (evaluation: Evaluation) => Effect.Effect<void, Failure>;
}

const nowhere: EvaluationFolder = { played: [], keep: () => Effect.void, finish: () => Effect.void };

const decodePlayed = Schema.decodeUnknownOption(Schema.fromJsonString(Played));

const writing = (folder: string, write: () => void): Effect.Effect<void, Failure> =>
  Effect.try({
    try: write,
    catch: (cause) =>
      new Failure({
        exitCode: exitCodes.workFailed,
        message: `writing to ${folder}: ${(cause as Error).message}. What was played is in episodes.jsonl; make room, then give the same command again`,
      }),
  });

/** Opens a folder, or none. Episodes that were abandoned before are played again. */
export const openEvaluationFolder = Effect.fnUntraced(function* (
  folder: string | undefined,
  what: { readonly digest: string; readonly budget: number; readonly hiddenTests?: number },
): Effect.fn.Return<EvaluationFolder, Failure> {
  if (folder === undefined) return nowhere;
  const file = join(folder, "episodes.jsonl");
  const header = JSON.stringify(what);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  if (lines.length > 1 && lines[0] !== header)
    return yield* usage(
      `${folder} holds an evaluation of another set, or with another budget or other tests (${lines[0]}; here ${header}); choose another folder`,
    );
  yield* writing(folder, () => {
    makeFolder(folder);
    if (lines.length < 2) writeFileSync(file, `${header}\n`);
    else if (lines.at(-1) !== "") appendFileSync(file, "\n"); // the last line was cut short
  });
  return {
    played: lines
      .slice(1)
      .flatMap((line) => Option.toArray(decodePlayed(line)))
      .filter((episode) => episode.end !== "abandoned"),
    keep: (episode) => writing(folder, () => appendFileSync(file, `${JSON.stringify(episode)}\n`)),
    finish: (evaluation) =>
      writing(folder, () => {
        writeFileSync(join(folder, "evaluation.json"), `${JSON.stringify(evaluation)}\n`);
        writeFileSync(join(folder, "evaluation.md"), evaluationPage(evaluation, "success.svg"));
        writeFileSync(join(folder, "success.svg"), successFigure(evaluation));
      }),
  };
});
