import type { Scheme } from "./scheme.ts";

export interface SubmitScheme {
  readonly scheme: Scheme;
}

export interface ApproveScheme {
  readonly schemeVersion: number;
}

export interface ReturnScheme {
  readonly schemeVersion: number;
  readonly reason: string;
}

export interface CancelCampaign {
  readonly reason: string;
}
