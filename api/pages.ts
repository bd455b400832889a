import { campaignDeskPages } from "./console/pages/campaign.tsx";
import { casePages } from "./console/pages/case.tsx";
import { enterpriseDeskPages } from "./console/pages/enterprise.tsx";
import { escalationPages } from "./console/pages/escalation-pages.ts";
import { homePages } from "./console/pages/home.tsx";
import { inspectionActPages } from "./console/pages/inspection-acts.tsx";
import { inspectionDeskPages } from "./console/pages/inspection.tsx";
import { sessionPages } from "./console/pages/session-pages.tsx";
import type { ApiDeps } from "./deps.ts";
import { linkPages } from "./enterprise/link-pages.ts";
import type { PageRoute } from "./page.ts";
import { campaignPages } from "./portal/campaigns.tsx";
import { documentPages } from "./portal/documents.tsx";
import { publicationPages } from "./portal/publications.tsx";
import type { OpenSessions } from "./sessions.ts";

/** Every page, for the public, for officers, and for those who hold a mailed link. */
export function pageRoutes(deps: ApiDeps, sessions: OpenSessions): readonly PageRoute[] {
  return [
    ...campaignPages(deps),
    ...publicationPages(deps),
    ...linkPages(deps),
    ...sessionPages(deps, sessions),
    ...homePages(deps),
    ...escalationPages(deps),
    ...campaignDeskPages(deps),
    ...inspectionDeskPages(deps),
    ...inspectionActPages(deps),
    ...enterpriseDeskPages(deps),
    ...casePages(deps),
    ...documentPages(new URL("../", import.meta.url)),
  ];
}
