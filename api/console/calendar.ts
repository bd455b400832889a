import {
  findCalendarFrame,
  getRuleSet,
  listCalendarDays,
  listRuleSets,
  publishYear,
} from "../../db/queries/calendar.ts";
import { publishRuleSet } from "../../db/queries/publish-rules.ts";
import { faultsOfYear } from "../../domain/calendar/check-year.ts";
import {
  ruleSetBody,
  ruleSetList,
  ruleSetParams,
  ruleSetView,
  yearBody,
  yearParams,
  yearView,
} from "../contract/calendar.ts";
import { actorOf } from "../caller.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { faultsProblem } from "../refusals.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** Working days and terms: data with their sources, read by all officers, published by the registrar. */
export function calendarRoutes({
  db,
  clock,
  jurisdiction,
}: Pick<ApiDeps, "db" | "clock" | "jurisdiction">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/rule-sets",
        permission: "calendar.read",
        summary: { zh: "期限规则及其法律依据", en: "The terms with their legal basis and certainty" },
        answers: { 200: ruleSetList },
      },
      async () => answer(200, { rows: await listRuleSets(db) }),
    ),
    route(
      {
        method: "put",
        path: "/rule-sets/{ruleSetId}",
        permission: "calendar.publish-rule-set",
        summary: { zh: "发布期限规则", en: "Publish a version of the terms" },
        params: ruleSetParams,
        body: ruleSetBody,
        answers: { 200: ruleSetView },
      },
      async ({ params: { ruleSetId }, body, caller }) => {
        if ((await findCalendarFrame(db, body.calendarId)) === undefined) throw new ProblemError("not-found");
        const occasion = { actor: actorOf(caller), at: clock() };
        const faults = await publishRuleSet(db, { id: ruleSetId, jurisdiction, ...body }, occasion);
        if (faults.length > 0) throw faultsProblem("rule-set-has-faults", faults);
        return answer(200, await getRuleSet(db, ruleSetId));
      },
    ),
    route(
      {
        method: "get",
        path: "/calendars/{calendarId}/years/{year}",
        permission: "calendar.read",
        summary: { zh: "某年的工作日", en: "The working days of a year" },
        params: yearParams,
        answers: { 200: yearView },
      },
      async ({ params }) => answer(200, await viewOf(db, params.calendarId, params.year)),
    ),
    route(
      {
        method: "put",
        path: "/calendars/{calendarId}/years/{year}",
        permission: "calendar.publish-year",
        summary: { zh: "按国务院通知录入某年的工作日", en: "Publish a year's working days from the notice" },
        params: yearParams,
        body: yearBody,
        answers: { 200: yearView },
      },
      async ({ params: { calendarId, year }, body, caller }) => {
        if ((await findCalendarFrame(db, calendarId)) === undefined) throw new ProblemError("not-found");
        const published = { year, ...body };
        const faults = faultsOfYear(published);
        if (faults.length > 0) throw faultsProblem("year-has-faults", faults);
        await publishYear(db, calendarId, published, { actor: actorOf(caller), at: clock() });
        return answer(200, await viewOf(db, calendarId, year));
      },
    ),
  ];
}

async function viewOf(db: ApiDeps["db"], calendarId: string, year: number) {
  const days = await listCalendarDays(db, calendarId, year);
  if (days.length === 0) throw new ProblemError("not-found");
  return { calendarId, year, workingDays: days.filter(({ kind }) => kind === "work").length, days };
}
