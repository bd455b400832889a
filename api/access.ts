import type { Request } from "express";
import type { Db } from "../db/client.ts";
import { findSession } from "../db/queries/accounts.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { ANYBODY } from "./caller.ts";
import type { Caller } from "./caller.ts";
import { readLink } from "./links.ts";
import { ProblemError } from "./problem-error.ts";
import { tokenInCookie } from "./session-cookie.ts";

export interface AccessDeps {
  readonly db: Db;
  readonly clock: () => Instant;
  readonly linkSecret: string;
  readonly publicUrl: string;
}

export type Access = ReturnType<typeof createAccess>;

/** Works out who asks: by bearer token, by signed link, by the browser's cookie, or nobody in particular. */
export function createAccess(deps: AccessDeps) {
  const { db, clock, publicUrl } = deps;

  async function identify(req: Request): Promise<Caller> {
    const header = req.headers.authorization;
    if (header !== undefined) return byHeader(header);
    const token = tokenInCookie(publicUrl, req.headers.cookie);
    if (token === undefined || token === "") return ANYBODY;
    return (await bySession(token, "cookie")) ?? ANYBODY;
  }

  async function byHeader(header: string): Promise<Caller> {
    const [, scheme = "", token = ""] = /^(\S+) +(\S+)$/.exec(header) ?? [];
    if (scheme.toLowerCase() === "link") return readLink(deps, token);
    const caller = scheme.toLowerCase() === "bearer" ? await bySession(token, "bearer") : undefined;
    if (caller !== undefined) return caller;
    throw new ProblemError("session-ended", {}, { headers: { "WWW-Authenticate": "Bearer" } });
  }

  async function bySession(token: string, kind: "cookie" | "bearer"): Promise<Caller | undefined> {
    const tokenHash = sha256Hex(token);
    const found = await findSession(db, tokenHash, clock());
    if (found?.kind !== kind) return undefined;
    const { kind: _, ...officer } = found;
    const { officerId, roles } = officer;
    return {
      readers: [...roles, "public"],
      actor: { kind: "officer", officerId, roles },
      officer,
      session: { tokenHash, kind },
    };
  }

  /** A browser sends its cookie whoever made it ask: writes are taken from our own pages only. */
  function refuseCrossSite(req: Request, caller: Caller): void {
    if (caller.session?.kind === "cookie" && !isRead(req) && !isOurs(req)) {
      throw new ProblemError("cross-site");
    }
  }

  /** Did one of our own pages send this? */
  function isOurs(req: Request): boolean {
    return isSameOrigin(req, publicUrl);
  }

  return { identify, refuseCrossSite, isOurs };
}

function isRead(req: Request): boolean {
  return req.method === "GET" || req.method === "HEAD";
}

/** Browsers say themselves who sent a request; old ones at least name the origin. */
function isSameOrigin(req: Request, publicUrl: string): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host } = req.headers;
  if (origin === undefined) return false;
  return (
    origin === new URL(publicUrl).origin || (host !== undefined && origin === `${req.protocol}://${host}`)
  );
}
