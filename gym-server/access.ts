/**
 * Access: who asks, and what they may do.
 *
 * An open server (on this machine only) lets everyone do everything. A guarded one wants a token with every request.
 */
import { EnvironmentError } from "../src/environment.ts";
import type { Request, Role } from "./protocol.ts";

export interface Caller {
  /** Empty where nobody is asked who they are. */
  readonly name: string;
  readonly roles: ReadonlyArray<Role>;
}

/** Whose token it is, or why it is nobody's. */
export type Access = (token: string | undefined) => Caller | EnvironmentError;

const everyone: Caller = { name: "", roles: ["play", "watch", "administer"] };

export const open: Access = () => everyone;

/** The roles that may make a request; no list means any. */
const allowed: Readonly<Partial<Record<Request["type"], ReadonlyArray<Role>>>> = {
  reset: ["play", "administer"],
  resume: ["play", "administer"],
  step: ["play", "administer"],
  fork: ["play", "administer"],
  close: ["play", "administer"],
  cancel: ["play", "administer"],
};

export const isAllowed = ({ roles }: Caller, type: Request["type"]): boolean =>
  allowed[type]?.some((role) => roles.includes(role)) ?? true;

/** Why this caller may not do that, or undefined if it may. */
export const refusalOf = (caller: Caller, type: Request["type"]): EnvironmentError | undefined =>
  isAllowed(caller, type)
    ? undefined
    : new EnvironmentError({
        code: "forbidden",
        message: `${caller.name} may ${caller.roles.join(", ") || "do nothing"}; ${type} needs the role ${allowed[type]!.join(" or ")}`,
      });
