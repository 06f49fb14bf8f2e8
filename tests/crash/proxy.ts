/** A TCP proxy to a port that can change; its connections can be cut, and what comes back can be lost. */
import { connect, createServer, type Socket } from "node:net";

export interface TcpProxy {
  readonly endpoint: string;
  readonly cut: () => void;
  /** From now on nothing that the server says arrives, on the connections that there are; they are dead until cut. */
  readonly deafen: () => void;
  readonly close: () => void;
}

export const proxy = async (to: () => number): Promise<TcpProxy> => {
  const sockets = new Set<Socket>();
  /** Counts up when all connections that there are go deaf. */
  let deafened = 0;
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
    const since = deafened;
    near.pipe(far);
    far.on("data", (bytes) => {
      if (since === deafened) near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    endpoint: `tcp://127.0.0.1:${port}`,
    cut,
    deafen: () => {
      deafened++;
    },
    close: () => {
      cut();
      server.close();
    },
  };
};

export const portOf = (endpoint: string): number => Number(endpoint.split(":").at(-1));
