/**
 * Encodings: what the network is given of one decision, as plain arrays.
 *
 * What depends only on the program's text is apart from what changes with every turn: many decisions are made about the
 * same text, and they share its part. All arrays lie in shared memory, so that another thread reads them in place;
 * V8 does not count that as memory in use, so garbage.ts collects when much of it is done with.
 */

/** Sizes of the hashed vocabularies; an id is below its size. */
export const vocabulary = { kind: 96, field: 32, role: 48, type: 8, token: 256, change: 1024 } as const;

/** Ids of a site, in this order: node kind, parent's kind, field, role of a name, guessed type, its token, those beside it. */
export const siteIdCount = 8;

/** Sites the network looks at, at most; edits of others point at the nearest one above that is kept. */
export const mostSites = 128;

/** Of one text. */
export interface EncodedProgram {
  readonly siteCount: number;
  /** [sites, siteIdCount] */
  readonly siteIds: Int32Array;
  /** [sites, siteFeatureCount.fixed] */
  readonly siteFeatures: Float32Array;
  readonly candidateCount: number;
  /** Site, change, family // [candidates, 3] */
  readonly candidateIds: Int32Array;
  /** [candidates, candidateFeatureCount.fixed] */
  readonly candidateFeatures: Float32Array;
}

/** Of one turn. */
export interface EncodedDecision {
  readonly program: EncodedProgram;
  /** [sites, siteFeatureCount.turn] */
  readonly siteFeatures: Float32Array;
  /** [families, familyFeatureCount] */
  readonly familyFeatures: Float32Array;
  /** [globalFeatureCount] */
  readonly global: Float32Array;
  /** [candidates, candidateFeatureCount.turn] */
  readonly candidateFeatures: Float32Array;
  /** 1 where a candidate may be chosen // [candidates] */
  readonly open: Uint8Array;
}

export const floats = (n: number): Float32Array => new Float32Array(new SharedArrayBuffer(4 * n));
export const integers = (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * n));
export const flags = (n: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(n));
