/** A TCP proxy whose connections can be cut, to a port that can change. */
import { connect, createServer, type Socket } from "node:net";

export interface TcpProxy {
  readonly endpoint: string;
  readonly cut: () => void;
  readonly close: () => void;
}

export const proxy = async (to: () => number): Promise<TcpProxy> => {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to(), "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    endpoint: `tcp://127.0.0.1:${port}`,
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
};

export const portOf = (endpoint: string): number => Number(endpoint.split(":").at(-1));
