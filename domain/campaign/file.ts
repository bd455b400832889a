import type { Instant } from "../shared/plain-date.ts";
import type { CampaignStage, InspectionStage } from "./stages.ts";

/** What a command is for. */
export type SubjectKind = "campaign" | "inspection" | "penalty-case";

/** What a campaign's workflow knows of it: where it stands and when something is due. All else is in the ledger. */
export interface CampaignFile {
  readonly campaignId: string;
  readonly stage: CampaignStage;
  readonly version: number;
  /** Whose scheme it is: that person may not approve it. */
  readonly authorId: string;
  /** When the running term ends by itself, if one runs. */
  readonly nextAt: Instant | null;
  /** All parts of the seed are there: the draw can be held. */
  readonly seedReady: boolean;
}

/** What an inspection's workflow knows of it. */
export interface InspectionFile {
  readonly inspectionId: string;
  readonly campaignId: string;
  readonly stage: InspectionStage;
  readonly version: number;
  /** When the earliest of its clocks fires. */
  readonly nextAt: Instant | null;
}

/** A command on its way: ids only, its content stays in the inbox. */
export interface Letter {
  readonly commandId: string;
  readonly name: string;
  readonly actorId: string | null;
  readonly expectedVersion: number | null;
}

/** Why an act was refused: a stable word, and the facts that a person needs to understand it. */
export interface Refusal {
  readonly reason: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How a command ended. */
export type Outcome =
  | { readonly status: "done"; readonly version: number; readonly stage: string }
  | ({ readonly status: "rejected" } & Refusal);

/** What an applied or refused command leaves behind. */
export interface Settled<File> {
  readonly outcome: Outcome;
  readonly file: File;
}
