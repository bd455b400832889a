import { concatBytes } from "@noble/hashes/utils.js";
import { sha256 } from "./bytes.ts";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962 leaf hash. */
export function leafHash(content: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF, content));
}

/** RFC 6962 tree hash of leaf hashes, in their order; of no leaves, the hash of nothing. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (others.length === 0) return only;
  const half = largestPowerBelow(leaves.length);
  return sha256(concatBytes(NODE, rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half))));
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
