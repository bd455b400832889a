/**
 * What an officer may be: supervisor 科室负责人, head 主要/分管负责人, inspector 执法人员, registrar 名录管理,
 * publisher 公示, legal-reviewer 法制审核.
 */
export const ROLES = ["supervisor", "head", "inspector", "registrar", "publisher", "legal-reviewer"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: an officer's role, the holder of a signed link, or anybody. */
export type Reader = Role | "assignment-link" | "rectification-link" | "public";

/** The whole matrix: each permission with the readers who hold it. */
export const PERMISSIONS = {
  "public.read": ["public"],
  "session.open": ["public"],
  "session.use": [...ROLES],
  "registers.read": [...ROLES],
  "registers.import": ["registrar"],
  "calendar.read": [...ROLES],
  "calendar.publish-year": ["registrar"],
  "calendar.publish-rule-set": ["registrar"],
  "campaign.read": [...ROLES],
  "campaign.submit-scheme": ["supervisor"],
  "campaign.decide-scheme": ["head"],
  "campaign.freeze": ["registrar"],
  "campaign.seed": ["supervisor", "head", "publisher"],
  "campaign.hold-draw": ["registrar"],
  "campaign.cancel": ["head"],
  "campaign.retry": ["supervisor", "head"],
  "inspection.read": [...ROLES],
  "inspection.answer-assignment": ["inspector", "assignment-link"],
  "inspection.record": ["inspector"],
  "inspection.review": ["supervisor", "head"],
  "inspection.decide": ["head"],
  "inspection.decide-objection": ["supervisor", "head", "legal-reviewer"],
  "inspection.request-restart": ["rectification-link", "supervisor"],
  "inspection.decide-extension": ["supervisor", "head"],
  "inspection.report": ["rectification-link"],
  "inspection.feedback": ["supervisor", "registrar"],
  "inspection.publish": ["publisher"],
  "inspection.retry": ["supervisor", "head"],
  "case.read": [...ROLES],
  "case.investigate": ["inspector"],
  "case.serve": ["supervisor"],
  "case.answer": ["rectification-link", "supervisor"],
  "case.review": ["legal-reviewer"],
  "case.decide": ["head"],
  "case.publish": ["publisher"],
  "case.retry": ["supervisor", "head"],
  "escalation.answer": [...ROLES],
  "oversight.read": [...ROLES],
  /** What only a clock, a new calendar or a new rule set does. */
  "system.only": [],
  "evidence.upload": ["inspector", "supervisor", "registrar", "head", "rectification-link"],
  "link.read": ["assignment-link", "rectification-link"],
  "command.read": [...ROLES, "assignment-link", "rectification-link"],
} as const satisfies Record<string, readonly Reader[]>;

export type Permission = keyof typeof PERMISSIONS;

/** May any of these readers do this? What is open to the public is open to all. */
export function may(readers: readonly Reader[], permission: Permission): boolean {
  const holders: readonly Reader[] = PERMISSIONS[permission];
  return holders.includes("public") || readers.some((reader) => holders.includes(reader));
}
