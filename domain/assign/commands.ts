import type { DeclineReason } from "./seat.ts";

export interface Decline {
  readonly reason: DeclineReason;
}
