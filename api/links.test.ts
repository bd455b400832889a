import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signLink } from "../domain/accounts/link-token.ts";
import { revokeSeatLinks, useLink } from "../db/queries/links.ts";
import { anApi, LINK_SECRET } from "../test/factories/api.ts";
import type { TestApi } from "../test/factories/api.ts";
import { aDrawnCampaign, aWorld } from "../test/factories/world.ts";
import type { World } from "../test/factories/world.ts";

let world: World;
let api: TestApi;
let inspectionId: string;
let otherId: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi({ database: world });
  const { inspectionIds } = await aDrawnCampaign(world);
  [inspectionId = "", otherId = ""] = inspectionIds;
});

afterAll(() => api.close());

function accept(auth: string, id = inspectionId, key: string = randomUUID()) {
  return api.request
    .post(`/api/v1/inspections/${id}/acceptance`)
    .set({ Authorization: auth, "Idempotency-Key": key });
}

function anAssignment(more: { readonly expiresAt?: string } = {}) {
  return api.link({ purpose: "assignment", inspectionId, seatId: randomUUID(), ...more });
}

test("a mailed link answers for its own inspection, in the name of the link", async () => {
  const link = await anAssignment();

  const answer = await accept(link.auth).expect(200);

  expect(api.gateway.delivered.at(-1)).toMatchObject({ name: "accept", actorId: link.linkId });
  const { commandId } = answer.body as { commandId: string };
  await api.request.get(`/api/v1/commands/${commandId}`).set("Authorization", link.auth).expect(200);
  const other = await anAssignment();
  await api.request.get(`/api/v1/commands/${commandId}`).set("Authorization", other.auth).expect(404);
});

test("a link used for another inspection is refused", async () => {
  const { auth } = await anAssignment();

  expect((await accept(auth, otherId).expect(403)).body).toMatchObject({
    reason: "link-for-other-inspection",
  });
});

test("a link used for another purpose is refused", async () => {
  const { auth } = await api.link({ purpose: "rectification", inspectionId });

  expect((await accept(auth).expect(403)).body).toMatchObject({ reason: "link-for-other-purpose" });
});

test("a link is refused from the moment it expires, and says when that was", async () => {
  const { auth } = await anAssignment({ expiresAt: api.clock.at });

  expect((await accept(auth).expect(410)).body).toMatchObject({
    reason: "link-expired",
    detail: "此链接已于 2026-11-23 10:00 过期。请联系承办科室。",
  });
});

test.each([
  ["that we did not sign", signLink("another secret", claimFor(randomUUID()))],
  ["of which we have no record", signLink(LINK_SECRET, claimFor(randomUUID()))],
  ["that was cut off by a mail program", "AAAA"],
])("a link %s is refused", async (_, token) => {
  expect((await accept(`Link ${token}`).expect(401)).body).toMatchObject({ reason: "link-invalid" });
});

test("a used link lets the same click in twice, and no other", async () => {
  const link = await anAssignment();
  await accept(link.auth, inspectionId, "one-click").expect(200);
  await useLink(api.db, link.linkId, api.clock.at);

  await accept(link.auth, inspectionId, "one-click").expect(200);

  expect((await accept(link.auth).expect(409)).body).toMatchObject({ reason: "link-used" });
});

test("a link that was withdrawn does nothing more", async () => {
  const seatId = randomUUID();
  const { auth } = await api.link({ purpose: "assignment", inspectionId, seatId });
  await revokeSeatLinks(api.db, seatId, api.clock.at);

  expect((await accept(auth).expect(410)).body).toMatchObject({ reason: "link-revoked" });
});

function claimFor(linkId: string) {
  return { linkId, purpose: "assignment", expiresAt: "2026-12-31T00:00:00.000Z" } as const;
}
