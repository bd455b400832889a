import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "../domain/accounts/permissions.ts";
import { anApi } from "../test/factories/api.ts";
import type { TestApi } from "../test/factories/api.ts";
import { aDrawnCampaign, aScheme, aWorld } from "../test/factories/world.ts";
import type { World } from "../test/factories/world.ts";

let world: World;
let api: TestApi;
let auths: readonly string[];
let ids: { readonly campaignId: string; readonly inspectionId: string };

beforeAll(async () => {
  world = await aWorld();
  api = await anApi({ database: world });
  const { campaignId, inspectionIds } = await aDrawnCampaign(world);
  ids = { campaignId, inspectionId: inspectionIds[0] ?? "" };
  const officer = await api.officer(...ROLES);
  const link = await api.link({ purpose: "rectification", inspectionId: ids.inspectionId });
  auths = [officer.auth, link.auth];
});

afterAll(() => api.close());

const oddText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\u0000",
    "\ud800",
    "../../etc/passwd",
    "%00",
    "' or 1=1 --",
    "9".repeat(400),
    "𠮷喆堃",
    "",
  ),
);
const oddValue = fc.oneof(
  oddText,
  fc.double(),
  fc.constantFrom(1e308, -0, 2 ** 53, 1e-7, null, true, "2026-02-30", "9999-12-31T23:59:59Z"),
  fc.jsonValue({ maxDepth: 4 }),
);

function check(status: number, type: string, name: string): void {
  expect(status, name).toBeLessThan(500);
  if (status >= 400) expect(type, name).toBe("application/problem+json");
}

test("no body, however odd, gets a 5xx from any route", async () => {
  const routes = api.routes.filter(({ contract }) => contract.body !== undefined);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      fc.constantFrom(...auths),
      fc.oneof(oddValue, fc.dictionary(oddText, oddValue)),
      async ({ contract }, auth, body) => {
        const path = addressOf(contract.path);
        const answer = await api.request[contract.method](path)
          .set({ Authorization: auth, "Content-Type": "application/json" })
          .serialize((raw) => JSON.stringify(raw))
          .send(body as object);
        check(answer.status, answer.type, `${contract.method} ${path}`);
      },
    ),
    { numRuns: 200 },
  );
});

test("no field of a lawful scheme, spoilt in any way, gets a 5xx", async () => {
  const scheme = await aScheme(world, { inspectFrom: "2026-12-01", inspectTo: "2026-12-31" });
  const fields = Object.keys(scheme);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), oddValue, oddText, async (field, value, ruleSetId) => {
      const answer = await api.request
        .post("/api/v1/campaigns")
        .set("Authorization", auths[0] ?? "")
        .send({ scheme: { ...scheme, [field]: value }, ruleSetId });
      check(answer.status, answer.type, field);
    }),
    { numRuns: 100 },
  );
});

test("no address and no query, however odd, gets a 5xx", async () => {
  const routes = api.routes.filter(({ contract }) => contract.method === "get");
  const oddAddress = fc.oneof(
    oddText.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?"))),
    fc.constantFrom("%", "%E0%A4%A", "%00", "a%2f..%2f", "*", "🙂", "undefined", "-1"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      oddAddress,
      fc.dictionary(oddAddress, oddAddress),
      async ({ contract }, id, query) => {
        const search = Object.entries(query)
          .map(([key, value]) => `${key}=${value}`)
          .join("&");
        const path = encodeOdd(`/api/v1${contract.path.replace(/\{\w+\}/g, id)}?page=${id}&${search}`);
        const answer = await api.request.get(path).set("Authorization", auths[0] ?? "");
        check(answer.status, answer.type, path);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ["Authorization", "Bearer"],
  ["Authorization", "Basic eDp5"],
  ["Authorization", `Link ${"A".repeat(5000)}`],
  ["Cookie", "session=%00; session=%"],
  ["Cookie", `session=${"x".repeat(4000)}`],
  ["Content-Type", "application/json; charset=klingon"],
  ["Content-Type", "multipart/form-data"],
  ["Content-Encoding", "gzip"],
  ["Accept", "nothing/at-all"],
  ["If-None-Match", "*"],
  ["Range", "bytes=9-1"],
  ["X-Forwarded-For", "not an address"],
  ["Host", "a b:c"],
])("an odd header %s gets no 5xx", async (header, value) => {
  for (const path of ["/api/v1/sessions", "/api/docs/", "/problems/wrong-stage", "/api/openapi.json"]) {
    const posted = await api.request.post(path).set(header, value).send('{"workNo":"a"}');
    check(posted.status, posted.type, path);
    const got = await api.request.get(path).set(header, value);
    check(got.status, got.type, path);
  }
});

test.each(["trace", "propfind", "search", "m-search", "options", "head"] as const)(
  "the method %s gets no 5xx",
  async (method) => {
    for (const path of ["/api/v1/campaigns", "/nowhere", "/healthz"]) {
      const answer = await api.request[method](path);
      expect(answer.status).toBeLessThan(500);
    }
  },
);

function addressOf(path: string): string {
  const known: Readonly<Record<string, string>> = ids;
  return `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? randomUUID())}`;
}

/** What no client may put into a request line is encoded, all else stays as odd as it is. */
function encodeOdd(path: string): string {
  return path.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter));
}
