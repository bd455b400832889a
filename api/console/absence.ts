import { setAbsence } from "../../db/queries/absences.ts";
import type { Absence } from "../../db/queries/absences.ts";
import { findLogin } from "../../db/queries/accounts.ts";
import { actorOf, officerOf } from "../caller.ts";
import type { Caller } from "../caller.ts";
import { absenceBody, absenceView, officerParams } from "../contract/escalations.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

type Deps = Pick<ApiDeps, "db" | "clock">;

/** On which days an officer does not work: then others stand in. */
export function absenceRoutes(deps: Deps): readonly Route[] {
  return [
    route(
      {
        method: "put",
        path: "/officers/{workNo}/absence",
        permission: "session.use",
        summary: {
          zh: "登记请假（本人或名录管理人员）",
          en: "Record an absence (one's own, or by a registrar)",
        },
        params: officerParams,
        body: absenceBody,
        answers: { 200: absenceView },
      },
      async ({ params, body, caller }) => {
        if (body.until < body.from) throw new ProblemError("absence-reversed", { ...body });
        await record(deps, caller, params.workNo, body);
        return answer(200, { workNo: params.workNo, ...body });
      },
    ),
    route(
      {
        method: "delete",
        path: "/officers/{workNo}/absence",
        permission: "session.use",
        summary: { zh: "撤销请假", en: "Take an absence back" },
        params: officerParams,
        answers: { 200: absenceView },
      },
      async ({ params, caller }) => {
        await record(deps, caller, params.workNo, null);
        return answer(200, { workNo: params.workNo, from: null, until: null });
      },
    ),
  ];
}

async function record(
  { db, clock }: Deps,
  caller: Caller,
  workNo: string,
  absence: Absence | null,
): Promise<void> {
  if ((await findLogin(db, workNo)) === undefined) throw new ProblemError("not-found");
  const officer = officerOf(caller);
  if (officer.workNo !== workNo && !officer.roles.includes("registrar")) {
    throw new ProblemError("absence-not-yours");
  }
  await setAbsence(db, workNo, absence, { actor: actorOf(caller), at: clock() });
}
