/** Every language there is. */
import { c } from "./c.ts";
import { cpp } from "./cpp.ts";
import { javascript, typescript } from "./javascript.ts";
import type { Language } from "./language.ts";
import { python } from "./python.ts";

export const languages: ReadonlyArray<Language> = [python, c, cpp, javascript, typescript];

export const languageOf = (id: string): Language | undefined => languages.find((language) => language.id === id);
