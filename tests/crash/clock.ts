/** Loaded into a server before anything else (`node --import`): its time of day jumps, by up to a month either way. */
import { random } from "../../src/random.ts";

const rng = random(Number(process.env.REDGREEN_CLOCK_SEED), "clock");
const monthMs = 30 * 24 * 3_600_000;
const RealDate = Date;
let offset = 0;

class JumpingDate extends RealDate {
  constructor(...given: ReadonlyArray<never>) {
    super(...((given.length === 0 ? [JumpingDate.now()] : given) as [never]));
  }
  static override now(): number {
    return RealDate.now() + offset;
  }
}
globalThis.Date = JumpingDate as DateConstructor;
setInterval(() => {
  offset = rng.below(2 * monthMs) - monthMs;
}, 50).unref();
