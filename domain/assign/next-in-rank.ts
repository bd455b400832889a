/** One who may be asked: the rank of the draw decides, the registers of today may bar. */
export interface Candidate {
  readonly inspectorId: string;
  /** On duty, certified to the end of the period, and without a conflict, as of now. */
  readonly available: boolean;
  readonly placesHeld: number;
  readonly cap: number;
}

export interface EarlierAnswer {
  readonly inspectorId: string;
  readonly state: "asked" | "accepted" | "declined" | "silent";
}

/**
 * The next alternate for a place: first in rank who is available, below cap and not asked before. When all have
 * been asked, those who were only silent are asked again, in rank. Undefined when nobody is left.
 */
export function nextInRank(
  ranked: readonly Candidate[],
  earlier: readonly EarlierAnswer[],
): Candidate | undefined {
  const usable = ranked.filter((one) => one.available && one.placesHeld < one.cap);
  const last = new Map(earlier.map((answer) => [answer.inspectorId, answer.state]));
  return (
    usable.find((one) => !last.has(one.inspectorId)) ??
    usable.find((one) => last.get(one.inspectorId) === "silent")
  );
}
