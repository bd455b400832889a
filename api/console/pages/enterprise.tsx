import type { Db } from "../../../db/client.ts";
import {
  findEnterpriseOnFile,
  listEnterpriseDishonesty,
  listEnterpriseLines,
  listEnterprisePenalties,
} from "../../../db/queries/view-enterprise.ts";
import { closureCounter } from "../../../domain/penalty/counters.ts";
import { ConsoleEnterprise } from "../../../web/console/enterprise-page.tsx";
import type { EnterprisePageProps, PenaltyLine } from "../../../web/console/enterprise-views.ts";
import { render } from "../../../web/shared/document.tsx";
import type { Language } from "../../../web/shared/language.ts";
import { inBeijing } from "../../../web/shared/when.ts";
import { enterpriseParams } from "../../contract/timeline.ts";
import type { ApiDeps } from "../../deps.ts";
import { page, shown } from "../../page.ts";
import type { PageRoute } from "../../page.ts";
import { found } from "../../portal/frame.ts";
import { consoleFrame, lineView } from "./desk-request.ts";
import { getStoryView, storyQuery } from "./story.ts";
import type { StoryPart } from "./story.ts";

/** One enterprise for officers, across all inspections, campaigns and years. */
export function enterpriseDeskPages({ db, clock }: Pick<ApiDeps, "db" | "clock">): readonly PageRoute[] {
  return [
    page(
      {
        method: "get",
        path: "/console/enterprises/{uscc}",
        permission: "inspection.read",
        params: enterpriseParams,
        query: storyQuery,
      },
      async (request) => {
        const { params, query, language } = request;
        const today = inBeijing(clock()).slice(0, 10);
        const desk = await getDesk(db, params.uscc, { language, part: query, today });
        return shown(render(<ConsoleEnterprise frame={consoleFrame(request)} {...desk} />));
      },
    ),
  ];
}

interface Looking {
  readonly language: Language;
  readonly part: StoryPart;
  readonly today: string;
}

async function getDesk(
  db: Db,
  uscc: string,
  { language, part, today }: Looking,
): Promise<Omit<EnterprisePageProps, "frame">> {
  const enterprise = found(await findEnterpriseOnFile(db, uscc));
  const [lines, penalties, dishonesty, story] = await Promise.all([
    listEnterpriseLines(db, uscc),
    listEnterprisePenalties(db, uscc),
    listEnterpriseDishonesty(db, uscc),
    getStoryView(db, { uscc }, part),
  ]);
  const inspections = lines.map((line) => lineView(line, language));
  const counter = closureCounter(penalisedOn(penalties), today, true);
  return { enterprise, inspections, penalties, counter, dishonesty, story };
}

function penalisedOn(penalties: readonly PenaltyLine[]): readonly string[] {
  return penalties.flatMap(({ decisionKind, decidedOn }) =>
    decisionKind === null || decisionKind === "no-penalty" || decidedOn === null ? [] : [decidedOn],
  );
}
