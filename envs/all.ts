/** Every environment there is. */
import type { EnvironmentSpec } from "../src/environment.ts";
import { debuggingSpec } from "./debugging.ts";

export const environmentSpecs: ReadonlyArray<EnvironmentSpec> = [debuggingSpec];
