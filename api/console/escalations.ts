import { answerEscalation, listMyEscalations, listSupervision } from "../../db/queries/escalations.ts";
import { findInspection } from "../../db/queries/inspections.ts";
import { whatFiresNext } from "../../db/queries/next-rungs.ts";
import { actorOf, officerOf } from "../caller.ts";
import {
  escalationAnswerBody,
  escalationAnswered,
  escalationList,
  escalationParams,
} from "../contract/escalations.ts";
import { inspectionParams } from "../contract/common.ts";
import { nextRungsQuery, nextRungsView } from "../contract/next-rungs.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** The ladder: what fires next, and escalations, which are answered by a person and never deleted. */
export function escalationRoutes({ db, clock }: Pick<ApiDeps, "db" | "clock">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/escalations",
        permission: "escalation.answer",
        summary: { zh: "待我答复的升级催办", en: "Escalations that wait for my answer" },
        answers: { 200: escalationList },
      },
      async ({ caller }) => answer(200, { rows: await listMyEscalations(db, officerOf(caller).officerId) }),
    ),
    route(
      {
        method: "get",
        path: "/supervision-list",
        permission: "oversight.read",
        summary: { zh: "督办清单", en: "The supervision list: what reached the last level unanswered" },
        answers: { 200: escalationList },
      },
      async () => answer(200, { rows: await listSupervision(db) }),
    ),
    route(
      {
        method: "get",
        path: "/inspections/{inspectionId}/next-rungs",
        permission: "inspection.read",
        summary: { zh: "接下来将发出的提醒和催办", en: "What fires next, and to whom" },
        params: inspectionParams,
        query: nextRungsQuery,
        answers: { 200: nextRungsView },
      },
      async ({ params: { inspectionId }, query: { count } }) => {
        if ((await findInspection(db, inspectionId)) === undefined) throw new ProblemError("not-found");
        return answer(200, { rows: await whatFiresNext(db, inspectionId, count) });
      },
    ),
    route(
      {
        method: "post",
        path: "/escalations/{clockId}/{rung}/answers",
        permission: "escalation.answer",
        summary: { zh: "答复升级催办", en: "Answer an escalation" },
        params: escalationParams,
        body: escalationAnswerBody,
        isCommand: true,
        answers: { 201: escalationAnswered },
      },
      async ({ params, body, caller, conditions: { idempotencyKey } }) => {
        const { officerId, roles } = officerOf(caller);
        const by = { officerId, isHead: roles.includes("head"), actor: actorOf(caller) };
        const answered = await answerEscalation(db, {
          ...params,
          ...body,
          ...by,
          at: clock(),
          idempotencyKey,
        });
        if (answered.ok) return answer(201, { answerId: answered.value, ...params });
        const { reason, ...facts } = answered.error;
        throw new ProblemError(reason, facts);
      },
    ),
  ];
}
