import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import type { Draft } from "../../web/enterprise/views.ts";
import { inLanguage } from "../../web/shared/language.ts";
import type { Language } from "../../web/shared/language.ts";
import type { Caller } from "../caller.ts";
import type { ApiDeps } from "../deps.ts";
import type { Form } from "../form.ts";
import { refusedAs, submitFrom } from "../page-commands.ts";
import { page, seeOther, shown } from "../page.ts";
import type { PageAnswer, PageRoute } from "../page.ts";
import { ProblemError } from "../problem-error.ts";
import { takeExtension } from "./extension.ts";
import { linkOf, linkParams, pathOfLink } from "./link-request.ts";
import { findEarlier, takeReport } from "./report.ts";
import { showRoom } from "./room.tsx";

interface Filled {
  readonly params: { readonly token: string };
  readonly form: Form;
  readonly caller: Caller;
  readonly language: Language;
}

const byEnterprise = {
  method: "post",
  permission: "inspection.report",
  byLink: true,
  params: linkParams,
} as const;

/** What an enterprise can send from its room: a report that something is put right, and a request for more time. */
export function roomPages(deps: ApiDeps): readonly PageRoute[] {
  return [
    page({ ...byEnterprise, path: "/l/{token}/rectifications" }, async (filled) => {
      const link = linkOf(filled.caller);
      if (link.spent !== null) throw new ProblemError(link.spent);
      const earlier = await findEarlier(deps, link, filled.form);
      if (earlier !== undefined) return backTo(filled, earlier);
      const draft = await takeReport(deps, filled.caller, link, filled.form);
      const { findingId, description, kept } = draft;
      const evidence = kept.map(({ evidenceId }) => evidenceId);
      return send(deps, filled, draft, "reportRectified", { items: [{ findingId, description, evidence }] });
    }),
    page({ ...byEnterprise, path: "/l/{token}/extension-requests" }, async (filled) => {
      const draft = await takeExtension(deps.db, linkOf(filled.caller), filled.form);
      const { findingId, untilOn, reason } = draft;
      return send(deps, filled, draft, "requestExtension", { findingId, untilOn, reason });
    }),
  ];
}

/** Submits what is in order; what is not comes back with everything that was typed. */
async function send(
  deps: ApiDeps,
  filled: Filled,
  draft: Draft,
  name: InspectionCommand,
  body: unknown,
): Promise<PageAnswer> {
  const { params, form, caller, language } = filled;
  const link = linkOf(caller);
  const again = { language, token: params.token, draft };
  if (draft.faults.length > 0) return shown(await showRoom(deps, link, { ...again, sent: null }), 422);
  const act = { subjectKind: "inspection", subjectId: link.inspectionId, name, body } as const;
  const acted = await submitFrom(deps, act, caller, form);
  if ("commandId" in acted) return backTo(filled, acted.commandId);
  return shown(await showRoom(deps, link, { ...again, sent: refusedAs(acted.refused, language) }), 409);
}

function backTo({ params, language }: Filled, commandId: string): PageAnswer {
  return seeOther(inLanguage(`${pathOfLink(params.token)}?sent=${commandId}#main`, language));
}
