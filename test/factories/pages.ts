import { randomUUID } from "node:crypto";
import { saveSession } from "../../db/queries/accounts.ts";
import { sha256Hex } from "../../domain/shared/digest.ts";
import { picture } from "../harness/picture.ts";
import { officerIdFor } from "./county.ts";
import type { Site } from "./site.ts";

/** The smallest photo there is. */
export const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
);

/** The page addresses that the mails of this kind carry, about this inspection. */
export async function linksMailed(
  { sql }: Site,
  inspectionId: string,
  kind: string,
): Promise<readonly string[]> {
  const rows = await sql<{ text: string }[]>`
    select text from mail_outbox where inspection_id = ${inspectionId} and kind = ${kind} order by id`;
  return rows.flatMap(({ text }) => /\/l\/[\w-]+/.exec(text)?.[0] ?? []);
}

/** All rows, to see whether anything changed. */
export function rowsOf({ sql }: Site) {
  return picture(sql);
}

/** The key of a form on a page. */
export function keyIn(html: string, ending: string): string {
  return new RegExp(`name="key" value="([\\w-]+${ending})"`).exec(html)?.[1] ?? "";
}

/** The cookie of an officer of the county who is logged in. */
export async function cookieOf({ db, now }: Site, workNo: string): Promise<string> {
  const token = randomUUID();
  const officerId = officerIdFor(workNo);
  const expiresAt = "2027-01-01T00:00:00.000Z";
  await saveSession(db, {
    tokenHash: sha256Hex(token),
    officerId,
    kind: "cookie",
    createdAt: now(),
    expiresAt,
  });
  return `session=${token}`;
}
