/**
 * Writes docs/edits.md: every family of edits with its examples, from their definitions.
 *
 *     npm run docs:edits
 */
import { writeFileSync } from "node:fs";
import { families, grammarVersion } from "../src/syntax/families/all.ts";

const fence = "```";

const section = ({ id, description, level, examples }: (typeof families)[number]): string => {
  const texts = Object.entries(examples).map(
    ([language, [before, after]]) =>
      `${fence}${language}\n${before.trimEnd()}\n${fence}\n\nbecomes\n\n${fence}${language}\n${after.trimEnd()}\n${fence}\n`,
  );
  const languages = Object.keys(examples).join(", ");
  return `### ${id}\n\n${description.charAt(0).toUpperCase()}${description.slice(1)}.\nLevel: ${level}. Languages: ${languages}.\n\n${texts[0]}`;
};

export const editsPage = (): string => `# Edits

The families of the edit grammar, version ${grammarVersion}, in the order in which they are enumerated. This page is made from their definitions
(\`npm run docs:edits\`); the examples of every language run as tests, here is the first of each. A family of level \`tree\` gives programs that parse;
one of level \`text\` works on tokens and lines, in syntax mode: when the program does not parse, or when asked to. [architecture.md](architecture.md#edits)
shows how to enumerate candidates, \`redgreen edits FILE\` shows those of a program.

${families.map(section).join("\n")}`;

if (import.meta.main) writeFileSync(new URL("../docs/edits.md", import.meta.url), editsPage());
