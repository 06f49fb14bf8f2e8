/**
 * Lines of files that may be larger than memory: read a piece at a time, and no further than somebody takes them.
 *
 * Node's own `readline` reads ahead by a thousand lines, which of lines of a megabyte is everything there is.
 */
import { createReadStream } from "node:fs";

export interface FileLine {
  /** Without its end. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** UTF-16 code units in a line: as many as a string of V8 can hold, with room for what is made of it. */
const longest = 256 << 20;

/** Rejects with what Node says about the file, or a RangeError if a line is too long. */
export async function* linesOf(file: string): AsyncGenerator<FileLine> {
  const input = createReadStream(file, { encoding: "utf8", highWaterMark: 256 << 10 });
  let line = 0;
  let begun: Array<string> = [];
  let length = 0;
  const finish = (last: string): FileLine => {
    const text = begun.length === 0 ? last : begun.join("") + last;
    begun = [];
    length = 0;
    return { text: text.endsWith("\r") ? text.slice(0, -1) : text, line: ++line };
  };
  for await (const piece of input as AsyncIterable<string>) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      yield finish(piece.slice(from, end));
      from = end + 1;
    }
    if (from === piece.length) continue;
    begun.push(piece.slice(from));
    length += piece.length - from;
    if (length > longest) throw new RangeError(`line ${line + 1} is longer than ${longest} characters`);
  }
  if (begun.length > 0) yield finish("");
}
