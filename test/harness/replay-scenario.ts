import { toInstant } from "../../domain/shared/plain-date.ts";
import type { Clock, Effect } from "./sandbox-ledger.ts";

/** What persons and operators can do to a running workflow. */
export interface Hands {
  readonly update: (act: string, letter: { readonly commandId: string }) => Promise<void>;
  readonly signal: (name: string) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** One path through a workflow, played once on a real server so that its history can be kept. */
export interface Scenario {
  readonly name: string;
  readonly workflowType: "campaign" | "inspection" | "penaltyCase";
  readonly input: unknown;
  readonly activities: object;
  readonly play: (hands: Hands) => Promise<void>;
}

/** Somebody who acts on one workflow, with a known effect. */
export interface Actor<File> extends Pick<Hands, "signal" | "cancel"> {
  readonly act: (name: string, effect?: Effect<File>) => Promise<void>;
}

export interface Trouble {
  /** Which activity fails for good the first time, if one does. */
  readonly failing?: string;
  readonly wasLast?: boolean;
}

const LONG_MS = 86_400_000;
const SHORT_MS = 500;
/** Long enough for everything short to have fired, also on a slow machine. */
export const A_WHILE_MS = 1_500;

/** Something that falls due while the scenario runs. */
export function soon<File>(change: Partial<File>, times = 1): Clock<File> {
  return { at: toInstant(Date.now() + times * SHORT_MS), change };
}

/** Something that never falls due. */
export function late<File>(change: Partial<File>): Clock<File> {
  return { at: toInstant(Date.now() + LONG_MS), change };
}
