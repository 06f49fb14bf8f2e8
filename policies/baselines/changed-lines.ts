/** Which lines of a program a repair changes: what only an evaluation knows. */
import { diffArrays } from "diff";

/**
 * Lines of `from`, counted from 1, that are not in `to`; where `to` only has something more, the lines between which it
 * stands.
 *
 * @example
 * changedLines("a\nb\nc", "a\nB\nc") // Set { 2 }
 * changedLines("a\nb\nc", "a\nb\nx\nc") // Set { 2, 3 }
 */
export const changedLines = (from: string, to: string): ReadonlySet<number> => {
  const changed = new Set<number>();
  let line = 1;
  let removed = false;
  for (const part of diffArrays(from.split("\n"), to.split("\n"))) {
    const { length } = part.value;
    if (part.removed) for (let i = 0; i < length; i++) changed.add(line++);
    else if (!part.added) line += length;
    else if (!removed) for (const beside of [line - 1, line]) changed.add(beside);
    removed = part.removed;
  }
  return changed;
};
