/**
 * Idioms: which tokens stand in a row in programs that are right, and in how many problems' programs they do.
 *
 * What people write by mistake is mostly not written elsewhere, and what they meant mostly is. Counting says so of programs
 * that the network has never seen, which it cannot learn from bugs alone: those that are made on purpose look odd in
 * ways in which people's own do not. Counted are pairs and triples of tokens in the right programs of the problems that
 * a network is trained on; names of a program's own are only names.
 */
import { hashText } from "../../src/random.ts";
import type { TextEdit } from "../../src/syntax/edit.ts";
import type { Site } from "../../src/syntax/program.ts";
import { endedBy, type Span } from "./spans.ts";

/** Rows are told apart by their hash. */
export const idiomCount = 1 << 16;

interface Token extends Span {
  /** What it is to any program, as a number. */
  readonly word: number;
}

const pattern =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|\d[\w.]*|[A-Za-z_$][\w$]*|\/\/|\*\*|<<|>>|&&|\|\||\+\+|--|->|=>|::|[-+*/%<>=!&|^]=|[^\w\s]|\n/g;

const words = new Map<string, number>();
const mostWords = 1 << 16;

const wordOf = (text: string): number => {
  let word = words.get(text);
  if (word === undefined) {
    if (words.size === mostWords) words.clear();
    words.set(text, (word = hashText(text)));
  }
  return word;
};
const edge = wordOf("\n");

/** Names that a program binds itself. */
export const ownNames = (sites: ReadonlyArray<Site>): ReadonlySet<string> =>
  new Set(
    sites.flatMap(({ concept, role, token }) =>
      concept === "name" && ["parameter", "loop-variable", "variable", "function"].includes(role) ? [token] : [],
    ),
  );

const plain = (text: string, own: ReadonlySet<string>): string => {
  if (/^[A-Za-z_$]/.test(text)) return own.has(text) ? "name" : text;
  if (/^\d/.test(text)) return /^\d$|^10$/.test(text) ? text : "number";
  if (/^["'`]/.test(text)) return text.length === 2 ? "empty" : "text";
  return text;
};

const tokensOf = (text: string, language: string, own: ReadonlySet<string>): Array<Token> => {
  const tokens: Array<Token> = [];
  const comment = language === "python" ? "#" : "//";
  let until = 0;
  for (const { 0: token, index } of text.matchAll(pattern)) {
    if (index < until) continue;
    if (token === comment) {
      const end = text.indexOf("\n", index);
      until = end < 0 ? text.length : end;
      continue;
    }
    const word = wordOf(plain(token, own));
    if (word === edge && tokens.at(-1)?.word === edge) continue;
    tokens.push({ start: index, end: index + token.length, word });
  }
  return tokens;
};

/** C is written in C++ too. */
const dialectOf = (language: string): number => wordOf(language === "c" ? "cpp" : language);

const mix = (a: number, b: number): number => {
  const h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return h ^ (h >>> 13);
};

/** The places in the table of the rows of `length` tokens, by where they begin. */
const rowsOf = (row: ReadonlyArray<number>, length: number, dialect: number): Array<number> => {
  const places: Array<number> = [];
  for (let i = 0; i + length <= row.length; i++) {
    let hash = mix(dialect, length);
    for (let k = 0; k < length; k++) hash = mix(hash, row[i + k]!);
    places.push((hash >>> 0) % idiomCount);
  }
  return places;
};

const lengths = [2, 3] as const;

/** Which rows a program has, as places in the table. */
export const idiomsIn = (text: string, language: string, sites: ReadonlyArray<Site>): ReadonlySet<number> => {
  const row = [edge, ...tokensOf(text, language, ownNames(sites)).map((t) => t.word), edge];
  return new Set(lengths.flatMap((length) => rowsOf(row, length, dialectOf(language))));
};

/** What an edit does to the rows around it: their frequencies, the least and the mean, of pairs and then of triples. */
export const idiomFeatures = lengths.flatMap((length) =>
  ["made", "taken"].flatMap((when) => ["least", "mean"].map((what) => `${what} of ${length} ${when}`)),
);
/** The least frequent rows that a site has a part in. */
export const idiomSiteFeatures = lengths.map((length) => `oddest ${length}`);

/** In how many problems rows of tokens stand. */
export class Idioms {
  /** [idiomCount] */
  readonly counts: Float32Array;
  /** What one problem contributed, and is not to be counted. */
  readonly #without: ReadonlySet<number>;

  constructor(counts: Float32Array = new Float32Array(idiomCount), without: ReadonlySet<number> = new Set()) {
    this.counts = counts;
    this.#without = without;
  }

  /** Counts what problems have, each once. */
  static of(problems: Iterable<ReadonlySet<number>>): Idioms {
    const counts = new Float32Array(idiomCount);
    for (const places of problems) for (const place of places) counts[place]!++;
    return new Idioms(counts);
  }

  /** As if one of the problems had not been counted: its own program must not give its fix away. */
  without(places: ReadonlySet<number>): Idioms {
    return new Idioms(this.counts, places);
  }

  /** A logarithm, about 0 to 1. */
  frequency(place: number): number {
    const count = this.counts[place]! - (this.#without.has(place) ? 1 : 0);
    return Math.log2(1 + Math.max(0, count)) / 8;
  }
}

const leastAndMean = (list: ReadonlyArray<number>): readonly [number, number] =>
  list.length === 0 ? [0, 0] : [Math.min(...list), list.reduce((a, b) => a + b, 0) / list.length];

/** A program's tokens, and how frequent the rows of them are. */
export class IdiomView {
  readonly #text: string;
  readonly #language: string;
  readonly #idioms: Idioms;
  readonly #own: ReadonlySet<string>;
  readonly #dialect: number;
  readonly #tokens: ReadonlyArray<Token>;
  /** By length, and by the place of the first token, counted from the edge before the first. */
  readonly #frequencies: ReadonlyArray<ReadonlyArray<number>>;

  constructor(text: string, language: string, sites: ReadonlyArray<Site>, idioms: Idioms) {
    this.#text = text;
    this.#language = language;
    this.#idioms = idioms;
    this.#own = ownNames(sites);
    this.#dialect = dialectOf(language);
    this.#tokens = tokensOf(text, language, this.#own);
    const row = [edge, edge, ...this.#tokens.map((t) => t.word), edge, edge];
    this.#frequencies = lengths.map((length) =>
      rowsOf(row, length, this.#dialect).map((place) => idioms.frequency(place)),
    );
  }

  /** The tokens that a part of the text touches: the first, and the first after. */
  #within(start: number, end: number): readonly [number, number] {
    const first = endedBy(this.#tokens, start);
    let after = first;
    while (after < this.#tokens.length && this.#tokens[after]!.start < end) after++;
    return [first, after];
  }

  /** Frequencies of the rows that have a part in these tokens, or span the gap between. */
  #around(first: number, after: number, k: number): ReadonlyArray<number> {
    const length = lengths[k]!;
    return this.#frequencies[k]!.slice(first + 2 - (length - 1), after + 2);
  }

  /** As `idiomSiteFeatures` says. */
  ofSite({ start, end }: Pick<Site, "start" | "end">): ReadonlyArray<number> {
    const [first, after] = this.#within(start, end);
    return lengths.map((_, k) => leastAndMean(this.#around(first, after, k))[0]);
  }

  /** As `idiomFeatures` says. */
  ofEdit({ start, end, text }: TextEdit): ReadonlyArray<number> {
    const [first, after] = this.#within(start, end);
    const [head, tail] = [this.#tokens[first], this.#tokens[after - 1]];
    const from = after > first ? Math.min(start, head!.start) : start;
    const to = after > first ? Math.max(end, tail!.end) : end;
    const made = this.#text.slice(from, start) + text + this.#text.slice(end, to);
    const word = (i: number): number => this.#tokens[i]?.word ?? edge;
    const between = tokensOf(made, this.#language, this.#own).map((t) => t.word);
    return lengths.flatMap((length, k) => {
      const before = length === 2 ? [word(first - 1)] : [word(first - 2), word(first - 1)];
      const behind = length === 2 ? [word(after)] : [word(after), word(after + 1)];
      const places = rowsOf([...before, ...between, ...behind], length, this.#dialect);
      return [
        ...leastAndMean(places.map((place) => this.#idioms.frequency(place))),
        ...leastAndMean(this.#around(first, after, k)),
      ];
    });
  }

  /** How much more frequent, on average, the triples are that an edit makes than those it takes away. */
  gainOf(edit: TextEdit): number {
    const [, , , , , made, , taken] = this.ofEdit(edit);
    return made! - taken!;
  }
}
