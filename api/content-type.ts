import { fileTypeFromBuffer } from "file-type";
import { ProblemError } from "./problem-error.ts";

/** What may be evidence: photos and scans. */
export const EVIDENCE_TYPES: readonly string[] = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

/** What a file is by its content, whatever its name and its sender say. */
export async function contentTypeOf(bytes: Uint8Array, accepted: readonly string[]): Promise<string> {
  const found = await sniff(bytes);
  if (found !== undefined && accepted.includes(found)) return found;
  throw new ProblemError("unsupported-media-type", { accepted, found: found ?? "unknown" });
}

/** A file that breaks off in the middle of what it claims to be is nothing we know. */
async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type?.mime;
}
