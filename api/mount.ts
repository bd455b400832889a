import { Router } from "express";
import type { Request, Response } from "express";
import type { Access } from "./access.ts";
import { permit } from "./caller.ts";
import { conditionsFrom } from "./conditions.ts";
import type { Conditions } from "./conditions.ts";
import { parseFields, parseParams, readFile, readJson } from "./intake.ts";
import { ProblemError } from "./problem-error.ts";
import type { AnyAnswer, Contract, Route } from "./route.ts";

/** Puts routes on a router: each is permitted before anything is read, and parsed before anything is done. */
export function mountRoutes(routes: readonly Route[], access: Access): Router {
  const router = Router({ caseSensitive: true });
  for (const each of routes) {
    router[each.contract.method](expressPath(each.contract.path), async (req, res) => {
      const caller = await access.identify(req);
      permit(caller, each.contract.permission);
      access.refuseCrossSite(req, caller);
      const taken = await intake(each.contract, req, res);
      send(res, await each.answer({ ...taken, caller, isSameOrigin: access.isOurs(req) }), each.contract);
    });
  }
  for (const [path, methods] of methodsByPath(routes)) {
    router.all(path, (req, res) => {
      refuseMethod(req, res, methods);
    });
  }
  return router;
}

async function intake(contract: Contract, req: Request, res: Response) {
  const params = parseParams(contract, req.params);
  const query = parseFields(contract.query, { ...req.query });
  return {
    params,
    query,
    body: contract.body === undefined ? undefined : parseFields(contract.body, await readJson(req, res)),
    file: contract.file === undefined ? undefined : await readFile(contract.file, req, res),
    conditions: contract.isCommand === true ? conditionsFrom(req.headers) : UNCONDITIONAL,
    address: req.ip ?? "unknown",
  };
}

const UNCONDITIONAL: Conditions = { idempotencyKey: "", expectedVersion: null };

function send(res: Response, { status, body, headers = {} }: AnyAnswer, { answers }: Contract): void {
  const shape = answers[status];
  if (shape !== undefined && shape !== null && "contentType" in shape) res.type(shape.contentType);
  res.status(status).set(headers);
  if (body === null || body === undefined) res.end();
  else if (body instanceof Uint8Array) res.send(Buffer.from(body));
  else res.json(body);
}

export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const byPath = new Map<string, string[]>();
  for (const { contract } of routes) {
    const path = expressPath(contract.path);
    const methods = contract.method === "get" ? ["GET", "HEAD"] : [contract.method.toUpperCase()];
    byPath.set(path, [...(byPath.get(path) ?? []), ...methods]);
  }
  return byPath;
}

function refuseMethod(req: Request, res: Response, methods: readonly string[]): void {
  const allowed = methods.join(", ");
  if (req.method !== "OPTIONS") {
    throw new ProblemError("method-not-allowed", { allowed }, { headers: { Allow: allowed } });
  }
  res.set("Allow", allowed).status(204).end();
}
