import { absenceRoutes } from "./console/absence.ts";
import { assignRoutes } from "./console/assign.ts";
import { calendarRoutes } from "./console/calendar.ts";
import { campaignViewRoutes } from "./console/campaign-views.ts";
import { commandRoutes } from "./console/commands.ts";
import { drawRoutes } from "./console/draw.ts";
import { escalationRoutes } from "./console/escalations.ts";
import { findingHistoryRoutes } from "./console/finding-history.ts";
import { followUpRoutes } from "./console/follow-up.ts";
import { inspectRoutes } from "./console/inspect.ts";
import { inspectionViewRoutes } from "./console/inspection-views.ts";
import { oversightRoutes } from "./console/oversight.ts";
import { penaltyRoutes } from "./console/penalty.ts";
import { penaltyViewRoutes } from "./console/penalty-views.ts";
import { planRoutes } from "./console/plan.ts";
import { publishRoutes } from "./console/publish.ts";
import { rectifyRoutes } from "./console/rectify.ts";
import { registerRoutes } from "./console/registers.ts";
import { timelineRoutes } from "./console/timeline.ts";
import { sessionRoutes } from "./console/sessions.ts";
import type { ApiDeps } from "./deps.ts";
import { linkRoutes } from "./enterprise/link.ts";
import type { Route } from "./route.ts";
import { createSessions } from "./sessions.ts";
import type { OpenSessions } from "./sessions.ts";

/** Every route under /api/v1, stage by stage. */
export function apiRoutes(deps: ApiDeps, sessions: OpenSessions = createSessions(deps)): readonly Route[] {
  return [
    ...sessionRoutes(deps, sessions),
    ...commandRoutes(deps),
    ...registerRoutes(deps),
    ...calendarRoutes(deps),
    ...planRoutes(deps),
    ...drawRoutes(deps),
    ...assignRoutes(deps),
    ...inspectRoutes(deps),
    ...rectifyRoutes(deps),
    ...followUpRoutes(deps),
    ...escalationRoutes(deps),
    ...absenceRoutes(deps),
    ...penaltyRoutes(deps),
    ...publishRoutes(deps),
    ...campaignViewRoutes(deps),
    ...inspectionViewRoutes(deps),
    ...findingHistoryRoutes(deps),
    ...penaltyViewRoutes(deps),
    ...timelineRoutes(deps),
    ...oversightRoutes(deps),
    ...linkRoutes(deps),
  ];
}
