/** An environment whose turns cost nothing, to measure what is around them. */
import { Effect } from "effect";
import type { Rules } from "../src/environment.ts";
import { defaultOptions } from "../src/environment.ts";
import type { Observation } from "../src/observation.ts";
import { restart, transition, truncation } from "../src/step.ts";

const program = "def increment(n):\n    return n - 1\n";
const noTime = { cpuMs: 0, wallMs: 0, peakBytes: 0 };

const observation = (turn: number, turnsLeft: number): Observation => ({
  problem: "null",
  language: "python",
  entry: "increment",
  statement: "increment(n) is one more than n.",
  files: [{ name: "main.py", text: program, sha256: "0".repeat(64), editable: true }],
  limits: { cpuMs: 2000, memoryMb: 256, outputBytes: 1 << 22 },
  feedback: "full",
  passed: false,
  verdict: "wrong-answer",
  passedCount: 0,
  testCount: 1,
  tests: [{ index: 0, public: true, verdict: "wrong-answer", input: "[1]", expected: "2", actual: "0" }],
  diagnostics: [],
  turn,
  turnsLeft,
  budget: { bytes: 32 << 10, cut: [] },
});

interface Nothing {
  readonly turn: number;
  readonly maxTurns: number;
}

const turnOf = ({ turn, maxTurns }: Nothing) => {
  const look = observation(turn, maxTurns - turn);
  const reward = { total: -0.02, components: { turn: -0.02 } };
  const step =
    turn === 0
      ? restart(look, noTime)
      : turn < maxTurns
        ? transition(look, reward, noTime)
        : truncation(look, reward, "turn-limit", noTime);
  return { state: { turn, maxTurns }, step, snapshot: { turn, maxTurns } };
};

export const nothing: Rules<Nothing> = {
  spec: { id: "null", version: 1, description: "Nothing happens." },
  begin: ({ maxTurns }) => Effect.succeed(turnOf({ turn: 0, maxTurns })),
  play: ({ turn, maxTurns }) => Effect.succeed(turnOf({ turn: turn + 1, maxTurns })),
  restore: ({ maxTurns }, _, { observation: { turn } }) => Effect.succeed({ turn, maxTurns }),
};

/** What the echo answers, so that both send the same bytes. */
export const nullStep = turnOf({ turn: 1, maxTurns: defaultOptions.maxTurns }).step;
