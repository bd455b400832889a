import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { may, ROLES } from "../domain/accounts/permissions.ts";
import type { Reader } from "../domain/accounts/permissions.ts";
import { anApi } from "../test/factories/api.ts";
import type { TestApi } from "../test/factories/api.ts";
import type { Contract } from "./route.ts";

const INSPECTION = randomUUID();

let api: TestApi;
const auths = new Map<Reader, string>();

beforeAll(async () => {
  api = await anApi();
  for (const role of ROLES) auths.set(role, (await api.officer(role)).auth);
  const seatId = randomUUID();
  const assignment = { purpose: "assignment", inspectionId: INSPECTION, seatId } as const;
  auths.set("assignment-link", (await api.link(assignment)).auth);
  const rectification = { purpose: "rectification", inspectionId: INSPECTION } as const;
  auths.set("rectification-link", (await api.link(rectification)).auth);
});

afterAll(() => api.close());

const READERS: readonly Reader[] = [...ROLES, "assignment-link", "rectification-link", "public"];

test.each(READERS)("%s gets through every route that the matrix opens, and no other", async (reader) => {
  for (const { contract } of api.routes) {
    // Logging out in between would end the session that the next route is tried with.
    if (contract.path === "/sessions/current") continue;
    const answer = await ask(contract, auths.get(reader));
    const reason = Reflect.get(answer.body as object, "reason") as unknown;
    const name = `${contract.method} ${contract.path} as ${reader}: ${answer.status}`;
    if (may([reader], contract.permission)) expect([401, 403], name).not.toContain(answer.status);
    else expect([answer.status, reason], name).toEqual(refusalFor(reader));
  }
});

function refusalFor(reader: Reader): readonly [number, string] {
  if (reader === "public") return [401, "login-required"];
  return [403, reader.endsWith("-link") ? "link-for-other-purpose" : "forbidden"];
}

function ask({ method, path }: Contract, auth: string | undefined) {
  const concrete = path.replace("{inspectionId}", INSPECTION).replace(/\{\w+\}/g, randomUUID());
  const request = api.request[method](`/api/v1${concrete}`);
  return auth === undefined ? request : request.set("Authorization", auth);
}

test("every route says in Chinese and in English what it does, and no two share an address", () => {
  const addresses = api.routes.map(({ contract }) => `${contract.method} ${contract.path}`);

  expect(new Set(addresses).size).toBe(addresses.length);
  for (const { contract } of api.routes) {
    expect(contract.summary.zh).toMatch(/\p{Script=Han}/u);
    expect(contract.summary.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
  }
});
