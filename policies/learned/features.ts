/**
 * Features: an attempt as the numbers that the network reads, from observations alone.
 *
 * Nothing in them is a language's own word where a concept says the same, and a variable is its role and its order, not
 * its name, so that what is learned on one program holds on another. Numbers are about 0 to 1.
 */
import { hashText } from "../../src/random.ts";
import { argumentKinds, type Candidate, valueTypes } from "../../src/syntax/edit.ts";
import type { Concept } from "../../src/syntax/facts.ts";
import type { Site } from "../../src/syntax/program.ts";
import { Verdict } from "../../src/verdict.ts";
import { type Attempt, fractionPassed, type Try } from "../attempt.ts";
import { noShape, shapeNames, shapeOf } from "../difference-shape.ts";
import { familyCount, type Neighbourhood } from "../neighbourhood.ts";
import { type Suspicion, suspicionOf } from "../suspicion.ts";
import {
  type EncodedDecision,
  type EncodedProgram,
  flags,
  floats,
  integers,
  mostSites,
  siteIdCount,
  vocabulary,
} from "./encoding.ts";
import { Idioms, IdiomView, idiomFeatures, idiomSiteFeatures } from "./idioms.ts";
import { Phrases } from "./phrases.ts";

/** How much of what the environment says the network is given. What it tried itself it always knows. */
export const feedbackKinds = ["full", "none"] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

const siteFixed = [
  ...["line", "depth", "leaf", "span", "candidates", "loops", "in condition", "in return", "in index", "in argument"],
  ...[
    "assigned",
    "written",
    "name frequency",
    "name before",
    "zero",
    "one",
    "other number",
    "parents",
    "same token on line",
  ],
  ...idiomSiteFeatures,
] as const;
const siteTurn = [
  ...["ochiai", "ochiai within", "ochiai rank", "failing", "passing", "only failing", "traced", "named", "near named"],
  ...["at column", "in expected", "tries", "best change", "line tries", "line best change", "line effect"],
  ...["line without effect", "last line", "near last line", "line broke", "in message", "in statement"],
] as const;
const candidateFixed = [
  ...argumentKinds,
  ...["type fits", "type unknown", "type differs", "on line", "size", "inserts", "deletes", "lines", "plus one"],
  ...["minus one", "to zero", "to one", "argument frequency", "argument parameter", "argument loop variable"],
  ...["argument near", "argument in statement", "crowd at site", "crowd", "place in crowd", "grows", "shrinks"],
  ...["made elsewhere", "made often", "taken elsewhere", "taken often", "line elsewhere"],
  ...idiomFeatures,
] as const;
const candidateTurn = [
  "alike here",
  "change tried",
  "family on line",
  "argument tried",
  "near last",
  "site moved",
  "proposed",
  "argument in message",
  "replaced in message",
  "argument expected",
  "argument in statement",
  "argument begins a word of the statement",
  "replaced in statement",
] as const;
const familyTurn = ["tries", "best change", "effect", "broke", "candidates", "open", "last"] as const;
/** Exceptions are told apart by their hash. */
const exceptionCount = 16;
const globalNames = [
  ...Verdict.literals,
  ...Array.from({ length: exceptionCount }, (_, i) => `exception ${i}`),
  ...["passed", "failed public", "change", "turns left", "turn", "anchors", "tries here", "effect", "broke"],
  ...["worse", "covered", "candidates", "sites", "told"],
  ...["python", "c", "cpp", "javascript"],
  ...shapeNames,
];

export const siteFeatureCount = { fixed: siteFixed.length, turn: siteTurn.length } as const;
export const candidateFeatureCount = { fixed: candidateFixed.length, turn: candidateTurn.length } as const;
export const familyFeatureCount = familyTurn.length;
export const globalFeatureCount = globalNames.length;

/** Counts grow without end; their logarithms hardly do. */
const log = (n: number): number => Math.log2(1 + n) / 8;
const one = (holds: boolean): number => (holds ? 1 : 0);

/* ---- of a text ---- */

/** In the order of their ids; what is not here is hashed by its kind. */
const concepts: ReadonlyArray<Concept> = [
  ...(["name", "number", "string", "truth", "nothing", "binary", "unary", "update", "call", "subscript"] as const),
  ...(["member", "assignment", "conditional", "list", "tuple", "map", "parenthesised", "comprehension"] as const),
  ...(["slice", "lambda", "function", "block", "if", "while", "for", "for-each", "return", "jump"] as const),
  ...(["expression-statement", "declaration", "import"] as const),
];

const hashed = (text: string, size: number): number => hashText(text) % size;

const kindId = ({ concept, kind }: Site): number => {
  const known = concepts.indexOf(concept);
  return known >= 0 ? known : concepts.length + hashed(kind, vocabulary.kind - concepts.length);
};

const roles = [
  "none",
  "parameter",
  "loop-variable",
  "variable",
  "function",
  "import",
  "container",
  "callee",
  "member",
  "unbound",
];

/** A role, and for names which of the program's first four it is. */
const roleId = ({ role, name }: Site): number =>
  role === "none" ? 0 : (1 + roles.indexOf(role) * 4 + Math.max(0, Math.min(name, 3))) % vocabulary.role;

/** What a token is to any program: a name of the program's own is only a name. */
const plainToken = (token: string, isName: boolean, isOwn: boolean): string => {
  if (isName) return isOwn ? "name" : token;
  if (/^[\d.]/.test(token)) return /^\d$|^10$/.test(token) ? token : "number";
  if (/^["'`]/.test(token)) return token.length === 2 ? "empty string" : "string";
  return token;
};

/** What the network knows of a text besides its arrays, to encode turns. */
export interface ProgramView {
  readonly encoded: EncodedProgram;
  readonly sites: ReadonlyArray<Site>;
  /** Those that are encoded, and their places among the neighbourhood's. */
  readonly candidates: ReadonlyArray<Candidate>;
  readonly indices: ReadonlyArray<number>;
  /** For every kept site, its place among the program's sites. */
  readonly kept: ReadonlyArray<number>;
  readonly lineCount: number;
  /** Candidates of each family. */
  readonly familySizes: Int32Array;
}

/** At most `mostSites`, those with the most candidates; and for every site the nearest kept one around it. */
const keep = (sites: ReadonlyArray<Site>, parents: Int32Array, crowds: Int32Array) => {
  const order = sites.map((_, i) => i);
  if (sites.length > mostSites) order.sort((a, b) => one(b === 0) - one(a === 0) || crowds[b]! - crowds[a]! || a - b);
  const kept = order.slice(0, mostSites).sort((a, b) => a - b);
  const placeOf = new Int32Array(sites.length).fill(-1);
  for (const [place, i] of kept.entries()) placeOf[i] = place;
  for (let i = 0; i < sites.length; i++) if (placeOf[i]! < 0) placeOf[i] = i === 0 ? 0 : placeOf[parents[i]!]!;
  return { kept, placeOf };
};

const parentsOf = (sites: ReadonlyArray<Site>): Int32Array => {
  const parents = new Int32Array(sites.length);
  const open: Array<number> = [];
  for (const [i, site] of sites.entries()) {
    while (open.length > 0 && sites[open.at(-1)!]!.end < site.end) open.pop();
    while (open.length > 0 && sites[open.at(-1)!]!.end <= site.start) open.pop();
    parents[i] = open.at(-1) ?? 0;
    open.push(i);
  }
  return parents;
};

const loops = new Set(["while", "for", "for-each", "comprehension"]);

/** Where every line begins. */
const startsOf = (lines: ReadonlyArray<string>): ReadonlyArray<number> => {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
};

const noIdioms = new Idioms();

/** Encodes a text, its sites and candidates. */
export const viewOf = (
  { text, language, sites, candidates }: Neighbourhood,
  idioms: Idioms = noIdioms,
): ProgramView => {
  const lineCount = text.split("\n").length;
  const parents = parentsOf(sites);
  const crowds = new Int32Array(sites.length);
  const familySizes = new Int32Array(familyCount);
  for (const c of candidates) {
    crowds[c.site]!++;
    familySizes[c.familyIndex]!++;
  }
  const { kept, placeOf } = keep(sites, parents, crowds);

  const frequency = new Map<string, number>();
  const before = new Map<number, number>();
  const ownRoles = new Map<string, Site>();
  for (const [i, site] of sites.entries()) {
    if (site.concept !== "name") continue;
    before.set(i, frequency.get(site.token) ?? 0);
    frequency.set(site.token, (before.get(i) ?? 0) + 1);
    if (!ownRoles.has(site.token) || ["unbound", "callee", "container"].includes(ownRoles.get(site.token)!.role))
      ownRoles.set(site.token, site);
  }
  const isOwn = (name: string): boolean => {
    const site = ownRoles.get(name);
    return site !== undefined && site.role !== "unbound" && site.role !== "callee" && site.role !== "import";
  };
  const tokenOf = (site: Site): string => plainToken(site.token, site.concept === "name", isOwn(site.token));
  const phrases = new Phrases(text);
  const known = new IdiomView(text, language, sites, idioms);
  const wordOf = (token: string): string => plainToken(token, /^[A-Za-z_]/.test(token), isOwn(token));
  const linesOfText = text.split("\n");
  const lineCounts = new Map<string, number>();
  for (const l of linesOfText) lineCounts.set(l.trim(), (lineCounts.get(l.trim()) ?? 0) + 1);
  const lineStarts = startsOf(linesOfText);
  const onLine = new Map<string, number>();
  for (const s of sites) onLine.set(`${s.line} ${s.token}`, (onLine.get(`${s.line} ${s.token}`) ?? 0) + 1);

  const siteIds = integers(kept.length * siteIdCount);
  const siteFeatures = floats(kept.length * siteFeatureCount.fixed);
  for (const [place, i] of kept.entries()) {
    const site = sites[i]!;
    const parent = sites[parents[i]!]!;
    let [depthOfLoops, inCondition, inReturn, inIndex, inArgument, assigned] = [0, false, false, false, false, false];
    for (let at = i; at !== 0; at = parents[at]!) {
      const { concept, field } = sites[at]!;
      const around = sites[parents[at]!]!.concept;
      if (at !== i && loops.has(concept)) depthOfLoops++;
      inCondition ||= field === "condition";
      inReturn ||= concept === "return";
      inIndex ||= field === "subscript" || field === "index" || around === "slice";
      inArgument ||= field === "arguments";
      assigned ||= around === "assignment" && field === "right";
    }
    const [tokenBefore, tokenAfter] = phrases.beside(site.start, site.end);
    siteIds.set(
      [
        kindId(site),
        kindId(parent),
        hashed(`${language === "python" ? "" : "c "}${site.field}`, vocabulary.field),
        roleId(site),
        valueTypes.indexOf(site.type),
        hashed(tokenOf(site), vocabulary.token),
        hashed(wordOf(tokenBefore), vocabulary.token),
        hashed(wordOf(tokenAfter), vocabulary.token),
      ],
      place * siteIdCount,
    );
    const isNumber = site.concept === "number";
    siteFeatures.set(
      [
        site.line / lineCount,
        Math.min(1, site.depth / 16),
        one(site.token !== "" && !/^\W/.test(site.token)),
        log(site.end - site.start),
        log(crowds[i]!),
        Math.min(1, depthOfLoops / 3),
        one(inCondition),
        one(inReturn),
        one(inIndex),
        one(inArgument),
        one(assigned),
        one(site.field === "left" || site.field === "declarator"),
        log(frequency.get(site.token) ?? 0),
        log(before.get(i) ?? 0),
        one(isNumber && site.token === "0"),
        one(isNumber && site.token === "1"),
        one(isNumber && site.token !== "0" && site.token !== "1"),
        log(sites.length),
        one((onLine.get(`${site.line} ${site.token}`) ?? 0) > 1),
        ...known.ofSite(site),
      ],
      place * siteFeatureCount.fixed,
    );
  }

  const candidateIds = integers(candidates.length * 3);
  const candidateFeatures = floats(candidates.length * candidateFeatureCount.fixed);
  const crowdOf = new Map<number, number>();
  const crowdKey = (c: Candidate) => c.site * familyCount + c.familyIndex;
  for (const c of candidates) crowdOf.set(crowdKey(c), (crowdOf.get(crowdKey(c)) ?? 0) + 1);
  const seen = new Map<number, number>();
  const linesOfName = new Map<string, Array<number>>();
  for (const s of sites)
    if (s.concept === "name") linesOfName.set(s.token, [...(linesOfName.get(s.token) ?? []), s.line]);
  for (const [k, c] of candidates.entries()) {
    const site = sites[c.site]!;
    const crowd = crowdOf.get(crowdKey(c))!;
    const place = seen.get(crowdKey(c)) ?? 0;
    seen.set(crowdKey(c), place + 1);
    const replaced = text.slice(c.start, c.end);
    const isName = c.argumentKind === "name" || c.argumentKind === "function";
    const from = /^\w+$/.test(replaced)
      ? plainToken(replaced, /^[A-Za-z_]/.test(replaced), isOwn(replaced))
      : site.token;
    const to = plainToken(c.argument, isName, isOwn(c.argument));
    candidateIds.set([placeOf[c.site]!, hashed(`${c.family} ${from} ${to}`, vocabulary.change), c.familyIndex], k * 3);
    const role = ownRoles.get(c.argument)?.role;
    const nearest = isName ? Math.min(99, ...(linesOfName.get(c.argument) ?? []).map((l) => Math.abs(l - c.line))) : 99;
    const [oldNumber, newNumber] = [
      Number(replaced || "x"),
      c.argumentKind === "number" ? Number(c.argument) : Number.NaN,
    ];
    const { made, taken } = phrases.familiarity(c, replaced);
    const from0 = lineStarts[c.line - 1] ?? 0;
    const until = (lineStarts[c.endLine] ?? text.length + 1) - 1;
    const lineMade =
      c.start >= from0 && c.end <= until ? text.slice(from0, c.start) + c.text + text.slice(c.end, until) : "";
    const knowsTypes = c.argumentType !== "unknown" && site.type !== "unknown";
    candidateFeatures.set(
      [
        ...argumentKinds.map((kind) => one(kind === c.argumentKind)),
        one(knowsTypes && c.argumentType === site.type),
        one(!knowsTypes),
        one(knowsTypes && c.argumentType !== site.type),
        one(c.onLine),
        log(c.size),
        one(c.start === c.end),
        one(c.text === ""),
        log(c.endLine - c.line),
        one(newNumber - oldNumber === 1),
        one(newNumber - oldNumber === -1),
        one(newNumber === 0),
        one(newNumber === 1),
        isName ? log(frequency.get(c.argument) ?? 0) : 0,
        one(isName && role === "parameter"),
        one(isName && role === "loop-variable"),
        Math.exp(-nearest / 4),
        one(nearest <= 1),
        log(crowd),
        log(familySizes[c.familyIndex]!),
        place / crowd,
        log(Math.max(0, c.text.length - replaced.length)),
        log(Math.max(0, replaced.length - c.text.length)),
        one(made > 0),
        log(made),
        one(taken > 0),
        log(taken),
        one(lineCounts.has(lineMade.trim()) && lineMade.trim().length > 3),
        ...known.ofEdit(c),
      ],
      k * candidateFeatureCount.fixed,
    );
  }
  return {
    encoded: {
      siteCount: kept.length,
      siteIds,
      siteFeatures,
      candidateCount: candidates.length,
      candidateIds,
      candidateFeatures,
    },
    sites,
    candidates,
    indices: candidates.map((_, i) => i),
    kept,
    lineCount,
    familySizes,
  };
};

/** The same with some of the candidates only, by their places in this view. */
export const narrowed = (view: ProgramView, places: ReadonlyArray<number>): ProgramView => {
  const { encoded } = view;
  const candidateIds = integers(places.length * 3);
  const width = candidateFeatureCount.fixed;
  const candidateFeatures = floats(places.length * width);
  for (const [k, i] of places.entries()) {
    candidateIds.set(encoded.candidateIds.subarray(i * 3, i * 3 + 3), k * 3);
    candidateFeatures.set(encoded.candidateFeatures.subarray(i * width, (i + 1) * width), k * width);
  }
  return {
    ...view,
    encoded: { ...encoded, candidateCount: places.length, candidateIds, candidateFeatures },
    candidates: places.map((i) => view.candidates[i]!),
    indices: places.map((i) => view.indices[i]!),
  };
};

/* ---- of a turn ---- */

/** What tries at one place, or of one family, came to. */
class Tally {
  tries = 0;
  effects = 0;
  broken = 0;
  best = -1;
  add({ change, hadEffect, compiled }: Try): void {
    this.tries++;
    if (hadEffect) this.effects++;
    if (!compiled) this.broken++;
    this.best = Math.max(this.best, change);
  }
  get rate(): number {
    return this.tries === 0 ? 0 : this.effects / this.tries;
  }
}

const tallies = <K>(tries: ReadonlyArray<Try>, keyOf: (t: Try) => K): ReadonlyMap<K, Tally> => {
  const all = new Map<K, Tally>();
  for (const t of tries) {
    const key = keyOf(t);
    let tally = all.get(key);
    if (tally === undefined) all.set(key, (tally = new Tally()));
    tally.add(t);
  }
  return all;
};

/** Tries as one who is told nothing knows them: that they were made and did not solve it. */
const untold = (t: Try): Try => ({ ...t, change: 0, hadEffect: false, compiled: true });

const meanShape = (attempt: Attempt): ReadonlyArray<number> => {
  const failing = (attempt.anchor.tests ?? []).filter((t) => t.public && !["accepted", "not-run"].includes(t.verdict));
  const shapes = failing.flatMap((t) => (t.expected === undefined ? [] : [shapeOf(t.expected, t.actual)]));
  return shapes.length === 0
    ? noShape
    : noShape.map((_, i) => shapes.reduce((sum, s) => sum + s[i]!, 0) / shapes.length);
};

const noSuspicion = (lineCount: number): Suspicion => {
  const none = new Float32Array(lineCount + 1);
  return { ochiai: none, failing: none, passing: none, traced: none, named: none, covered: false, columns: new Map() };
};

/** The largest within the lines, both counted. */
const largest = (values: Float32Array, from: number, to: number): number => {
  let most = 0;
  for (let l = from; l <= Math.min(to, from + 30); l++) most = Math.max(most, values[l] ?? 0);
  return most;
};

/** Words and numbers of the expected answers of failing tests. */
const expectedWords = (attempt: Attempt): ReadonlySet<string> =>
  new Set(
    (attempt.anchor.tests ?? []).flatMap((t) =>
      t.verdict === "accepted" ? [] : ((t.expected ?? "").match(/\w+/g) ?? []),
    ),
  );

/** The words and numbers of a statement, and whether it has a word like another: `sort` is like `sorted`. */
class Wording {
  readonly #words: ReadonlySet<string>;
  readonly #like = new Map<string, boolean>();

  constructor(statement: string) {
    this.#words = new Set(statement.toLowerCase().match(/[a-z]+|\d+/g) ?? []);
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }

  hasLike(word: string): boolean {
    let found = this.#like.get(word);
    if (found === undefined) {
      const stem = /[a-z]{3,}/.exec(word.toLowerCase())?.[0];
      found = stem !== undefined && [...this.#words].some((w) => beginsWith(w, stem) || beginsWith(stem, w));
      this.#like.set(word, found);
    }
    return found;
  }
}

const beginsWith = (word: string, stem: string): boolean => stem.length >= 3 && word.startsWith(stem);

/* Statements stay the same from turn to turn, and are as long as programs. */
const wordings = new Map<string, Wording>();
const mostWordings = 1024;

const wordingOf = (statement: string): Wording => {
  let wording = wordings.get(statement);
  if (wording === undefined) {
    if (wordings.size === mostWordings) wordings.clear();
    wordings.set(statement, (wording = new Wording(statement)));
  }
  return wording;
};

/** What compilers and runtimes say in words: the words, and the texts that they propose, by line. */
const messagesOf = (attempt: Attempt): { readonly words: ReadonlySet<string>; readonly fixes: ReadonlySet<string> } => {
  const { diagnostics = [], tests = [] } = attempt.anchor;
  const all = [...diagnostics, ...tests.flatMap((t) => t.diagnostics ?? [])];
  return {
    words: new Set(all.flatMap(({ message }) => message.match(/\w+/g) ?? [])),
    fixes: new Set(all.flatMap(({ fixes = [] }) => fixes.map((fix) => `${fix.line} ${fix.text.trim()}`))),
  };
};

/** Encodes the attempt as it stands. `view` is of the anchor's neighbourhood. */
export const encode = (attempt: Attempt, view: ProgramView, feedback: FeedbackKind = "full"): EncodedDecision => {
  const { encoded, sites, candidates, kept, lineCount } = view;
  const told = feedback === "full";
  const { anchor, observation } = attempt;
  const here = told ? attempt.here : attempt.here.map(untold);
  const all = told ? attempt.tries : attempt.tries.map(untold);
  const last = here.at(-1);
  const lastLine = last?.candidate.line ?? -1;
  const suspicion = told ? suspicionOf(anchor, lineCount) : noSuspicion(lineCount);
  const words = told ? expectedWords(attempt) : new Set<string>();
  const messages = told ? messagesOf(attempt) : { words: new Set<string>(), fixes: new Set<string>() };

  const wording = wordingOf(observation.statement);

  const bySite = tallies(here, (t) => t.candidate.site);
  const byLine = tallies(here, (t) => t.candidate.line);
  const byFamily = tallies(all, (t) => t.candidate.familyIndex);
  const alike = tallies(here, (t) => t.candidate.site * familyCount + t.candidate.familyIndex);
  const familyOnLine = tallies(here, (t) => t.candidate.line * familyCount + t.candidate.familyIndex);
  const placeOf = new Map(view.indices.map((index, place) => [index, place]));
  const changeOf = ({ index }: Try): number => {
    const place = placeOf.get(index);
    return place === undefined ? -1 : encoded.candidateIds[place * 3 + 1]!;
  };
  const byChange = tallies(here, changeOf);
  const byArgument = tallies(here, (t) => t.candidate.argument);

  const ranked = [...suspicion.ochiai].filter((o) => o > 0).sort((a, b) => b - a);
  let nearestNamed: Float32Array | undefined;
  const named = [...suspicion.named.keys()].filter((l) => suspicion.named[l]! > 0);
  if (named.length > 0)
    nearestNamed = Float32Array.from({ length: lineCount + 1 }, (_, l) =>
      Math.exp(-Math.min(...named.map((n) => Math.abs(n - l))) / 2),
    );

  const siteFeatures = floats(kept.length * siteFeatureCount.turn);
  for (const [place, i] of kept.entries()) {
    const { line, endLine, token } = sites[i]!;
    const ochiai = suspicion.ochiai[line] ?? 0;
    const atSite = bySite.get(i);
    const atLine = byLine.get(line);
    const column = suspicion.columns.get(line);
    siteFeatures.set(
      [
        ochiai,
        largest(suspicion.ochiai, line, endLine),
        ochiai === 0 ? 0 : 1 / (1 + ranked.indexOf(ochiai)),
        suspicion.failing[line] ?? 0,
        suspicion.passing[line] ?? 0,
        one((suspicion.failing[line] ?? 0) > 0 && suspicion.passing[line] === 0),
        suspicion.traced[line] ?? 0,
        suspicion.named[line] ?? 0,
        nearestNamed?.[line] ?? 0,
        column === undefined ? 0 : 1 / (1 + Math.abs(column - 1 - columnOf(attempt.neighbourhood, sites[i]!))),
        one(token !== "" && words.has(token)),
        log(atSite?.tries ?? 0) * 2,
        atSite?.best ?? 0,
        log(atLine?.tries ?? 0) * 2,
        atLine?.best ?? 0,
        atLine?.rate ?? 0,
        one(atLine !== undefined && atLine.effects === 0),
        one(line === lastLine),
        lastLine < 0 ? 0 : Math.exp(-Math.abs(line - lastLine) / 3),
        atLine === undefined ? 0 : atLine.broken / atLine.tries,
        one(token !== "" && messages.words.has(token)),
        one(token !== "" && wording.has(token)),
      ],
      place * siteFeatureCount.turn,
    );
  }

  const stillOpen = new Int32Array(familyCount);
  const open = flags(candidates.length);
  for (const [k, i] of view.indices.entries()) open[k] = attempt.open[i]!;
  const everything = attempt.neighbourhood.candidates;
  for (const [i, c] of everything.entries()) if (attempt.open[i] === 1) stillOpen[c.familyIndex]!++;
  const familyFeatures = floats(familyCount * familyFeatureCount);
  for (let f = 0; f < familyCount; f++) {
    const tally = byFamily.get(f);
    familyFeatures.set(
      [
        log(tally?.tries ?? 0) * 2,
        tally?.best ?? 0,
        tally?.rate ?? 0,
        tally === undefined ? 0 : tally.broken / tally.tries,
        log(view.familySizes[f]!),
        log(stillOpen[f]!),
        one(last?.candidate.familyIndex === f),
      ],
      f * familyFeatureCount,
    );
  }

  const candidateFeatures = floats(candidates.length * candidateFeatureCount.turn);
  for (const [k, c] of candidates.entries()) {
    const row = k * candidateFeatureCount.turn + 6;
    candidateFeatures[row] = one(messages.fixes.has(`${c.line} ${c.text.trim()}`));
    candidateFeatures[row + 1] = one(messages.words.has(c.argument));
    const replaced = attempt.neighbourhood.text.slice(c.start, c.end);
    candidateFeatures[row + 2] = one(messages.words.has(replaced));
    candidateFeatures[row + 3] = one(words.has(c.argument));
    candidateFeatures[row + 4] = one(wording.has(c.argument));
    candidateFeatures[row + 5] = one(wording.hasLike(c.argument));
    candidateFeatures[row + 6] = one(wording.has(replaced));
  }
  if (last !== undefined) {
    for (const [k, c] of candidates.entries()) {
      const row = k * candidateFeatureCount.turn;
      const site = bySite.get(c.site);
      candidateFeatures[row] = log(alike.get(c.site * familyCount + c.familyIndex)?.tries ?? 0) * 2;
      candidateFeatures[row + 1] = log(byChange.get(encoded.candidateIds[k * 3 + 1]!)?.tries ?? 0) * 2;
      candidateFeatures[row + 2] = log(familyOnLine.get(c.line * familyCount + c.familyIndex)?.tries ?? 0) * 2;
      candidateFeatures[row + 3] = c.argument === "" ? 0 : log(byArgument.get(c.argument)?.tries ?? 0) * 2;
      candidateFeatures[row + 4] = Math.exp(-Math.abs(c.line - lastLine) / 3);
      candidateFeatures[row + 5] = site === undefined ? 0 : site.rate;
    }
  }

  const { tests = [], language } = anchor;
  const exception = tests.flatMap((t) => t.diagnostics ?? []).find((d) => d.code !== undefined)?.code;
  const wrongPublic = tests.filter((t) => t.public && t.verdict !== "accepted").length;
  const effects = here.filter((t) => t.hadEffect).length;
  const broken = here.filter((t) => !t.compiled).length;
  const worse = here.filter((t) => t.change < 0).length;
  const share = (n: number) => (here.length === 0 ? 0 : n / here.length);
  const global = floats(globalFeatureCount);
  global.set([
    ...Verdict.literals.map((v) => one(told && v === anchor.verdict)),
    ...Array.from({ length: exceptionCount }, (_, i) =>
      one(told && exception !== undefined && hashed(exception, exceptionCount) === i),
    ),
    told ? fractionPassed(anchor) : 0,
    told ? log(wrongPublic) : 0,
    last?.change ?? 0,
    log(observation.turnsLeft),
    log(observation.turn),
    told ? log(attempt.anchorCount) : 0,
    log(here.length),
    share(effects),
    share(broken),
    share(worse),
    one(suspicion.covered),
    log(everything.length),
    log(sites.length),
    one(told && anchor.feedback !== "verdict"),
    ...["python", "c", "cpp", "javascript"].map((l) => one(l === language)),
    ...(told ? meanShape(attempt) : noShape),
  ]);
  return { program: encoded, siteFeatures, familyFeatures, global, candidateFeatures, open };
};

/** Columns from 0, in UTF-16 units. */
const columnOf = ({ text }: Neighbourhood, { start }: Site): number => start - (text.lastIndexOf("\n", start - 1) + 1);
