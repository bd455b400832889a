import { Router } from "express";
import type { Request, Response } from "express";
import { languageIn } from "../web/shared/language.ts";
import type { Access } from "./access.ts";
import { permit } from "./caller.ts";
import type { Caller } from "./caller.ts";
import type { ApiDeps } from "./deps.ts";
import { readForm } from "./form.ts";
import { parseParams } from "./intake.ts";
import { readLink } from "./links.ts";
import { expressPath } from "./mount.ts";
import { answerPageProblems } from "./page-problems.ts";
import type { PageAnswer, PageContract, PageRoute } from "./page.ts";

/** Puts pages on a router; whatever goes wrong in one is answered by a page. */
export function mountPages(deps: ApiDeps, pages: readonly PageRoute[], access: Access): Router {
  const router = Router({ caseSensitive: true });
  for (const each of pages) {
    router[each.contract.method](expressPath(each.contract.path), async (req, res) => {
      const caller = await identify(deps, each.contract, access, req);
      permit(caller, each.contract.permission);
      access.refuseCrossSite(req, caller);
      send(res, each.contract, await each.answer(await intake(each.contract, req, res, { caller, access })));
    });
  }
  router.use(answerPageProblems(deps.logger));
  return router;
}

function identify(deps: ApiDeps, contract: PageContract, access: Access, req: Request): Promise<Caller> {
  return contract.byLink === true ? readLink(deps, String(req.params["token"])) : access.identify(req);
}

async function intake(
  contract: PageContract,
  req: Request,
  res: Response,
  { caller, access }: { readonly caller: Caller; readonly access: Access },
) {
  return {
    params: parseParams(contract, req.params),
    query: contract.query?.parse({ ...req.query }),
    language: languageIn(req.query),
    address: req.originalUrl,
    form: contract.method === "post" ? await readForm(req, res) : undefined,
    caller,
    clientAddress: req.ip ?? "unknown",
    isSameOrigin: access.isOurs(req),
  };
}

function send(
  res: Response,
  { permission, byLink }: PageContract,
  { status, body, headers = {} }: PageAnswer,
): void {
  const isPublic = permission === "public.read";
  res.status(status).set("Cache-Control", isPublic ? "public, no-cache" : "private, no-store");
  // The token of a link stands in its address; other pages may say to their own server where a form was filled in.
  if (byLink !== true) res.set("Referrer-Policy", "same-origin");
  if (!isPublic) res.set("X-Robots-Tag", "noindex");
  res.set(headers);
  if (body === null) res.end();
  else res.send(typeof body === "string" ? body : Buffer.from(body));
}
