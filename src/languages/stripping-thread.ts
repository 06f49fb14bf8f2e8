/** The thread of stripping.ts: a text comes in, what is left of it without its types goes out. */
import { stripTypeScriptTypes } from "node:module";
import { parentPort } from "node:worker_threads";
import type { Stripped } from "./stripping.ts";

const strip = (text: string): Stripped => {
  try {
    return { text: stripTypeScriptTypes(text), sound: true };
  } catch (error) {
    /* ERR_INVALID_ and ERR_UNSUPPORTED_: the parser has come to its end. All else broke off in the middle of it. */
    return { sound: /_TYPESCRIPT_SYNTAX$/.test(String((error as { code?: unknown }).code)) };
  }
};

const say = (stripped: Stripped): void => parentPort?.postMessage(stripped);
parentPort?.on("message", (text: string) => say(strip(text)));
say(strip("let ready: true;"));
