import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A UUID that follows from its parts, so that a second run of the same act names the same row (RFC 9562, version 8). */
export function idFrom(...parts: readonly (string | number)[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(parts.join("\u001f"))));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
