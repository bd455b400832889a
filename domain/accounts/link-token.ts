import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { toInstant, toMs } from "../shared/plain-date.ts";
import type { Instant } from "../shared/plain-date.ts";
import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";

export const LINK_PURPOSES = ["assignment", "rectification"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What a mailed link says of itself; who may do what with it stands in its row. */
export interface LinkClaim {
  readonly linkId: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Instant;
}

export type LinkRefusal =
  { readonly reason: "link-invalid" } | { readonly reason: "link-expired"; readonly expiredAt: Instant };

const CLAIM_BYTES = 16 + 1 + 6;
const MAC_BYTES = 32;

/** The text of a link: its claim and its signature. The same claim gives the same text, so a mail can be written again. */
export function signLink(secret: string, claim: LinkClaim): string {
  const body = encode(claim);
  return toBase64Url(concatBytes(body, signature(secret, body)));
}

/** Reads a link back: refuses what we did not sign, and what has run out. */
export function verifyLink(secret: string, token: string, asOf: Instant): Result<LinkClaim, LinkRefusal> {
  const bytes = fromBase64Url(token);
  if (bytes?.length !== CLAIM_BYTES + MAC_BYTES) return err({ reason: "link-invalid" });
  const body = bytes.slice(0, CLAIM_BYTES);
  if (!areEqual(signature(secret, body), bytes.slice(CLAIM_BYTES))) return err({ reason: "link-invalid" });
  const claim = decode(body);
  if (claim === undefined) return err({ reason: "link-invalid" });
  return claim.expiresAt > asOf ? ok(claim) : err({ reason: "link-expired", expiredAt: claim.expiresAt });
}

function encode({ linkId, purpose, expiresAt }: LinkClaim): Uint8Array {
  const seconds = Math.floor(toMs(expiresAt) / 1000);
  const expiry = hexToBytes(seconds.toString(16).padStart(12, "0"));
  const id = hexToBytes(linkId.replaceAll("-", ""));
  return concatBytes(id, Uint8Array.of(LINK_PURPOSES.indexOf(purpose)), expiry);
}

function decode(body: Uint8Array): LinkClaim | undefined {
  const purpose = LINK_PURPOSES[body[16] ?? LINK_PURPOSES.length];
  if (purpose === undefined) return undefined;
  const hex = bytesToHex(body.slice(0, 16));
  const linkId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const seconds = Number.parseInt(bytesToHex(body.slice(17)), 16);
  return { linkId, purpose, expiresAt: toInstant(seconds * 1000) };
}

function signature(secret: string, body: Uint8Array): Uint8Array {
  return hmac(sha256, utf8ToBytes(`link:${secret}`), body);
}

/** Takes equally long wherever the difference is, so that nobody can guess a signature byte by byte. */
function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}
