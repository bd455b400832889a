import { hexToBytes } from "@noble/hashes/utils.js";
import { err, ok, type Result } from "../shared/result.ts";
import { jcs, sha256Hex } from "./bytes.ts";
import type { BeaconPlan, FreezeRecord } from "./freeze-record.ts";
import { readDocument } from "./reader.ts";
import type { CeremonyRefusal, FileRefusal } from "./refusals.ts";
import { digest, digits, hex, whole, wordOf } from "./fields.ts";
import { exactly, variants, type Shape } from "./shapes.ts";

/** One round of the drand network, with its signature. */
export interface DrandBeacon {
  readonly chain: string;
  readonly kind: "drand";
  readonly randomness: string;
  readonly round: number;
  readonly signature: string;
}

/** Ten-sided dice thrown by invited outsiders; leading zeros count. */
export interface DiceBeacon {
  readonly kind: "dice";
  readonly value: string;
}

export type Beacon = DrandBeacon | DiceBeacon;

const beaconShape: Shape<Beacon> = variants("kind", {
  drand: exactly({ chain: hex, kind: wordOf("drand"), randomness: digest, round: whole(1), signature: hex }),
  dice: exactly({ kind: wordOf("dice"), value: digits }),
});

export function writeBeacon(beacon: Beacon): string {
  return jcs(beacon);
}

/** Reads the beacon and refuses any other than the one that was frozen. */
export function checkBeacon(
  text: string,
  freeze: FreezeRecord,
): Result<Beacon, FileRefusal | CeremonyRefusal> {
  const beacon = readDocument("beacon.json", beaconShape, text);
  if (!beacon.ok) return beacon;
  const field = differingField(beacon.value, freeze.beacon);
  return field === undefined
    ? ok(beacon.value)
    : err({ reason: "beacon-differs", file: "beacon.json", field });
}

function differingField(beacon: Beacon, plan: BeaconPlan): string | undefined {
  if (beacon.kind === "dice") {
    if (plan.kind !== "dice") return "kind";
    return beacon.value.length === plan.digits ? undefined : "value";
  }
  if (plan.kind !== "drand") return "kind";
  if (beacon.chain !== plan.chain) return "chain";
  if (beacon.round !== plan.round) return "round";
  return beacon.randomness === sha256Hex(hexToBytes(beacon.signature)) ? undefined : "randomness";
}
