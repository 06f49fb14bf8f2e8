/** Endpoints: what may be bound without asking who connects. */
import { SocketError } from "./socket.ts";

/** Whether only this machine can reach it. */
export const isLocal = (endpoint: string): boolean =>
  /^ipc:|^inproc:/.test(endpoint) || /^tcp:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\]):/.test(endpoint);

/** Anyone who reaches an open server can have programs run; beyond this machine it must know whose key it sees. */
export const exposed = (endpoint: string): SocketError =>
  new SocketError({
    attempted: `binding ${endpoint}`,
    code: "EXPOSED",
    message: "other machines can reach this endpoint, and without keys the server asks nobody who they are",
  });
