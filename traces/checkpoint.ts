/**
 * Checkpoints outside the event loop: a thread of its own copies a store's log into its file and waits for the disk.
 *
 * The writer would do the same between two commits, and everyone would wait with it. It still does when the log has grown
 * to `longestLog` although the thread copies, or because there is none: under a load that never pauses the log can
 * begin anew only between two writes.
 */
import { Worker } from "node:worker_threads";

/** Pages of log, of 4 KB, at which the writer waits for a checkpoint. */
export const longestLog = 16_000;

/** Bytes of records after which the log is copied. Few stores grow so much, so most never need a thread. */
const worthCopying = 4 << 20;

export interface Checkpointer {
  /** So many bytes were written. */
  readonly grown: (bytes: number) => void;
  /** When what was asked for is copied. Never rejects. */
  readonly close: () => Promise<void>;
}

export const makeCheckpointer = (filename: string, every = worthCopying): Checkpointer => {
  let thread: Worker | undefined;
  let copying = false;
  let bytes = 0;

  const start = (): Worker | undefined => {
    try {
      const started = new Worker(new URL("./checkpoint-thread.ts", import.meta.url), {
        workerData: filename,
        execArgv: ["--disable-warning=ExperimentalWarning"],
        env: {},
      });
      started.unref();
      started.on("error", () => {}); // it ends then, and the writer copies
      started.on("message", () => {
        copying = false;
      });
      return started;
    } catch {
      return undefined; // the machine has no more threads
    }
  };

  return {
    grown: (more) => {
      bytes += more;
      if (bytes < every || copying) return;
      bytes = 0;
      copying = true;
      thread ??= start();
      thread?.postMessage("copy");
    },
    close: () =>
      new Promise((closed) => {
        if (thread === undefined || thread.threadId < 0) return closed();
        thread.ref(); // or the process might end before it
        thread.once("exit", () => closed());
        thread.postMessage("close");
      }),
  };
};
