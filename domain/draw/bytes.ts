import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as sha256Of } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../shared/digest.ts";
import { err, ok, type Result } from "../shared/result.ts";
import type { DrawFile, FileRefusal } from "./refusals.ts";

/** HMAC-SHA-256 under one key, over the UTF-8 bytes of a text. */
export type Mac = (text: string) => Uint8Array;

/** SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export function sha256(content: string | Uint8Array): Uint8Array {
  return sha256Of(typeof content === "string" ? utf8ToBytes(content) : content);
}

export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(content));
}

export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** The one JSON text of a value: RFC 8785, without a final newline. */
export const jcs = canonicalJson;

/** The order of bytes; every id and code is ASCII, where strings compare as their bytes do. */
export function compareBytes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The text of a file, refused unless it is UTF-8; a byte-order mark stays, for the reader to refuse. */
export function textOf(file: DrawFile, bytes: Uint8Array): Result<string, FileRefusal> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return err({ reason: "not-utf8", file });
    throw error;
  }
}

const ENCODER = new TextEncoder();
const ROOM = 1024;

/** Keys the MAC once: a draw takes millions of them under few keys. */
export function macWith(key: Uint8Array): Mac {
  const keyed = hmac.create(sha256Of, key);
  const working = keyed.clone();
  const room = new Uint8Array(ROOM);
  return (text) => {
    keyed._cloneInto(working);
    working.update(encode(text, room));
    const tag = new Uint8Array(32);
    working.digestInto(tag);
    return tag;
  };
}

function encode(text: string, room: Uint8Array): Uint8Array {
  if (text.length * 3 > ROOM) return utf8ToBytes(text);
  return room.subarray(0, ENCODER.encodeInto(text, room).written);
}
