import type { EvidenceFile } from "../db/queries/views-pages-links.ts";
import type { ApiDeps } from "./deps.ts";
import { file } from "./page.ts";
import type { PageAnswer } from "./page.ts";
import { ProblemError } from "./problem-error.ts";

/** A file that was handed in, to be looked at in the browser as what it was found to be. */
export async function evidenceAnswer(
  { files }: Pick<ApiDeps, "files">,
  { sha256, contentType, fileName }: EvidenceFile,
): Promise<PageAnswer> {
  const bytes = await files.get(sha256);
  if (bytes === undefined) throw new ProblemError("not-found");
  return file(bytes, { contentType, name: fileName, how: "inline" });
}
