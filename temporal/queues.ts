/** One queue for each kind of work, so that no crowd stands in another's way. */
export const QUEUES = ["campaign", "inspection", "bulk"] as const;
export type Queue = (typeof QUEUES)[number];
