/** Metrics and health over HTTP, for Prometheus and whoever restarts servers. */
import { createServer } from "node:http";
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer";
import { Effect, Layer } from "effect";
import { HttpRouter, HttpServer, HttpServerResponse } from "effect/http";
import { PrometheusMetrics } from "effect/observability";
import { exitCodes, Failure, usage } from "./failure.ts";

/** `PORT` (of this machine only) or `ADDRESS:PORT`; port 0 takes any free one. */
const parse = (given: string) => {
  const [, host = "127.0.0.1", port] = /^(?:(.+):)?(\d{1,5})$/.exec(given) ?? [];
  return port === undefined
    ? Effect.fail(usage(`--metrics ${given}: expected PORT or ADDRESS:PORT, as in 127.0.0.1:9464`))
    : Effect.succeed({ host: host.replace(/^\[(.*)\]$/, "$1"), port: Number(port) });
};

/** Serves until the scope ends; gives the address. A server that is draining is not healthy: send it nobody new. */
export const serveMetrics = Effect.fnUntraced(function* (given: string, draining: () => boolean) {
  const { host, port } = yield* parse(given);
  const routes = Layer.mergeAll(
    PrometheusMetrics.layerHttp({ path: "/metrics" }),
    HttpRouter.add(
      "GET",
      "/healthz",
      Effect.sync(() =>
        HttpServerResponse.text(draining() ? "draining\n" : "ok\n", { status: draining() ? 503 : 200 }),
      ),
    ),
  );
  const server = HttpRouter.serve(routes, { disableLogger: true, disableListenLog: true }).pipe(
    Layer.provideMerge(NodeHttpServer.layer(createServer, { port, host })),
  );
  const context = yield* Effect.mapError(
    Layer.build(server),
    (error) =>
      new Failure({
        exitCode: exitCodes.workFailed,
        message: `serving metrics at ${given}: ${error.cause}. Choose another port`,
      }),
  );
  return yield* Effect.provideContext(
    HttpServer.addressFormattedWith((address) => Effect.succeed(address)),
    context,
  );
});
