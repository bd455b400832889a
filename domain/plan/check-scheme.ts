import type { PlainDate } from "../shared/plain-date.ts";
import { CREDIT_CLASSES } from "./scheme.ts";
import type { CreditClass, Scheme } from "./scheme.ts";

/** What must be known of the registers to judge a scheme. */
export interface SchemeFacts {
  readonly today: PlainDate;
  readonly sections: ReadonlySet<string>;
  readonly towns: ReadonlySet<string>;
  /** Items published and in force on every day of the inspection period. */
  readonly publishedItems: ReadonlySet<string>;
  /** Active enterprises in scope, by credit class. */
  readonly inScope: Readonly<Record<CreditClass, number>>;
  /** Inspectors on duty, with a certificate that outlasts the period, who serve the section. */
  readonly inspectorsBySection: Readonly<Record<string, number>>;
}

/** One fault of a scheme: which field, why, and the figures behind it. */
export interface SchemeFault {
  readonly field: string;
  readonly reason:
    | "unknown-section"
    | "unknown-town"
    | "empty-scope"
    | "no-items"
    | "item-not-published"
    | "date-in-the-past"
    | "period-reversed"
    | "more-drawn-than-exist"
    | "nothing-drawn"
    | "team-too-small"
    | "too-few-inspectors"
    | "too-few-parties";
  readonly facts: Readonly<Record<string, unknown>>;
}

/** All faults of a scheme at once, so that a clerk corrects it in one go; none when it may be submitted. */
export function faultsOfScheme(scheme: Scheme, facts: SchemeFacts): readonly SchemeFault[] {
  return [
    ...faultsOfScope(scheme, facts),
    ...faultsOfItems(scheme, facts),
    ...faultsOfPeriod(scheme, facts),
    ...faultsOfQuotas(scheme, facts),
    ...faultsOfTeams(scheme, facts),
  ];
}

function fault(field: string, reason: SchemeFault["reason"], facts: SchemeFault["facts"] = {}): SchemeFault {
  return { field, reason, facts };
}

function faultsOfScope(scheme: Scheme, facts: SchemeFacts): SchemeFault[] {
  const sections = scheme.scope.sections.filter((code) => !facts.sections.has(code));
  const towns = scheme.scope.towns.filter((code) => !facts.towns.has(code));
  const known = sections.length + towns.length === 0;
  const empty = CREDIT_CLASSES.every((creditClass) => facts.inScope[creditClass] === 0);
  return [
    ...sections.map((code) => fault("scope.sections", "unknown-section", { code })),
    ...towns.map((code) => fault("scope.towns", "unknown-town", { code })),
    ...(known && empty ? [fault("scope", "empty-scope")] : []),
  ];
}

/** 国办发〔2024〕54号: 检查事项未经公布的不得实施. */
function faultsOfItems(scheme: Scheme, facts: SchemeFacts): SchemeFault[] {
  if (scheme.items.length === 0) return [fault("items", "no-items")];
  return scheme.items
    .filter((item) => !facts.publishedItems.has(item))
    .map((item) => fault("items", "item-not-published", { item }));
}

function faultsOfPeriod({ inspectFrom, inspectTo }: Scheme, { today }: SchemeFacts): SchemeFault[] {
  if (inspectFrom < today) return [fault("inspectFrom", "date-in-the-past", { inspectFrom, today })];
  return inspectTo < inspectFrom ? [fault("inspectTo", "period-reversed", { inspectFrom, inspectTo })] : [];
}

function faultsOfQuotas(scheme: Scheme, facts: SchemeFacts): SchemeFault[] {
  const drawsNobody = CREDIT_CLASSES.every((creditClass) => {
    const quota = scheme.strata[creditClass];
    return quota.mode === "count" ? quota.total === 0 : quota.ppm === 0;
  });
  if (drawsNobody && scheme.mustInclude.length === 0) return [fault("strata", "nothing-drawn")];
  return CREDIT_CLASSES.flatMap((creditClass) => {
    const quota = scheme.strata[creditClass];
    const available = facts.inScope[creditClass];
    if (quota.mode !== "count" || quota.total <= available) return [];
    return [
      fault(`strata.${creditClass}.total`, "more-drawn-than-exist", { wanted: quota.total, available }),
    ];
  });
}

/** 行政处罚法 art. 42: at least two officers. */
function faultsOfTeams(scheme: Scheme, facts: SchemeFacts): SchemeFault[] {
  const short = scheme.scope.sections
    .filter((code) => facts.sections.has(code))
    .map((code) => ({ section: code, inspectors: facts.inspectorsBySection[code] ?? 0 }))
    .filter(({ inspectors }) => inspectors < scheme.teamSize);
  return [
    ...(scheme.teamSize < 2 ? [fault("teamSize", "team-too-small", { teamSize: scheme.teamSize })] : []),
    ...short.map((facts_) =>
      fault("teamSize", "too-few-inspectors", { ...facts_, teamSize: scheme.teamSize }),
    ),
    ...(new Set(scheme.parties).size < 2 ? [fault("parties", "too-few-parties")] : []),
  ];
}
