import { z } from "zod";
import { findCase } from "../../../db/queries/penalty.ts";
import { CASE_COMMANDS } from "../../../domain/penalty/case-commands.ts";
import { ConsoleCase } from "../../../web/console/case-page.tsx";
import { CASE_FORMS } from "../../../web/console/case-forms.ts";
import type { FormedCaseAct } from "../../../web/console/case-forms.ts";
import { render } from "../../../web/shared/document.tsx";
import type { ActDraft } from "../../../web/shared/form-spec.ts";
import { inLanguage } from "../../../web/shared/language.ts";
import type { Language } from "../../../web/shared/language.ts";
import type { Sent } from "../../../web/shared/sent-notice.tsx";
import { officerOf } from "../../caller.ts";
import type { Caller } from "../../caller.ts";
import { caseParams } from "../../contract/penalty.ts";
import type { ApiDeps } from "../../deps.ts";
import { findSent, newActKey } from "../../page-commands.ts";
import { page, seeOther, shown } from "../../page.ts";
import type { PageRoute } from "../../page.ts";
import { found } from "../../portal/frame.ts";
import { doAct } from "../../page-acts.ts";
import { CASE_BODIES } from "./case-bodies.ts";
import { getCaseDesk } from "./case-desk.ts";
import { consoleFrame } from "./desk-request.ts";

const sentQuery = z.object({ sent: z.string().max(100).optional().catch(undefined) });

/** A penalty case for officers, and the acts on it, each under its own address with its own permission. */
export function casePages(deps: ApiDeps): readonly PageRoute[] {
  return [
    page(
      {
        method: "get",
        path: "/console/penalty-cases/{caseId}",
        permission: "case.read",
        params: caseParams,
        query: sentQuery,
      },
      async ({ params: { caseId }, query, caller, language, address }) => {
        const sent = await findSent(deps, caseId, query.sent, language);
        return shown(await showCase(deps, { caseId, caller, language, address, sent, draft: null }));
      },
    ),
    ...(Object.keys(CASE_FORMS) as FormedCaseAct[]).map((act) => actPage(deps, act)),
  ];
}

function actPage(deps: ApiDeps, name: FormedCaseAct): PageRoute {
  return page(
    {
      method: "post",
      path: `/console/penalty-cases/{caseId}/acts/${name}`,
      permission: CASE_COMMANDS[name].permission,
      params: caseParams,
    },
    async ({ params: { caseId }, form, caller, language }) => {
      const address = `/console/penalty-cases/${caseId}`;
      const { inspectionId } = found(await findCase(deps.db, caseId));
      const done = await doAct(deps, {
        ...{
          act: name,
          spec: CASE_FORMS[name],
          body: CASE_BODIES[name],
          form,
          caller,
          language,
          inspectionId,
        },
        actOf: (body) => ({ subjectKind: "penalty-case", subjectId: caseId, name, body }),
      });
      if ("commandId" in done) {
        return seeOther(inLanguage(`${address}?sent=${done.commandId}#main`, language));
      }
      const { sent, draft, status } = done;
      return shown(await showCase(deps, { caseId, caller, language, address, sent, draft }), status);
    },
  );
}

interface Looked {
  readonly caseId: string;
  readonly caller: Caller;
  readonly language: Language;
  readonly address: string;
  readonly sent: Sent | null;
  readonly draft: ActDraft | null;
}

async function showCase({ db, clock }: ApiDeps, looked: Looked): Promise<string> {
  const { caseId, caller, language, sent, draft } = looked;
  const desk = await getCaseDesk(db, caseId, { officer: officerOf(caller), language, at: clock() });
  const acting = { actKey: newActKey(), sent, draft };
  return render(<ConsoleCase frame={consoleFrame(looked)} desk={desk} acting={acting} />);
}
