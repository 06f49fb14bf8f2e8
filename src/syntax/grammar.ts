/**
 * Grammars: tree-sitter's parsers of the languages that are judged here, as WebAssembly.
 */
import { createRequire } from "node:module";
import { Effect, Schema } from "effect";
import { Edit, Language, Parser, type Tree } from "web-tree-sitter";
import { copyTree, lineAt, type SyntaxTree } from "./tree.ts";

export const grammarIds = ["python", "c", "cpp", "javascript"] as const;
export type GrammarId = (typeof grammarIds)[number];

export const isGrammarId = (id: string): id is GrammarId => (grammarIds as ReadonlyArray<string>).includes(id);

export interface Grammar {
  readonly language: GrammarId;
  readonly parse: (text: string) => SyntaxTree;
  /** Tells of texts that differ from this one in one range whether they parse, at the price of the difference. */
  readonly checker: (text: string) => ParseChecker;
}

export interface ParseChecker {
  /** Whether the text parses once `start..end` of it is replaced. */
  readonly parses: (start: number, end: number, replacement: string) => boolean;
  /** Frees the parser's memory, which no garbage collector sees. */
  readonly close: () => void;
}

export class GrammarError extends Schema.TaggedError<GrammarError>()("GrammarError", {
  language: Schema.String,
  why: Schema.String,
}) {
  override get message(): string {
    return `loading the grammar of ${this.language}: ${this.why}`;
  }
}

const resolve = createRequire(import.meta.url).resolve;
const loaded = new Map<GrammarId, Promise<Grammar>>();

const load = async (language: GrammarId): Promise<Grammar> => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(resolve(`tree-sitter-${language}/tree-sitter-${language}.wasm`)));
  const parseTree = (text: string, old?: Tree): Tree => {
    const tree = parser.parse(text, old);
    if (tree === null) throw new Error(`the ${language} parser gave no tree`);
    return tree;
  };
  return {
    language,
    parse: (text) => {
      const tree = parseTree(text);
      const copy = copyTree(tree, text);
      tree.delete();
      return copy;
    },
    checker: (text) => {
      const base = parseTree(text);
      const { lineStarts } = copyTree(base, text);
      const pointAt = (offset: number) => {
        const line = lineAt(lineStarts, offset);
        return { row: line - 1, column: offset - lineStarts[line - 1]! };
      };
      const pointAfter = (start: number, replacement: string) => {
        const { row, column } = pointAt(start);
        const lines = replacement.split("\n");
        const last = lines.at(-1)!.length;
        return lines.length === 1 ? { row, column: column + last } : { row: row + lines.length - 1, column: last };
      };
      return {
        parses: (start, end, replacement) => {
          const edited = base.copy();
          edited.edit(
            new Edit({
              startIndex: start,
              oldEndIndex: end,
              newEndIndex: start + replacement.length,
              startPosition: pointAt(start),
              oldEndPosition: pointAt(end),
              newEndPosition: pointAfter(start, replacement),
            }),
          );
          const tree = parseTree(text.slice(0, start) + replacement + text.slice(end), edited);
          const good = !tree.rootNode.hasError;
          tree.delete();
          edited.delete();
          return good;
        },
        close: () => base.delete(),
      };
    },
  };
};

/** The grammar of a language, loaded once. */
export const grammarOf = (language: GrammarId): Effect.Effect<Grammar, GrammarError> =>
  Effect.tryPromise({
    try: () => {
      let grammar = loaded.get(language);
      if (grammar === undefined) loaded.set(language, (grammar = load(language)));
      return grammar;
    },
    catch: (cause) => new GrammarError({ language, why: `${String(cause)}. Run bin/setup` }),
  });
