/** The thread that `startLearner` starts: a learner that answers one message after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { Effect } from "effect";
import { chooseBackend } from "./backend.ts";
import { Divergence, Learner } from "./learner.ts";
import type { Question, ThreadSetup } from "./remote-learner.ts";

const { shape, from, backend } = workerData as ThreadSetup;
await Effect.runPromise(chooseBackend({ order: [backend] }));
const learner = new Learner(shape, from);

const answer = (question: Question): Promise<unknown> => {
  switch (question.kind) {
    case "imitate":
      return learner.imitate(question.lessons, question.options);
    case "improve":
      return learner.improve(question.experience, question.options);
    case "weights":
      return learner.weights();
    case "state":
      return learner.state();
  }
};

/* Questions are answered in the order in which they were asked, each only when the one before is done. */
let before: Promise<unknown> = Promise.resolve();
parentPort!.on("message", (question: Question) => {
  before = before.then(async () => {
    const started = performance.now();
    try {
      const value = await answer(question);
      parentPort!.postMessage({ id: question.id, value, ms: performance.now() - started });
    } catch (error) {
      const diverged = error instanceof Divergence ? { what: error.what } : undefined;
      parentPort!.postMessage({ id: question.id, diverged, error: String(error), ms: performance.now() - started });
    }
  });
});
