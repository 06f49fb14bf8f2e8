/**
 * The one string in a pickle.
 *
 * A pickle is a program for a stack machine that can call anything. This reads the opcodes that push a text, and those
 * around them that do nothing (protocol, frame, memo), and refuses every other one: nothing is ever executed.
 */
import { Result } from "effect";

const opcodes = {
  proto: 0x80,
  frame: 0x95,
  memoize: 0x94,
  binput: 0x71,
  longBinput: 0x72,
  put: 0x70,
  stop: 0x2e,
  shortBinunicode: 0x8c,
  binunicode: 0x58,
  binunicode8: 0x8d,
  unicode: 0x56,
  shortBinbytes: 0x43,
  binbytes: 0x42,
  binbytes8: 0x8e,
} as const;

const names = new Map<number, keyof typeof opcodes>(
  Object.entries(opcodes).map(([name, code]) => [code, name as keyof typeof opcodes]),
);

/** A text as protocol 0 writes it: \uXXXX and \UXXXXXXXX stand for characters, every other byte for itself. */
const rawUnicodeEscape = (bytes: Buffer): string =>
  bytes
    .toString("latin1")
    .replace(/\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/gi, (_, short?: string, long?: string) =>
      String.fromCodePoint(Number.parseInt(short ?? long!, 16)),
    );

/** The text that a pickle of one str, or of UTF-8 bytes, holds; or why it is not one. */
export const readPickledText = (pickle: Buffer): Result.Result<string, string> => {
  let at = 0;
  let text: string | undefined;
  const take = (length: number): Buffer => {
    if (length > pickle.length - at) throw new RangeError(`it ends at byte ${pickle.length}, inside an opcode`);
    at += length;
    return pickle.subarray(at - length, at);
  };
  const takeLine = (): Buffer => {
    const end = pickle.indexOf(0x0a, at);
    if (end < 0) throw new RangeError("a line has no end");
    const line = pickle.subarray(at, end);
    at = end + 1;
    return line;
  };
  const long = (): number => {
    const length = take(8).readBigUInt64LE();
    if (length > BigInt(pickle.length)) throw new RangeError(`a text of ${length} bytes is longer than the pickle`);
    return Number(length);
  };
  const push = (pushed: string): void => {
    if (text !== undefined) throw new RangeError("it holds more than one text");
    text = pushed;
  };
  try {
    for (;;) {
      const place = at;
      const code = take(1)[0]!;
      switch (names.get(code)) {
        case "proto":
        case "binput":
          take(1);
          break;
        case "longBinput":
          take(4);
          break;
        case "frame":
          take(8);
          break;
        case "memoize":
          break;
        case "put":
          takeLine();
          break;
        case "shortBinunicode":
        case "shortBinbytes":
          push(take(take(1)[0]!).toString());
          break;
        case "binunicode":
        case "binbytes":
          push(take(take(4).readUInt32LE()).toString());
          break;
        case "binunicode8":
        case "binbytes8":
          push(take(long()).toString());
          break;
        case "unicode":
          push(rawUnicodeEscape(takeLine()));
          break;
        case "stop":
          return text === undefined ? Result.fail("it holds no text") : Result.succeed(text);
        default:
          return Result.fail(
            `opcode 0x${code.toString(16).padStart(2, "0")} at byte ${place} does more than hold a text, and is not run`,
          );
      }
    }
  } catch (error) {
    return Result.fail((error as Error).message);
  }
};
