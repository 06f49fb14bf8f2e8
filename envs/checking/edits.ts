/** Random edits of a program: a family of the edit grammar first, then one of its candidates, none twice. */
import { Effect } from "effect";
import { random } from "../../src/random.ts";
import { candidates } from "../../src/syntax/candidates.ts";
import { applyTextEdit, type TextEdit } from "../../src/syntax/edit.ts";
import { grammarVersion } from "../../src/syntax/families/all.ts";
import { type GrammarError, grammarOf } from "../../src/syntax/grammar.ts";
import type { Edits } from "./strength.ts";

export const grammarEdits: Effect.Effect<Edits, GrammarError> = Effect.map(grammarOf("python"), (grammar) => ({
  version: `grammar ${grammarVersion}, families first`,
  sample: (program, count, seed) => {
    const byFamily = new Map<string, Array<TextEdit>>();
    for (const candidate of candidates(grammar, program)) {
      const members = byFamily.get(candidate.family) ?? [];
      byFamily.set(candidate.family, members);
      members.push(candidate);
    }
    const rng = random(seed, "edits");
    const left = [...byFamily.values()].map((members) => rng.shuffle(members));
    const drawn: Array<string> = [];
    while (drawn.length < count && left.length > 0) {
      const i = rng.below(left.length);
      drawn.push(applyTextEdit(program, left[i]!.pop()!));
      if (left[i]!.length === 0) left.splice(i, 1);
    }
    return drawn;
  },
}));
