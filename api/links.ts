import type { Db } from "../db/client.ts";
import { findLink } from "../db/queries/links.ts";
import type { AccessLink } from "../db/queries/links.ts";
import { verifyLink } from "../domain/accounts/link-token.ts";
import type { LinkRefusal } from "../domain/accounts/link-token.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { Actor } from "../domain/accounts/actor.ts";
import type { Caller, LinkCaller } from "./caller.ts";
import { ProblemError } from "./problem-error.ts";

interface LinkDeps {
  readonly db: Db;
  readonly clock: () => Instant;
  readonly linkSecret: string;
}

/** Who holds this link: refuses what we did not sign and what has run out; what is spent may still look, not act. */
export async function readLink({ db, clock, linkSecret }: LinkDeps, token: string): Promise<Caller> {
  const claim = verifyLink(linkSecret, token, clock());
  if (!claim.ok) throw refusal(claim.error);
  const link = await findLink(db, claim.value.linkId);
  if (link?.purpose !== claim.value.purpose) throw new ProblemError("link-invalid");
  // The row may have been shortened after the mail went out.
  if (link.expiresAt <= clock()) throw refusal({ reason: "link-expired", expiredAt: link.expiresAt });
  const { linkId, purpose, inspectionId, seatId } = link;
  return callerWith({ linkId, purpose, inspectionId, seatId, spent: spentReason(link) });
}

function spentReason({ usedAt, revokedAt }: AccessLink): LinkCaller["spent"] {
  if (usedAt !== null) return "link-used";
  return revokedAt === null ? null : "link-revoked";
}

function callerWith(link: LinkCaller): Caller {
  return { readers: [`${link.purpose}-link`, "public"], actor: actorWith(link), link };
}

function actorWith({ linkId, seatId }: LinkCaller): Actor {
  return seatId === null
    ? { kind: "rectification-link", linkId }
    : { kind: "assignment-link", linkId, seatId };
}

function refusal(refused: LinkRefusal): ProblemError {
  return refused.reason === "link-expired"
    ? new ProblemError("link-expired", { expiredAt: refused.expiredAt })
    : new ProblemError("link-invalid");
}
