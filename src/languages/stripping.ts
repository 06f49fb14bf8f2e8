/**
 * Stripping outside the box: a thread that has its parser ready makes JavaScript of TypeScript in a millisecond or two; a
 * new process in a box takes fifty to load the same parser.
 *
 * The parser is swc in WebAssembly, so whatever a hostile text makes of it stays in the thread's own memory. A thread that
 * takes long, or in which anything but the syntax is wrong, is ended. What is not stripped here, for whatever reason, is
 * stripped in the box as if this were not here: by the same parser, under the kernel's limits. So no verdict depends on
 * it, and nobody waits for a thread to start.
 */
import { Worker } from "node:worker_threads";

export interface Stripper {
  /** The text with blanks for its types; undefined where the box has to do it. Never rejects. */
  readonly strip: (text: string) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** What a thread says of a text. After an answer that is not `sound` the parser's memory is not to be relied on. */
export interface Stripped {
  readonly text?: string;
  readonly sound: boolean;
}

/** In characters. Longer programs are rare, and what a parser needs for them is better spent in a box. */
const longest = 1 << 16;

/** What was stripped is kept up to so many characters, the least recently used going first. */
const keptCharacters = 1 << 22;

/** `threads` at most, started when they are first missed; `limitMs` is how long one may take for a text. */
export const makeStripper = ({
  threads,
  limitMs = 3000,
}: {
  readonly threads: number;
  readonly limitMs?: number;
}): Stripper => {
  const all = new Set<Worker>();
  const idle: Array<Worker> = [];
  const kept = new Map<string, string>();
  let characters = 0;
  let closed = false;

  const start = (): void => {
    try {
      const thread = new Worker(new URL("./stripping-thread.ts", import.meta.url), {
        execArgv: ["--disable-warning=ExperimentalWarning"],
        env: {},
        /* No more stack than a process has, so that what fails in a box fails here too. */
        resourceLimits: { stackSizeMb: 1, maxOldGenerationSizeMb: 128 },
      });
      all.add(thread);
      thread.unref();
      thread.on("error", () => {}); // it ends then
      thread.once("exit", () => {
        all.delete(thread);
        if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
      });
      thread.once("message", () => idle.push(thread)); // its parser is ready
    } catch {
      // the machine has no more threads
    }
  };

  const ask = (thread: Worker, text: string): Promise<string | undefined> =>
    new Promise((resolve) => {
      const answered = (stripped: Stripped): void => {
        clearTimeout(timer);
        thread.off("message", answered);
        thread.off("exit", lost);
        if (stripped.sound) idle.push(thread);
        else void thread.terminate();
        resolve(stripped.text);
      };
      const lost = (): void => answered({ sound: false });
      const timer = setTimeout(lost, limitMs);
      thread.on("message", answered);
      thread.on("exit", lost);
      thread.postMessage(text);
    });

  const keep = (text: string, stripped: string): void => {
    kept.set(text, stripped);
    characters += text.length + stripped.length;
    for (const [oldest, { length }] of kept) {
      if (characters <= keptCharacters) break;
      kept.delete(oldest);
      characters -= oldest.length + length;
    }
  };

  return {
    strip: async (text) => {
      const known = kept.get(text);
      if (known !== undefined) {
        kept.delete(text);
        kept.set(text, known);
        return known;
      }
      if (closed || text.length > longest) return undefined;
      const thread = idle.pop();
      if (thread === undefined) {
        if (all.size < threads) start();
        return undefined;
      }
      const stripped = await ask(thread, text);
      if (stripped !== undefined && !kept.has(text)) keep(text, stripped);
      return stripped;
    },
    close: async () => {
      closed = true;
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
};
