/** For whom something is shown, from the widest circle to the narrowest. */
export const AUDIENCES = ["public", "enterprise", "bureau"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who may see which field of what; a field that is not listed is shown to nobody. */
const POLICY = {
  campaign: {
    campaignId: "public",
    number: "public",
    title: "public",
    stage: "public",
    department: "public",
    publishedOn: "public",
    noticeEndsOn: "public",
    inspectFrom: "public",
    inspectTo: "public",
    closedOn: "public",
    cancelledReason: "public",
    parkedReason: "bureau",
    authorName: "bureau",
  },
  scheme: {
    title: "public",
    reason: "public",
    whyOnSite: "public",
    sections: "public",
    towns: "public",
    industries: "public",
    strata: "public",
    reserve: "public",
    mustInclude: "public",
    inspectFrom: "public",
    inspectTo: "public",
    teamSize: "public",
    inspectorCap: "public",
    rotation: "public",
    parties: "public",
    diceDigits: "public",
    notice: "public",
    schemeVersion: "public",
    publishedOn: "public",
    seq: "public",
    authorName: "bureau",
  },
  item: { code: "public", version: "public", name: "public", method: "public", legalBasis: "public" },
  draw: {
    drawNo: "public",
    freezeHash: "public",
    frozenAt: "public",
    deadlines: "public",
    counts: "public",
    particulars: "public",
    spec: "public",
    parties: "public",
    digits: "public",
    heldAt: "public",
    seed: "public",
    resultHash: "public",
    quotas: "public",
  },
  part: {
    party: "public",
    commitment: "public",
    committedAt: "public",
    value: "public",
    revealedAt: "public",
    committedBy: "bureau",
  },
  entry: {
    uscc: "public",
    name: "public",
    stratum: "public",
    outcome: "public",
    rank: "public",
    enterpriseId: "bureau",
  },
  file: { name: "public", sha256: "public", body: "public" },
  publication: {
    seq: "public",
    kind: "public",
    campaignId: "public",
    inspectionId: "public",
    stepKey: "public",
    body: "public",
    publishedAt: "public",
    publishedOn: "public",
    prevHash: "public",
    hash: "public",
  },
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
    findingId: "enterprise",
    orderNumber: "enterprise",
    transferredTo: "enterprise",
    caseNumber: "enterprise",
    round: "enterprise",
    description: "enterprise",
    evidence: "enterprise",
  },
  extension: {
    untilOn: "enterprise",
    reason: "enterprise",
    askedAt: "enterprise",
    decision: "enterprise",
    decisionReason: "enterprise",
  },
  rectification: { description: "enterprise", reportedAt: "enterprise", evidence: "enterprise" },
  verdict: { verdict: "enterprise", note: "enterprise", visitedAt: "enterprise" },
} as const satisfies Record<string, Record<string, Audience>>;

export type Shown = keyof typeof POLICY;

interface Within {
  readonly public: "public";
  readonly enterprise: "public" | "enterprise";
  readonly bureau: Audience;
}

/** The fields of a kind that an audience may see, known to the compiler: a page cannot ask for another. */
type Visible<K extends Shown, A extends Audience> = {
  [F in keyof (typeof POLICY)[K]]: (typeof POLICY)[K][F] extends Within[A] ? F : never;
}[keyof (typeof POLICY)[K]];

/** The part of a record that this audience may see. */
export function show<K extends Shown, R extends object, A extends Audience>(
  kind: K,
  record: R,
  audience: A,
): Pick<R, Extract<keyof R, Visible<K, A>>> {
  const policy: Readonly<Record<string, Audience>> = POLICY[kind];
  const allowed = Object.entries(record).filter(([field]) => {
    const widest = policy[field];
    return widest !== undefined && AUDIENCES.indexOf(audience) >= AUDIENCES.indexOf(widest);
  });
  return Object.fromEntries(allowed) as Pick<R, Extract<keyof R, Visible<K, A>>>;
}
