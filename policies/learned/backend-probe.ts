/** A process of its own in which a native backend may crash: `backend-probe.ts ID OPTIONS`, exit status 0 if it works. */
import { type BackendId, type BackendOptions, loadBackend, refusalOf } from "./backend.ts";

const [id, options] = process.argv.slice(2) as [BackendId, string];
try {
  await loadBackend(id, JSON.parse(options) as BackendOptions);
  process.exit(0); // some backends keep the event loop alive
} catch (error) {
  process.stdout.write(JSON.stringify(refusalOf(id, error)), () => process.exit(1));
}
