/**
 * Attempts: what a policy that edits knows in the middle of an episode.
 *
 * Edits start from the anchor, the best program so far: one that passes more tests becomes the anchor, anything else is
 * taken back. What was tried once is not tried again. All of it comes from observations, so it is the same whether the
 * environment is in this process or behind a socket.
 */
import type { Observation } from "../src/observation.ts";
import { resultKey } from "../src/syntax/candidates.ts";
import { applyTextEdit, type Candidate, difference } from "../src/syntax/edit.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** One edit of an anchor, and what came of it. */
export interface Try {
  /** The number of the anchor it started from. */
  readonly anchor: number;
  /** Its place among the anchor's candidates. */
  readonly index: number;
  readonly candidate: Candidate;
  readonly observation: Observation;
  /** Fraction of tests passed, minus that of the anchor. 0 where it is not told. */
  readonly change: number;
  /** Whether any test that the agent can see came out differently than for the anchor, right or wrong. */
  readonly hadEffect: boolean;
  readonly compiled: boolean;
}

export const programOf = (observation: Observation): string => observation.files[0]!.text;

export const fractionPassed = ({ passed, passedCount = 0, testCount = 0 }: Observation): number =>
  testCount > 0 ? passedCount / testCount : passed ? 1 : 0;

/** Whether the program could be run at all, as far as the agent is told. */
const compiles = ({ verdict }: Observation): boolean => verdict !== "compile-error";

/** What the agent saw the program do, without what it says about where. */
const behaviour = ({ tests = [] }: Observation): string =>
  JSON.stringify(tests.map((t) => [t.index, t.verdict, t.actual, t.diagnostics?.[0]?.code]));

const isBetter = (a: Observation, b: Observation): boolean =>
  fractionPassed(a) > fractionPassed(b) || (compiles(a) && !compiles(b));

export class Attempt {
  /** The best program so far, as it was observed. */
  anchor: Observation;
  /** Everything one edit away from the anchor. */
  neighbourhood: Neighbourhood;
  /** How often the anchor was replaced. */
  anchorCount = 0;
  /** All tries, oldest first. */
  readonly tries: Array<Try> = [];
  /** 1 for candidates of the anchor that were not tried. */
  open: Uint8Array;
  /** The latest observation. */
  observation: Observation;
  readonly #neighbourhoodOf: (text: string) => Neighbourhood;
  readonly #climbs: boolean;
  readonly #texts = new Set<string>();
  #behaviour: string;

  /** Without `climbs`, the program at the start stays the anchor. */
  constructor(start: Observation, neighbourhoodOf: (text: string) => Neighbourhood, climbs = true) {
    const neighbourhood = neighbourhoodOf(programOf(start));
    this.#neighbourhoodOf = neighbourhoodOf;
    this.#climbs = climbs;
    this.anchor = start;
    this.observation = start;
    this.neighbourhood = neighbourhood;
    this.#behaviour = behaviour(start);
    this.#texts.add(programOf(start));
    this.open = new Uint8Array(neighbourhood.candidates.length).fill(1);
  }

  /** The program that a candidate of the anchor makes. */
  textOf(index: number): string {
    return applyTextEdit(this.neighbourhood.text, this.neighbourhood.candidates[index]!);
  }

  /** Tries of the present anchor. */
  get here(): ReadonlyArray<Try> {
    return this.tries.filter((t) => t.anchor === this.anchorCount);
  }

  /** The attempt as it stands now: to be looked at later, or to go on with from this anchor alone. */
  copy(): Attempt {
    const copy = new Attempt(this.anchor, () => this.neighbourhood, false);
    copy.observation = this.observation;
    copy.anchorCount = this.anchorCount;
    copy.open = this.open.slice();
    copy.tries.push(...this.tries);
    return copy;
  }

  /** A candidate of the anchor was judged. */
  record(index: number, observation: Observation): void {
    const text = this.textOf(index);
    this.tries.push({
      anchor: this.anchorCount,
      index,
      candidate: this.neighbourhood.candidates[index]!,
      observation,
      change: fractionPassed(observation) - fractionPassed(this.anchor),
      hadEffect: behaviour(observation) !== this.#behaviour,
      compiled: compiles(observation),
    });
    this.#texts.add(text);
    this.observation = observation;
    this.close(index);
    if (this.#climbs) this.climb(observation);
  }

  /** A candidate is not tried any more, whatever is known of it. */
  close(index: number): void {
    this.open[index] = 0;
  }

  /** A program was tried elsewhere, and is not tried from here. */
  exclude(program: string): void {
    this.#texts.add(program);
    const { text, candidates } = this.neighbourhood;
    const key = resultKey(text, difference(text, program));
    for (const [i, candidate] of candidates.entries()) if (resultKey(text, candidate) === key) this.close(i);
  }

  /** Whether a program is better than the anchor. */
  isSurpassedBy(observation: Observation): boolean {
    return isBetter(observation, this.anchor);
  }

  /** A program becomes the anchor if it is better. */
  climb(observation: Observation): void {
    if (!this.isSurpassedBy(observation)) return;
    this.anchor = observation;
    this.anchorCount++;
    this.#behaviour = behaviour(observation);
    this.neighbourhood = this.#neighbourhoodOf(programOf(observation));
    this.open = this.#untried();
  }

  /** What was tried before may lie one edit away from the new anchor too. */
  #untried(): Uint8Array {
    const { text, candidates } = this.neighbourhood;
    const tried = new Set([...this.#texts].map((other) => resultKey(text, difference(text, other))));
    return Uint8Array.from(candidates, (candidate) => (tried.has(resultKey(text, candidate)) ? 0 : 1));
  }
}
