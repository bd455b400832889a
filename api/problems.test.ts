import { afterAll, beforeAll, expect, test } from "vitest";
import { anApi } from "../test/factories/api.ts";
import type { TestApi } from "../test/factories/api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await anApi();
});

afterAll(() => api.close());

const login = "/api/v1/sessions";

test("a field error names the field, its code and says in Chinese what to do", async () => {
  const answer = await api.request.post(login).send({ workNo: 7, extra: true }).expect(400);

  expect(answer.type).toBe("application/problem+json");
  expect(answer.body).toEqual({
    type: "/problems/invalid-fields",
    title: "填写的内容有误",
    titleEn: "Some fields are wrong",
    status: 400,
    detail: "请按 errors 中逐项列出的提示修改后重新提交。",
    detailEn: "Correct the fields that are listed in “errors” and send the request again.",
    reason: "invalid-fields",
    facts: {},
    errors: [
      {
        field: "workNo",
        code: "wrong-type",
        message: "类型不对，应为文字",
        messageEn: "must be of type string",
      },
      { field: "password", code: "missing", message: "必填", messageEn: "is required" },
      {
        field: ".",
        code: "unknown-field",
        message: "不认识的字段：extra",
        messageEn: "has unknown fields: extra",
      },
    ],
  });
});

test.each([
  ["broken JSON", '{"workNo":', "application/json", 400, "malformed-json"],
  ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0x22]), "application/json", 400, "malformed-json"],
  ["a text", "workNo=1", "text/plain", 415, "unsupported-media-type"],
  ["a form", "workNo=1", "application/x-www-form-urlencoded", 415, "unsupported-media-type"],
  ["a body of two megabytes", `"${"a".repeat(2_000_000)}"`, "application/json", 413, "too-large"],
  ["a NUL character", '{"workNo":"\\u0000","password":"x"}', "application/json", 400, "forbidden-characters"],
  [
    "half a character",
    '{"workNo":"\\ud800","password":"x"}',
    "application/json",
    400,
    "forbidden-characters",
  ],
  ["a deep nest", "[".repeat(50_000) + "]".repeat(50_000), "application/json", 400, "nested-too-deep"],
])("%s is refused in words", async (_, body, type, status, reason) => {
  const answer = await api.request
    .post(login)
    .set("Content-Type", type)
    .serialize((raw) => raw as string)
    .send(body);

  expect(answer.status).toBe(status);
  expect(answer.type).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ type: `/problems/${reason}`, reason });
});

test.each(["/nowhere", "/api/v1/nowhere", "/api/v1/%E0%A4%A", "/api/docs/../../package.json", "/%00"])(
  "%s leads nowhere, and says so",
  async (path) => {
    const answer = await api.request.get(path);

    expect([400, 404]).toContain(answer.status);
    expect(answer.type).toBe("application/problem+json");
  },
);

test("a method that an address does not know is refused with those that it does", async () => {
  const answer = await api.request.put(login).expect(405);

  expect(answer.headers["allow"]).toBe("POST");
  expect(answer.body).toMatchObject({ reason: "method-not-allowed", detail: "此网址只支持：POST。" });
});

test("the document of the API is served, and its page needs nothing from elsewhere", async () => {
  const document = await api.request.get("/api/openapi.json").expect(200);
  const page = await api.request.get("/api/docs").expect(200);

  expect(document.body).toMatchObject({ openapi: "3.1.1" });
  expect(page.text).not.toMatch(/https?:/);
  await api.request.get("/api/docs/swagger-ui-bundle.js").expect(200);
});

test("without its database the system says that nothing was saved and when to come back", async () => {
  const lonely = await anApi();
  await lonely.close();

  const answer = await lonely.request.post(login).send({ workNo: "1", password: "x" }).expect(503);

  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.body).toMatchObject({ reason: "unavailable", title: "系统暂时不可用" });
  await lonely.request.get("/healthz").expect(200);
});

test("each part that is away is named, and then the whole is not ready", async () => {
  const ready = await api.request.get("/readyz").expect(200);
  expect(ready.body).toEqual({
    status: "ready",
    parts: { postgres: "ready", temporal: "ready", worker: "ready", mail: "ready" },
  });

  api.readiness.mail = () => Promise.resolve(false);
  api.readiness.worker = () => Promise.reject(new Error("no answer"));
  const waiting = await api.request.get("/readyz").expect(503);

  expect(waiting.body).toEqual({
    status: "waiting",
    parts: { postgres: "ready", temporal: "ready", worker: "away", mail: "away" },
  });
});

test("a kind of problem explains itself at its own address", async () => {
  expect((await api.request.get("/problems/stale-version").expect(200)).body).toMatchObject({
    type: "/problems/stale-version",
    status: 409,
    title: "页面内容已过时",
  });
  await api.request.get("/problems/unheard-of").expect(404);
});

test("what nobody foresaw is answered with a number and no words of its own", async () => {
  await api.sql`alter table officers rename to hidden`;
  const answer = await api.request.post(login).send({ workNo: "1", password: "x" }).expect(500);
  await api.sql`alter table hidden rename to officers`;

  expect(answer.body).toMatchObject({ reason: "internal", title: "系统内部错误" });
  expect(JSON.stringify(answer.body)).not.toContain("officers");
});
