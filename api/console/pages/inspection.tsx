import { z } from "zod";
import { findEvidence } from "../../../db/queries/views-pages-links.ts";
import { ConsoleInspection } from "../../../web/console/inspection-page.tsx";
import { render } from "../../../web/shared/document.tsx";
import { inLanguage } from "../../../web/shared/language.ts";
import type { Language } from "../../../web/shared/language.ts";
import type { ActDraft } from "../../../web/shared/form-spec.ts";
import type { Sent } from "../../../web/shared/sent-notice.tsx";
import { officerOf } from "../../caller.ts";
import type { Caller } from "../../caller.ts";
import { inspectionParams, uuid } from "../../contract/common.ts";
import type { ApiDeps } from "../../deps.ts";
import { evidenceAnswer } from "../../evidence-answer.ts";
import { findSent, newActKey, refusedAs, submitFrom } from "../../page-commands.ts";
import { page, seeOther, shown } from "../../page.ts";
import type { PageAnswer, PageRoute } from "../../page.ts";
import { found } from "../../portal/frame.ts";
import { consoleFrame } from "./desk-request.ts";
import { getInspectionDesk } from "./inspection-desk.ts";
import { NEWEST, storyQuery } from "./story.ts";
import type { StoryPart } from "./story.ts";

const deskQuery = z.object({
  ...storyQuery.shape,
  sent: z.string().max(100).optional().catch(undefined),
});
const evidenceParams = z.strictObject({ evidenceId: uuid });

/** Which inspection is looked at, by whom, and what became of the last act. */
interface Looked {
  readonly inspectionId: string;
  readonly caller: Caller;
  readonly language: Language;
  readonly address: string;
  readonly sent: Sent | null;
  readonly part?: StoryPart;
  readonly draft?: ActDraft | null;
}

/** An inspection for officers, its evidence, and the publication of its result. */
export function inspectionDeskPages(deps: ApiDeps): readonly PageRoute[] {
  return [
    page(
      {
        method: "get",
        path: "/console/inspections/{inspectionId}",
        permission: "inspection.read",
        params: inspectionParams,
        query: deskQuery,
      },
      async ({ params: { inspectionId }, query, caller, language, address }) => {
        const sent = await findSent(deps, inspectionId, query.sent, language);
        return shown(
          await showInspection(deps, { inspectionId, caller, language, address, sent, part: query }),
        );
      },
    ),
    page(
      {
        method: "post",
        path: "/console/inspections/{inspectionId}/result-publication",
        permission: "inspection.publish",
        params: inspectionParams,
      },
      async ({ params: { inspectionId }, form, caller, language }): Promise<PageAnswer> => {
        const act = { subjectKind: "inspection", subjectId: inspectionId } as const;
        const acted = await submitFrom(deps, { ...act, name: "publishResult", body: {} }, caller, form);
        const address = `/console/inspections/${inspectionId}`;
        if ("commandId" in acted) return seeOther(inLanguage(`${address}?sent=${acted.commandId}`, language));
        const sent = refusedAs(acted.refused, language);
        return shown(await showInspection(deps, { inspectionId, caller, language, address, sent }), 409);
      },
    ),
    page(
      {
        method: "get",
        path: "/console/evidence/{evidenceId}",
        permission: "inspection.read",
        params: evidenceParams,
      },
      async ({ params: { evidenceId } }) =>
        evidenceAnswer(deps, found(await findEvidence(deps.db, evidenceId))),
    ),
  ];
}

/** The page of an inspection, as this officer may see and use it. */
export async function showInspection({ db, clock }: ApiDeps, looked: Looked): Promise<string> {
  const { inspectionId, caller, language, sent, part = NEWEST, draft = null } = looked;
  const looking = { officer: officerOf(caller), language, at: clock(), part };
  const view = await getInspectionDesk(db, inspectionId, looking);
  const acting = { actKey: newActKey(), sent, draft };
  return render(<ConsoleInspection frame={consoleFrame(looked)} desk={view} acting={acting} />);
}
