/** What agents try: every entry is contained, ends with its verdict, and leaves nothing behind. */
import { ManagedRuntime } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Judge } from "../src/judge.ts";
import { families, makeTrial, setup } from "./abuse/trial.ts";

const runtime = ManagedRuntime.make(Judge.layer(setup));
let trial: Awaited<ReturnType<typeof makeTrial>>;
beforeAll(async () => {
  trial = await makeTrial(runtime);
});
afterAll(() => runtime.dispose());

for (const [family, attempts] of Object.entries(families)) {
  describe(`abuse of ${family}`, () => {
    for (const attempt of attempts) {
      for (const language of Object.keys(attempt.programs)) {
        it(`${attempt.name}, in ${language}, ends as ${attempt.verdict}`, async () => {
          expect(await trial(attempt, language)).toEqual([]);
        });
      }
    }
  });
}
