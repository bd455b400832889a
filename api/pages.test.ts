import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaffedInspection } from "../test/factories/inspections.ts";
import { cookieOf, linksMailed } from "../test/factories/pages.ts";
import { aSite } from "../test/factories/site.ts";
import type { Site } from "../test/factories/site.ts";
import { aDrawnCampaign } from "../test/factories/world.ts";

let site: Site;
let ids: readonly string[];
let tokens: readonly string[];
let cookie: string;

beforeAll(async () => {
  site = await aSite();
  const { campaignId, inspectionIds } = await aDrawnCampaign(site);
  const [first = ""] = inspectionIds;
  await aStaffedInspection(site, first);
  site.api.clock.at = site.now();
  ids = [campaignId, first, "00000000-0000-4000-8000-000000000000"];
  tokens = (await linksMailed(site, first, "assignment")).map((link) => link.slice("/l/".length));
  cookie = await cookieOf(site, "H001");
});

afterAll(() => site.close());

const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\u0000",
    "\ud800",
    "../../etc/passwd",
    "' or 1=1 --",
    "9".repeat(400),
    "-1",
    "1e9",
    "𠮷",
    "",
  ),
);

/** An address of a page with something odd, or something that is there, in each of its places. */
function addressOf(path: string, parts: readonly string[]): string {
  let place = 0;
  return path.replace(/\{(\w+)\}/g, () => encode(parts[place++] ?? ""));
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

const part = () => fc.oneof(odd, fc.constantFrom(...ids, ...tokens, "1", "freeze.json"));

test("no address and no query, however odd, makes a page fail", async () => {
  const pages = site.api.pages.filter(({ contract }) => contract.method === "get");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pages),
      fc.array(part(), { minLength: 3, maxLength: 3 }),
      fc.dictionary(fc.constantFrom("page", "stage", "sent", "lang", "entries", "results", "next"), odd),
      async ({ contract }, parts, query) => {
        const search = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);
        const address = `${addressOf(contract.path, parts)}?${search.join("&")}`;
        const answer = await site.api.request.get(address).set("Cookie", cookie);
        expect(answer.status, address).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
});

test("no form, however odd, makes a page fail or changes what it should not", async () => {
  const pages = site.api.pages.filter(
    ({ contract }) => contract.method === "post" && contract.path !== "/console/logout",
  );
  const field = fc.constantFrom(
    "answer",
    "reason",
    "key",
    "finding",
    "version",
    "decision",
    "untilOn",
    "kept",
    "workNo",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pages),
      fc.array(part(), { minLength: 2, maxLength: 2 }),
      fc.dictionary(field, fc.oneof(odd, fc.constantFrom("accept-it", "decline", "return"))),
      async ({ contract }, parts, form) => {
        const address = addressOf(contract.path, parts);
        const answer = await site.api.request
          .post(address)
          .set({ Cookie: cookie, "Sec-Fetch-Site": "same-origin" })
          .type("form")
          .send(
            Object.entries(form)
              .map(([name, value]) => `${name}=${encode(value)}`)
              .join("&"),
          );
        expect(answer.status, address).toBeLessThan(500);
        expect(answer.status, address).toBeGreaterThanOrEqual(400);
      },
    ),
    { numRuns: 150 },
  );
});
