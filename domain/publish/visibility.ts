/** For whom something is shown, from the widest circle to the narrowest. */
export const AUDIENCES = ["public", "enterprise", "bureau"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who may see which field of what; a field that is not listed is shown to nobody. */
const POLICY = {
  enterprise: {
    id: "bureau",
    uscc: "public",
    name: "public",
    townCode: "public",
    sectionCode: "public",
    industry: "public",
    address: "enterprise",
    creditClass: "bureau",
    riskLevel: "bureau",
    standardGrade: "bureau",
    contactName: "bureau",
    contactPhone: "bureau",
    contactEmail: "bureau",
  },
  inspector: {
    publicNo: "public",
    name: "enterprise",
    certificateNo: "enterprise",
    sectionCode: "public",
    phone: "bureau",
    email: "bureau",
  },
  inspection: {
    number: "public",
    stage: "public",
    resultCode: "public",
    checkedOn: "public",
    teamNos: "public",
    parkedReason: "bureau",
  },
  finding: {
    number: "public",
    itemName: "public",
    legalBasis: "public",
    level: "public",
    state: "public",
    dueOn: "public",
    round: "enterprise",
    description: "enterprise",
    evidence: "enterprise",
  },
} as const satisfies Record<string, Record<string, Audience>>;

export type Shown = keyof typeof POLICY;

/** The part of a record that this audience may see. */
export function show<K extends Shown, R extends Readonly<Record<string, unknown>>>(
  kind: K,
  record: R,
  audience: Audience,
): Partial<R> {
  const policy: Readonly<Record<string, Audience>> = POLICY[kind];
  const allowed = Object.entries(record).filter(([field]) => {
    const widest = policy[field];
    return widest !== undefined && AUDIENCES.indexOf(audience) >= AUDIENCES.indexOf(widest);
  });
  return Object.fromEntries(allowed) as Partial<R>;
}
