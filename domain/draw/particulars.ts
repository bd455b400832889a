import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { jcs } from "./bytes.ts";
import { leafHash } from "./merkle.ts";

/**
 * The commitment to one object's private particulars. The 16 bytes of salt keep
 * anybody from guessing a name or telephone number until it fits.
 */
export function particularsLeaf(salt: Uint8Array, row: object): Uint8Array {
  if (salt.length !== 16) throw new RangeError("A salt has 16 bytes");
  return leafHash(concatBytes(salt, utf8ToBytes(jcs(row))));
}
