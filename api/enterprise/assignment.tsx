import { findAskedPlace } from "../../db/queries/views-pages-links.ts";
import { AssignmentPage } from "../../web/field/assignment-page.tsx";
import type { AssignmentView } from "../../web/field/assignment-page.tsx";
import { render } from "../../web/shared/document.tsx";
import { inLanguage } from "../../web/shared/language.ts";
import type { Language } from "../../web/shared/language.ts";
import type { Sent } from "../../web/shared/sent-notice.tsx";
import type { LinkCaller } from "../caller.ts";
import { declineBody } from "../contract/assign.ts";
import type { ApiDeps } from "../deps.ts";
import { newActKey, refusedAs, submitFrom } from "../page-commands.ts";
import { page, seeOther, shown } from "../page.ts";
import type { PageAnswer, PageRoute } from "../page.ts";
import { ProblemError } from "../problem-error.ts";
import { STYLE_HREF } from "../style.ts";
import { linkOf, linkParams, pathOfLink } from "./link-request.ts";

interface Shown {
  readonly language: Language;
  readonly token: string;
  readonly sent: Sent | null;
  readonly isReasonMissing?: boolean;
}

/** The page on which an inspector answers; to open it changes nothing. */
export async function showAssignment(
  { db }: Pick<ApiDeps, "db">,
  link: LinkCaller,
  { language, token, sent, isReasonMissing = false }: Shown,
): Promise<string> {
  const path = pathOfLink(token);
  return render(
    <AssignmentPage
      language={language}
      address={path}
      styleHref={STYLE_HREF}
      link={path}
      view={await viewOf(db, link)}
      actKey={newActKey()}
      sent={sent}
      isReasonMissing={isReasonMissing}
    />,
  );
}

async function viewOf(db: ApiDeps["db"], link: LinkCaller): Promise<AssignmentView> {
  const place = link.seatId === null ? undefined : await findAskedPlace(db, link.seatId);
  if (place === undefined) throw new ProblemError("not-found");
  const { scheme, place: seatPlace, ...rest } = place;
  return {
    ...rest,
    isLead: seatPlace === 0,
    inspectFrom: scheme.inspectFrom,
    inspectTo: scheme.inspectTo,
    items: scheme.items.length,
    isOpen: link.spent === null,
  };
}

/** The two buttons. */
export function assignmentPages(deps: ApiDeps): readonly PageRoute[] {
  return [
    page(
      {
        method: "post",
        path: "/l/{token}/answer",
        permission: "inspection.answer-assignment",
        byLink: true,
        params: linkParams,
      },
      async ({ params: { token }, form, caller, language }): Promise<PageAnswer> => {
        const link = linkOf(caller);
        const isDecline = form.text("answer") === "decline";
        const reason = declineBody.safeParse({ reason: form.text("reason") });
        if (isDecline && !reason.success) {
          const again = { language, token, sent: null, isReasonMissing: true };
          return shown(await showAssignment(deps, link, again), 422);
        }
        const subject = { subjectKind: "inspection", subjectId: link.inspectionId } as const;
        const act = isDecline
          ? ({ ...subject, name: "decline", body: reason.data } as const)
          : ({ ...subject, name: "accept", body: {} } as const);
        const acted = await submitFrom(deps, act, caller, form);
        if ("commandId" in acted) {
          return seeOther(inLanguage(`${pathOfLink(token)}?sent=${acted.commandId}`, language));
        }
        const sent = refusedAs(acted.refused, language);
        return shown(await showAssignment(deps, link, { language, token, sent }), 409);
      },
    ),
  ];
}
