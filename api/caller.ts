import type { Actor } from "../domain/accounts/actor.ts";
import { may } from "../domain/accounts/permissions.ts";
import type { Permission, Reader, Role } from "../domain/accounts/permissions.ts";
import { ProblemError } from "./problem-error.ts";

/** An officer who is logged in. */
export interface OfficerCaller {
  readonly officerId: string;
  readonly workNo: string;
  readonly name: string;
  readonly sectionCode: string;
  readonly roles: readonly Role[];
}

/** The holder of a mailed link, who may do one thing to one inspection. */
export interface LinkCaller {
  readonly linkId: string;
  readonly purpose: "assignment" | "rectification";
  readonly inspectionId: string;
  readonly seatId: string | null;
  /** Why nothing more can be done with it, when that is so. */
  readonly spent: "link-used" | "link-revoked" | null;
}

export interface OpenSession {
  readonly tokenHash: string;
  readonly kind: "cookie" | "bearer";
}

/** Who asks: as which readers, and on whose behalf an act would be recorded. */
export interface Caller {
  readonly readers: readonly Reader[];
  readonly actor?: Actor;
  readonly officer?: OfficerCaller;
  readonly session?: OpenSession;
  readonly link?: LinkCaller;
}

export const ANYBODY: Caller = { readers: ["public"] };

/** Lets nobody through who does not hold the permission. */
export function permit(caller: Caller, permission: Permission): void {
  if (may(caller.readers, permission)) return;
  if (caller.link !== undefined) throw new ProblemError("link-for-other-purpose", { permission });
  if (caller.officer !== undefined) throw new ProblemError("forbidden", { permission });
  throw loginRequired();
}

/** The officer who asks. */
export function officerOf(caller: Caller): OfficerCaller {
  if (caller.officer === undefined) throw loginRequired();
  return caller.officer;
}

/** In whose name the act is recorded. */
export function actorOf(caller: Caller): Actor {
  if (caller.actor === undefined) throw loginRequired();
  return caller.actor;
}

/** A link opens the one inspection that its mail was about, and no other. */
export function permitInspection(caller: Caller, inspectionId: string): void {
  if (caller.link !== undefined && caller.link.inspectionId !== inspectionId) {
    throw new ProblemError("link-for-other-inspection");
  }
}

function loginRequired(): ProblemError {
  return new ProblemError("login-required", {}, { headers: { "WWW-Authenticate": "Bearer" } });
}
