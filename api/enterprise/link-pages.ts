import { findEvidence } from "../../db/queries/views-pages-links.ts";
import type { ApiDeps } from "../deps.ts";
import { evidenceAnswer } from "../evidence-answer.ts";
import { findSent } from "../page-commands.ts";
import { page, shown } from "../page.ts";
import type { PageRoute } from "../page.ts";
import { ProblemError } from "../problem-error.ts";
import { assignmentPages, showAssignment } from "./assignment.tsx";
import { linkFileParams, linkOf, linkParams, sentQuery } from "./link-request.ts";
import { roomActPages } from "./room-acts.ts";
import { roomPages } from "./room-pages.ts";
import { showRoom } from "./room.tsx";

/** What belongs to findings and to the enterprise's own reports may be seen by it; the rest of the file may not. */
const FOR_ENTERPRISES: readonly (string | null)[] = ["finding", "rectification"];

/** The pages that mailed links open. Mail scanners follow links: to open one changes nothing. */
export function linkPages(deps: ApiDeps): readonly PageRoute[] {
  const { db } = deps;
  return [
    page(
      {
        method: "get",
        path: "/l/{token}",
        permission: "link.read",
        byLink: true,
        params: linkParams,
        query: sentQuery,
      },
      async ({ params: { token }, query, caller, language }) => {
        const link = linkOf(caller);
        const sent = await findSent(deps, link.inspectionId, query.sent, language);
        const show = link.purpose === "assignment" ? showAssignment : showRoom;
        return shown(await show(deps, link, { language, token, sent }));
      },
    ),
    page(
      {
        method: "get",
        path: "/l/{token}/evidence/{evidenceId}",
        permission: "inspection.report",
        byLink: true,
        params: linkFileParams,
      },
      async ({ params: { evidenceId }, caller }) => {
        const found = await findEvidence(db, evidenceId, linkOf(caller).inspectionId);
        if (found === undefined || !FOR_ENTERPRISES.includes(found.subjectKind)) {
          throw new ProblemError("not-found");
        }
        return evidenceAnswer(deps, found);
      },
    ),
    ...assignmentPages(deps),
    ...roomPages(deps),
    ...roomActPages(deps),
  ];
}
