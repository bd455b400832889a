import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { anApi, PASSWORD } from "../test/factories/api.ts";
import type { TestApi, TestOfficer } from "../test/factories/api.ts";

let api: TestApi;
let officer: TestOfficer;

beforeAll(async () => {
  api = await anApi();
});

beforeEach(async () => {
  api.clock.at = "2026-11-23T02:00:00.000Z";
  officer = await api.officer("supervisor");
});

afterAll(() => api.close());

const OURS = { "Sec-Fetch-Site": "same-origin" };

function login(password = PASSWORD, more: Readonly<Record<string, unknown>> = {}) {
  return api.request.post("/api/v1/sessions").send({ workNo: officer.workNo, password, ...more });
}

function me(headers: Readonly<Record<string, string>>) {
  return api.request.get("/api/v1/officers/me").set(headers);
}

test("a program logs in with work number and password and is known by its token", async () => {
  const answer = await login().expect(201);
  const { token } = answer.body as { token: string };

  expect(answer.body).toEqual({
    token,
    expiresAt: "2026-11-23T14:00:00.000Z",
    officer: {
      officerId: officer.officerId,
      workNo: officer.workNo,
      name: "测试员",
      sectionCode: "JC",
      roles: ["supervisor"],
    },
  });
  await me({ Authorization: `Bearer ${token}` }).expect(200);
  const kept = await api.sql`select token_hash from sessions where token_hash = ${token}`;
  expect(kept).toHaveLength(0);
});

test("a session ends when its time is over, and when its owner logs out", async () => {
  const { token } = (await login()).body as { token: string };
  const auth = { Authorization: `Bearer ${token}` };

  api.clock.at = "2026-11-23T13:59:59.999Z";
  await me(auth).expect(200);
  api.clock.at = "2026-11-23T14:00:00.000Z";
  expect((await me(auth).expect(401)).body).toMatchObject({ reason: "session-ended" });

  api.clock.at = "2026-11-23T03:00:00.000Z";
  await api.request.delete("/api/v1/sessions/current").set(auth).expect(204);
  await me(auth).expect(401);
});

test("an officer who has left is let in no more, not even with an open session", async () => {
  await api.sql`update officers set active = false where id = ${officer.officerId}`;

  await me({ Authorization: officer.auth }).expect(401);
  await login().expect(401);
});

test("the fifth wrong password locks the account for a quarter of an hour, also for the right one", async () => {
  for (let count = 1; count <= 5; count += 1) {
    expect((await login("wrong").expect(401)).body).toMatchObject({ reason: "wrong-credentials" });
  }

  const locked = await login().expect(429);
  expect(locked.body).toMatchObject({ reason: "account-locked", facts: { retryAfterSeconds: 900 } });
  expect(locked.headers["retry-after"]).toBe("900");
  api.clock.at = "2026-11-23T02:15:00.000Z";
  await login().expect(201);
});

test("a right password in between starts the count anew", async () => {
  for (let count = 1; count <= 4; count += 1) await login("wrong").expect(401);
  await login().expect(201);

  await login("wrong").expect(401);

  await login().expect(201);
});

test("an unknown work number is refused like a wrong password", async () => {
  const answer = await api.request.post("/api/v1/sessions").send({ workNo: "nobody", password: "x" });

  expect(answer.status).toBe(401);
  expect(answer.body).toMatchObject({ reason: "wrong-credentials" });
});

test("a browser gets a cookie that scripts cannot read, and uses it from our own pages only", async () => {
  const answer = await login(PASSWORD, { kind: "cookie" }).set(OURS).expect(201);
  const cookie = String(answer.headers["set-cookie"]);

  expect(cookie).toMatch(/^session=[\w-]+; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  expect(answer.body).toMatchObject({ token: null });
  const sent = { Cookie: cookie.split(";", 1)[0] ?? "" };
  await me(sent).expect(200);
  const logout = () => api.request.delete("/api/v1/sessions/current").set(sent);
  expect((await logout().set("Sec-Fetch-Site", "cross-site").expect(403)).body).toMatchObject({
    reason: "cross-site",
  });
  await logout().expect(403);
  await logout().set("Origin", "https://evil.example").expect(403);
  await logout().set("Origin", "http://localhost:8080").expect(204);
  await me(sent).expect(401);
});

test("another site cannot log its visitors in here", async () => {
  await login(PASSWORD, { kind: "cookie" }).set("Sec-Fetch-Site", "cross-site").expect(403);
});

test("a cookie's token is no bearer token, and the other way round", async () => {
  const answer = await login(PASSWORD, { kind: "cookie" }).set(OURS);
  const token = /session=([\w-]+)/.exec(String(answer.headers["set-cookie"]))?.[1] ?? "";

  await me({ Authorization: `Bearer ${token}` }).expect(401);
  await me({ Cookie: `session=${officer.auth.replace("Bearer ", "")}` }).expect(401);
});

test("over https the cookie is bound to the host and to https", async () => {
  const secure = await anApi({ publicUrl: "https://inspect.example.cn", database: api });
  const answer = await secure.request
    .post("/api/v1/sessions")
    .set(OURS)
    .send({ workNo: officer.workNo, password: PASSWORD, kind: "cookie" })
    .expect(201);

  expect(String(answer.headers["set-cookie"])).toMatch(/^__Host-session=.*; Path=\/; .*HttpOnly; Secure/);
});

test("thirty failures from one address close that address, and only that one", async () => {
  const from = (address: string) =>
    api.request
      .post("/api/v1/sessions")
      .set("X-Forwarded-For", address)
      .send({ workNo: "nobody", password: "x" });
  for (let count = 1; count <= 30; count += 1) await from("203.0.113.9").expect(401);

  const answer = await from("203.0.113.9").expect(429);

  expect(answer.body).toMatchObject({ reason: "too-many-requests" });
  await from("203.0.113.10").expect(401);
});
