/** Changes nothing: submits the program as it is, once, and gives up. Whatever it solves was not broken. */
import { Effect } from "effect";
import type { Policy } from "./policy.ts";

export const noop: Policy = {
  id: "noop",
  description: "resubmits the program unchanged, then gives up; must score 0 %",
  begin: () => ({
    act: ({ observation }) =>
      Effect.succeed(
        observation.turn === 0 ? { type: "submit", program: observation.files[0]!.text } : { type: "give-up" },
      ),
  }),
};
