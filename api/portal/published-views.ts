import type { Publication } from "../../db/queries/publications.ts";
import { RESULT_CODES } from "../../domain/inspect/result-code.ts";
import { show } from "../../domain/publish/visibility.ts";
import type { ReportView, ResultView, SchemeView } from "../../web/portal/views.ts";
import { reportBody, resultBody, schemeBody } from "./published-bodies.ts";

type Published = Pick<Publication, "seq" | "publishedOn" | "body">;

/** A published scheme, its codes replaced by the names that people know. */
export function schemeViewOf(
  { seq, publishedOn, body }: Published,
  names: ReadonlyMap<string, string>,
): SchemeView {
  const { scheme, items, ...notice } = schemeBody.parse(body);
  const { scope, ...rest } = scheme;
  const named = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code);
  const shown = show(
    "scheme",
    {
      ...rest,
      ...notice,
      seq,
      publishedOn,
      sections: named(scope.sections),
      towns: named(scope.towns),
      industries: scope.industries,
    },
    "public",
  );
  return { ...shown, items: items.map((item) => show("item", item, "public")) };
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
