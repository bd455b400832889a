import { isUtf8 } from "node:buffer";
import express from "express";
import type { Request, RequestHandler, Response } from "express";
import multer from "multer";
import { z } from "zod";
import { inWords } from "./failures.ts";
import { fieldErrors } from "./field-errors.ts";
import { ProblemError } from "./problem-error.ts";
import type { Contract, FileRule, UploadedFile } from "./route.ts";

const BODY_LIMIT = 1_048_576;

const parseJson = express.json({
  limit: BODY_LIMIT,
  inflate: false,
  verify: (_req, _res, bytes) => {
    if (!isUtf8(bytes)) throw new ProblemError("malformed-json");
  },
});

/** Reads the JSON body of a request; a body of another type is refused, none at all is undefined. */
export async function readJson(req: Request, res: Response): Promise<unknown> {
  if (req.headers["content-length"] === "0") return undefined;
  if (req.is("application/json") === false) {
    throw new ProblemError("unsupported-media-type", { accepted: "application/json" });
  }
  await ran(parseJson, req, res);
  return req.body;
}

/** Reads the one file of a multipart request into memory. */
export async function readFile(rule: FileRule, req: Request, res: Response): Promise<UploadedFile> {
  if (!req.is("multipart/form-data")) {
    throw new ProblemError("unsupported-media-type", { accepted: "multipart/form-data" });
  }
  const limits = { fileSize: rule.maxBytes, files: 1, fields: 0, headerPairs: 20 };
  const upload = multer({ storage: multer.memoryStorage(), limits, defParamCharset: "utf8" });
  try {
    await ran(upload.single(rule.field), req, res);
  } catch (error) {
    throw uploadProblem(rule, error);
  }
  if (req.file === undefined) throw new ProblemError("malformed-upload", { field: rule.field });
  return { name: req.file.originalname, bytes: req.file.buffer };
}

/** Whatever the multipart parser stumbles over is the sender's form: it reads nothing else. */
function uploadProblem(rule: FileRule, error: unknown): ProblemError {
  const isTooLarge = error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE";
  return isTooLarge
    ? new ProblemError("too-large", { limit: inWords(rule.maxBytes) })
    : new ProblemError("malformed-upload", { field: rule.field });
}

export function ran(handler: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(req, res, (error?: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error("not an error", { cause: error }));
    });
  });
}

const NOTHING = z.strictObject({});

/** The address of something: one that cannot be read leads to nothing. */
export function parseParams(contract: Pick<Contract, "params">, params: unknown): unknown {
  refuseUnstorable(params);
  const parsed = (contract.params ?? NOTHING).safeParse(params);
  if (!parsed.success) throw new ProblemError("not-found");
  return parsed.data;
}

/** Parses a body or a query, or refuses it field by field. */
export function parseFields(schema: z.ZodType | undefined, value: unknown): unknown {
  refuseUnstorable(value);
  const parsed = (schema ?? NOTHING).safeParse(value, { reportInput: true });
  if (!parsed.success)
    throw new ProblemError("invalid-fields", {}, { errors: fieldErrors(parsed.error.issues) });
  return parsed.data;
}

const DEEPEST = 20;
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/** Postgres stores no NUL and no half characters, and nothing of ours nests deeper than a few levels. */
function refuseUnstorable(value: unknown, depth = 0): void {
  if (typeof value === "string" && UNSTORABLE.test(value)) throw new ProblemError("forbidden-characters");
  if (typeof value !== "object" || value === null) return;
  if (depth >= DEEPEST) throw new ProblemError("nested-too-deep", { max: DEEPEST });
  for (const [key, inner] of Object.entries(value)) {
    refuseUnstorable(key, depth + 1);
    refuseUnstorable(inner, depth + 1);
  }
}
