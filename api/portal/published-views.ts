import type { Publication } from "../../db/queries/publications.ts";
import { RESULT_CODES } from "../../domain/inspect/result-code.ts";
import { show } from "../../domain/publish/visibility.ts";
import type { PenaltyView, PublishedScheme, ReportView, ResultView } from "../../web/portal/views.ts";
import { schemeViewOf } from "../scheme-view.ts";
import { penaltyBody, reportBody, resultBody, schemeBody } from "./published-bodies.ts";

type Published = Pick<Publication, "seq" | "publishedOn" | "body">;

/** A published scheme. */
export function publishedSchemeOf(
  { seq, publishedOn, body }: Published,
  names: ReadonlyMap<string, string>,
): PublishedScheme {
  const { scheme, items, noticeEndsOn, noticeBasis, schemeVersion } = schemeBody.parse(body);
  const notice = { endsOn: noticeEndsOn, basis: noticeBasis };
  return {
    ...schemeViewOf(scheme, { items, names, notice }),
    ...show("scheme", { seq, schemeVersion, publishedOn }, "public"),
  };
}

/** A published result. */
export function resultViewOf({
  seq,
  publishedOn,
  body,
}: {
  readonly seq: number;
  readonly publishedOn: string;
  readonly body: unknown;
}): ResultView {
  const { enterprise, inspection, findings } = resultBody.parse(body);
  return {
    ...show("publication", { seq, publishedOn }, "public"),
    enterprise: show("enterprise", enterprise, "public"),
    inspection: show("inspection", inspection, "public"),
    findings: findings.map((finding) => show("finding", finding, "public")),
  };
}

/** A published penalty, or its withdrawal: the unit and the decision, and no person. */
export function penaltyViewOf({ body }: Published): PenaltyView {
  const { enterprise, penalty } = penaltyBody.parse(body);
  return {
    enterprise: show("enterprise", enterprise, "public"),
    penalty: show("penalty", penalty, "public"),
  };
}

/** A published report, or the notice that a campaign was cancelled. */
export function reportViewOf({ seq, publishedOn, body }: Published): ReportView {
  const { results, equation = null, cancelled = null } = reportBody.parse(body);
  return {
    ...show("publication", { seq, publishedOn }, "public"),
    results: RESULT_CODES.flatMap((code) => {
      const count = results[code];
      return count === undefined ? [] : [[code, count] as const];
    }),
    equation,
    cancelled,
  };
}
