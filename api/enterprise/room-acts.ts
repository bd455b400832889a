import type { z } from "zod";
import { INSPECTION_COMMANDS } from "../../domain/campaign/inspection-commands.ts";
import { ROOM_FORMS } from "../../web/enterprise/room-forms.ts";
import type { RoomAct } from "../../web/enterprise/room-forms.ts";
import { inLanguage } from "../../web/shared/language.ts";
import { doAct } from "../page-acts.ts";
import { restartRequestBody } from "../contract/measures.ts";
import { objectionBody } from "../contract/rectify.ts";
import type { ApiDeps } from "../deps.ts";
import { page, seeOther, shown } from "../page.ts";
import type { PageRoute } from "../page.ts";
import { ProblemError } from "../problem-error.ts";
import { linkOf, linkParams, pathOfLink } from "./link-request.ts";
import { showRoom } from "./room.tsx";

const BODIES: Readonly<Record<RoomAct, z.ZodType>> = {
  object: objectionBody,
  requestRestart: restartRequestBody,
};

/** What an enterprise may do from its room beside reporting: object, and ask to start again. */
export function roomActPages(deps: ApiDeps): readonly PageRoute[] {
  return (Object.keys(ROOM_FORMS) as RoomAct[]).map((name) =>
    page(
      {
        method: "post",
        path: `/l/{token}/acts/${name}`,
        permission: INSPECTION_COMMANDS[name].permission,
        byLink: true,
        params: linkParams,
      },
      async ({ params: { token }, form, caller, language }) => {
        const link = linkOf(caller);
        if (link.spent !== null) throw new ProblemError(link.spent);
        const { inspectionId } = link;
        const done = await doAct(deps, {
          ...{ act: name, spec: ROOM_FORMS[name], body: BODIES[name], form, caller, language, inspectionId },
          actOf: (body) => ({ subjectKind: "inspection", subjectId: inspectionId, name, body }),
        });
        if ("commandId" in done) {
          return seeOther(inLanguage(`${pathOfLink(token)}?sent=${done.commandId}#main`, language));
        }
        const again = { language, token, sent: done.sent, actDraft: done.draft };
        return shown(await showRoom(deps, link, again), done.status);
      },
    ),
  );
}
