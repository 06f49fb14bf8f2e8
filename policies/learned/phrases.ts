/**
 * Phrases: which tokens of a program stand side by side, and how often.
 *
 * Programs repeat themselves. A pair of tokens that an edit would make is likelier to be meant if the program has it
 * elsewhere, and one that it has nowhere else is likelier to be a slip. Tokens are read without any grammar, so the same
 * works for programs that do not parse, in every language.
 */
import { endedBy, type Span } from "./spans.ts";

interface Token extends Span {
  readonly text: string;
}

const pattern = /\w+|[-+*/%<>=!&|^]=|[^\w\s]|\n/g;

const tokensOf = (text: string): Array<Token> =>
  [...text.matchAll(pattern)].map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));

/** What stands at the edges of a text. */
const edge = "\n";

export interface Familiarity {
  /** Of the pairs of tokens that an edit makes, how often the rarest stands in the program. */
  readonly made: number;
  /** Of the pairs that it takes away, how often the rarest stands elsewhere. */
  readonly taken: number;
}

export class Phrases {
  readonly #tokens: ReadonlyArray<Token>;
  readonly #pairs = new Map<string, number>();

  constructor(text: string) {
    this.#tokens = tokensOf(text);
    let before = edge;
    for (const { text: token } of this.#tokens) {
      const pair = `${before} ${token}`;
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      before = token;
    }
  }

  /** The tokens on both sides of a part of the text. */
  beside(start: number, end: number): readonly [before: string, after: string] {
    let next = endedBy(this.#tokens, end);
    if (next < this.#tokens.length && this.#tokens[next]!.start < end) next++;
    return [this.#tokens[endedBy(this.#tokens, start) - 1]?.text ?? edge, this.#tokens[next]?.text ?? edge];
  }

  /** The rarest of the pairs along a row of tokens; `own` is how often each stands where it is taken from. */
  #rarest(row: ReadonlyArray<string>, own: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < row.length; i++)
      least = Math.min(least, (this.#pairs.get(`${row[i - 1]} ${row[i]}`) ?? 0) - own);
    return Math.max(0, least);
  }

  familiarity(
    { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
    replaced: string,
  ): Familiarity {
    const [before, after] = this.beside(start, end);
    return {
      made: this.#rarest([before, ...(text.match(pattern) ?? []), after], 0),
      taken: this.#rarest([before, ...(replaced.match(pattern) ?? []), after], 1),
    };
  }
}
