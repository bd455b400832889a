import { z } from "zod";
import type { Caller, LinkCaller } from "../caller.ts";
import { uuid } from "../contract/common.ts";
import { ProblemError } from "../problem-error.ts";

/** The signed text that a mail carries; what is no link of ours is refused before this is read. */
export const linkParams = z.strictObject({ token: z.string() });
export const linkFileParams = z.strictObject({ token: z.string(), evidenceId: uuid });

/** Which act brought the reader back to this page. */
export const sentQuery = z.object({ sent: z.string().max(100).optional().catch(undefined) });

export function linkOf({ link }: Caller): LinkCaller {
  if (link === undefined) throw new ProblemError("link-invalid");
  return link;
}

/** Where a link's page is; its forms and files hang below. */
export function pathOfLink(token: string): string {
  return `/l/${token}`;
}
