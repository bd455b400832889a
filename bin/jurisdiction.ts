/** The county whose rules apply: 沂源县. */
export const JURISDICTION = "370323";
