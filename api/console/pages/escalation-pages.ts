import { answerEscalation } from "../../../db/queries/escalations.ts";
import { inLanguage } from "../../../web/shared/language.ts";
import { actorOf, officerOf } from "../../caller.ts";
import { escalationAnswerBody, escalationParams } from "../../contract/escalations.ts";
import type { ApiDeps } from "../../deps.ts";
import { keyIn } from "../../page-commands.ts";
import { page, seeOther } from "../../page.ts";
import type { PageRoute } from "../../page.ts";
import { ProblemError } from "../../problem-error.ts";

/** Escalations, answered from the desk of the person named. */
export function escalationPages({ db, clock }: Pick<ApiDeps, "db" | "clock">): readonly PageRoute[] {
  return [
    page(
      {
        method: "post",
        path: "/console/escalations/{clockId}/{rung}/answers",
        permission: "escalation.answer",
        params: escalationParams,
      },
      async ({ params, form, caller, language }) => {
        const said = escalationAnswerBody.safeParse({ words: form.text("words") });
        if (!said.success) throw new ProblemError("malformed-request");
        const { officerId, roles } = officerOf(caller);
        const by = { officerId, isHead: roles.includes("head"), actor: actorOf(caller) };
        const idempotencyKey = keyIn(form);
        const answered = await answerEscalation(db, {
          ...params,
          ...said.data,
          ...by,
          at: clock(),
          idempotencyKey,
        });
        if (answered.ok) return seeOther(inLanguage("/console?answered=1", language));
        const { reason, ...facts } = answered.error;
        throw new ProblemError(reason, facts);
      },
    ),
  ];
}
