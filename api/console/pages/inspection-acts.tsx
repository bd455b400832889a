import { INSPECTION_COMMANDS } from "../../../domain/campaign/inspection-commands.ts";
import { INSPECTION_FORMS } from "../../../web/console/inspection-forms.ts";
import type { FormedAct } from "../../../web/console/inspection-forms.ts";
import type { FormSpec } from "../../../web/shared/form-spec.ts";
import { inLanguage } from "../../../web/shared/language.ts";
import { inspectionParams } from "../../contract/common.ts";
import type { ApiDeps } from "../../deps.ts";
import { page, seeOther, shown } from "../../page.ts";
import type { PageRoute } from "../../page.ts";
import { doAct } from "../../page-acts.ts";
import { INSPECTION_BODIES } from "./inspection-bodies.ts";
import { showInspection } from "./inspection.tsx";

/** The acts on an inspection, each under its own address with its own permission. */
export function inspectionActPages(deps: ApiDeps): readonly PageRoute[] {
  return (Object.keys(INSPECTION_FORMS) as FormedAct[]).map((act) => actPage(deps, act));
}

function actPage(deps: ApiDeps, name: FormedAct): PageRoute {
  const spec: FormSpec = INSPECTION_FORMS[name];
  return page(
    {
      method: "post",
      path: `/console/inspections/{inspectionId}/acts/${name}`,
      permission: INSPECTION_COMMANDS[name].permission,
      params: inspectionParams,
    },
    async ({ params: { inspectionId }, form, caller, language }) => {
      const address = `/console/inspections/${inspectionId}`;
      const done = await doAct(deps, {
        ...{ act: name, spec, body: INSPECTION_BODIES[name], form, caller, language, inspectionId },
        actOf: (body) => ({ subjectKind: "inspection", subjectId: inspectionId, name, body }),
      });
      if ("commandId" in done) {
        return seeOther(inLanguage(`${address}?sent=${done.commandId}#main`, language));
      }
      const looked = { inspectionId, caller, language, address, sent: done.sent, draft: done.draft };
      return shown(await showInspection(deps, looked), done.status);
    },
  );
}
