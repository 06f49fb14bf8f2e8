/** The thread of checkpoint.ts. A passive checkpoint copies what it can without making readers or writers wait. */
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

const db = new DatabaseSync(workerData as string, { timeout: 5000 });
const checkpoint = db.prepare("PRAGMA wal_checkpoint(PASSIVE)");

parentPort?.on("message", (asked: "copy" | "close") => {
  if (asked === "copy") {
    checkpoint.all();
    parentPort?.postMessage("copied");
  } else {
    db.close();
    parentPort?.close();
  }
});
