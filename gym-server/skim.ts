/**
 * A look at a message before it is decoded: whether it is one MessagePack value, of a size that costs little to make.
 *
 * Sixteen megabytes may be sixteen million empty maps, which take a decoder seconds and a gigabyte while everyone waits.
 * Values are counted here by stepping over them, so the look ends as soon as there are too many.
 */

/** Of a message, maps and lists and all that is in them counted alike. */
export const maxValues = 100_000;
export const maxDepth = 64;

const endsTooSoon = "it ends too soon";

/** Bytes after the tag, for values of fixed size: null, booleans, floats, integers. */
const fixed = new Map([
  [0xc0, 0],
  [0xc2, 0],
  [0xc3, 0],
  [0xca, 4],
  [0xcb, 8],
  [0xcc, 1],
  [0xcd, 2],
  [0xce, 4],
  [0xcf, 8],
  [0xd0, 1],
  [0xd1, 2],
  [0xd2, 4],
  [0xd3, 8],
]);

/** Bytes of the length after the tag of binary data and text, and of the count after that of lists and maps. */
const lengthOf = new Map([
  [0xc4, 1],
  [0xc5, 2],
  [0xc6, 4],
  [0xd9, 1],
  [0xda, 2],
  [0xdb, 4],
]);
const countOf = new Map([
  [0xdc, 2],
  [0xdd, 4],
  [0xde, 2],
  [0xdf, 4],
]);

/** Why the bytes are not read, or undefined if they may be. */
export const skim = (bytes: Buffer): string | undefined => {
  let at = 0;
  let values = 0;
  /** How many values are still to come in each of the lists and maps that are open. */
  const open = [1];
  while (open.length > 0) {
    const innermost = open.length - 1;
    if (open[innermost] === 0) {
      open.pop();
      continue;
    }
    open[innermost]!--;
    if (++values > maxValues) return `it holds more than ${maxValues} values`;
    if (at >= bytes.length) return endsTooSoon;
    const tag = bytes[at++]!;
    if (tag <= 0x7f || tag >= 0xe0) continue; // a small integer
    let count: number | undefined;
    if (tag <= 0x8f) count = 2 * (tag & 0x0f);
    else if (tag <= 0x9f) count = tag & 0x0f;
    else if (tag <= 0xbf) at += tag & 0x1f;
    else if (fixed.has(tag)) at += fixed.get(tag)!;
    else {
      const size = lengthOf.get(tag) ?? countOf.get(tag);
      if (size === undefined) return tag === 0xc1 ? "a byte 0xc1 begins no value" : "extension types are not read";
      if (at + size > bytes.length) return endsTooSoon;
      const number = bytes.readUIntBE(at, size);
      at += size;
      if (lengthOf.has(tag)) at += number;
      else count = tag >= 0xde ? 2 * number : number;
    }
    if (count === undefined) continue;
    if (open.length > maxDepth) return `it is nested deeper than ${maxDepth}`;
    open.push(count);
  }
  if (at > bytes.length) return endsTooSoon;
  return at < bytes.length ? "something comes after the map" : undefined;
};
