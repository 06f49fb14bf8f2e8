/**
 * Collecting on request. V8 counts shared memory as none, so what lies there is not reason enough for it to collect: past
 * lessons and turns pile up until the machine has no room.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

/** Frees what nobody needs any more: in some milliseconds, or in seconds where gigabytes are still needed. */
export const collectGarbage = runInNewContext("gc") as () => void;

setFlagsFromString("--no-expose-gc");
