import express from "express";
import type { Request, Response } from "express";
import multer from "multer";
import { ran } from "./intake.ts";
import { ProblemError } from "./problem-error.ts";
import type { UploadedFile } from "./route.ts";

/** Why photos could not be taken in; what was typed beside them is there all the same. */
export type PhotoFault = "photo-too-large" | "too-many-photos";

/** What a person typed and chose. */
export interface Form {
  /** The text of a field, trimmed; empty when there is none. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly photos: readonly UploadedFile[];
  readonly photoFault: PhotoFault | null;
}

const MOST_PHOTOS = 6;
const MOST_BYTES = 10 * 1_048_576;

const parsePlain = express.urlencoded({
  extended: false,
  limit: 65_536,
  parameterLimit: 100,
  inflate: false,
});

const parsePhotos = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: MOST_PHOTOS, fields: 60, fieldSize: 65_536, headerPairs: 20 },
  defParamCharset: "utf8",
}).array("photos", MOST_PHOTOS);

/** Reads a form, with photos or without. */
export async function readForm(req: Request, res: Response): Promise<Form> {
  if (!req.is("multipart/form-data")) {
    await ran(parsePlain, req, res);
    return formOf(req.body, [], null);
  }
  try {
    await ran(parsePhotos, req, res);
  } catch (error) {
    return formOf(req.body, [], photoFaultOf(error));
  }
  return formOf(req.body, photosOf(req), null);
}

function photosOf(req: Request): readonly UploadedFile[] {
  const files = Array.isArray(req.files) ? req.files : [];
  return files.map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer }));
}

/** Photos that are too many or too large are the sender's to mend; all else is no form of ours. */
function photoFaultOf(error: unknown): PhotoFault {
  const code = error instanceof multer.MulterError ? error.code : undefined;
  if (code === "LIMIT_FILE_SIZE") return "photo-too-large";
  if (code === "LIMIT_FILE_COUNT" || code === "LIMIT_UNEXPECTED_FILE") return "too-many-photos";
  throw new ProblemError("malformed-request");
}

function formOf(body: unknown, photos: readonly UploadedFile[], photoFault: PhotoFault | null): Form {
  const fields = new Map<string, unknown>(
    typeof body === "object" && body !== null ? Object.entries(body) : [],
  );
  const all = (name: string): readonly string[] => {
    const value = fields.get(name);
    return (Array.isArray(value) ? value : [value]).flatMap((one) =>
      typeof one === "string" ? [clean(one)] : [],
    );
  };
  return { text: (name) => all(name)[0] ?? "", all, photos, photoFault };
}

/** Browsers end lines in two characters; Postgres stores no NUL and no half characters. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\u0000|\p{Surrogate}/gu, "")
    .trim();
}
