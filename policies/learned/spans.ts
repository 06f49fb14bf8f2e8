/** Spans: parts of a text in their order, and how to find the one at a place. */

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of spans in the order of a text, the number that end at or before a place. */
export const endedBy = (spans: ReadonlyArray<Span>, place: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};
