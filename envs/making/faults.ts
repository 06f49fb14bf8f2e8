/**
 * Faults: slips that no repair would ever make, so that they are no families of edits, but that families can take back.
 */
import { type Family, type Proposal, replace, replaceRange } from "../../src/syntax/families/family.ts";
import type { Program } from "../../src/syntax/program.ts";
import type { SyntaxNode } from "../../src/syntax/tree.ts";

export interface Fault extends Pick<Family, "id"> {
  readonly propose: (program: Program) => Iterable<Proposal>;
}

/** A word with two letters exchanged, one left out, or one doubled. */
const slips = (word: string): ReadonlyArray<string> => {
  const found = new Set<string>();
  for (let i = 1; i < word.length; i++) {
    found.add(word.slice(0, i) + word.slice(i + 1));
    found.add(word.slice(0, i) + word[i] + word.slice(i));
    if (i + 1 < word.length) found.add(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  }
  found.delete(word);
  return [...found];
};

function* misspell(node: SyntaxNode, text: string): Generator<Proposal> {
  for (const slip of slips(text)) yield replace(node, slip, { text: slip, kind: "name" });
}

/** Taken back by `undeclared-name`. */
const misspeltName: Fault = {
  id: "misspelt-name",
  *propose(program) {
    for (const [name, uses] of program.names.uses) {
      if (name.length < 4 || !program.names.declarations.some((d) => d.name === name)) continue;
      for (const use of uses) if (!program.names.isBinding(use)) yield* misspell(use, name);
    }
  },
};

const keywords =
  /^(return|while|for|else|elif|if|break|continue|def|function|const|let|import|from|lambda|double|long|struct|class|not|and|int|void|char|using|include)$/;

/** Taken back by `keyword-spelling`. */
const misspeltKeyword: Fault = {
  id: "misspelt-keyword",
  *propose(program) {
    for (const node of program.tree.nodes) {
      if (node.children.length > 0) continue;
      const text = program.textOf(node);
      if (keywords.test(text) && text.length > 2) yield* misspell(node, text);
    }
  },
};

/** Taken back by `import`. */
const forgottenImport: Fault = {
  id: "forgotten-import",
  *propose(program) {
    for (const node of program.tree.root.parts) {
      if (program.concept(node) !== "import" && node.kind !== "using_declaration") continue;
      const end = program.text[node.end - 1] === "\n" ? node.end : node.end + (program.text[node.end] === "\n" ? 1 : 0);
      yield replaceRange(node, node.start, end, "");
    }
  },
};

export const faults: ReadonlyArray<Fault> = [misspeltName, misspeltKeyword, forgottenImport];
