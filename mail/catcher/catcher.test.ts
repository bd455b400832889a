import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startMailCatcher, type MailCatcher } from "./catcher.ts";

let folder: string;
let catcher: MailCatcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mail-catcher-"));
  catcher = await startMailCatcher({ storeDir: folder });
});

afterEach(async () => {
  await catcher.close();
  await rm(folder, { recursive: true });
});

const notice: SendMailOptions = {
  from: "应急管理局 <bureau@example.org>",
  to: "张三 <zhang@example.org>",
  subject: "责令限期整改",
  text: "请于期限内整改：http://127.0.0.1/links/abc。",
  html: '<p onclick="x">请整改</p>',
  attachments: [{ filename: "整改通知.ics", content: "BEGIN:VCALENDAR", contentType: "text/calendar" }],
};

async function send(mail: SendMailOptions): Promise<void> {
  const transport = createTransport(catcher.smtpUrl);
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(`${catcher.inboxUrl}${path}`);
  return (await answer.json()) as T;
}

interface Caught {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
}

test("a mail is kept whole: names, words and files in Chinese", async () => {
  await send({ ...notice, messageId: "<order-1@example.org>" });

  const [listed] = await get<readonly Caught[]>("/mails");
  const mail = await get<Caught>(`/mails/${listed?.id ?? ""}`);

  expect(mail).toMatchObject({
    to: ["zhang@example.org"],
    from: '"应急管理局" <bureau@example.org>',
    subject: "责令限期整改",
    messageId: "<order-1@example.org>",
    html: '<p onclick="x">请整改</p>',
  });
  expect(mail.attachments).toEqual([
    { filename: "整改通知.ics", contentType: "text/calendar", content: btoa("BEGIN:VCALENDAR") },
  ]);
});

test("the list is newest first, and can be cut to one recipient and to what came later", async () => {
  await send({ ...notice, subject: "一" });
  await send({ ...notice, subject: "二", to: "li@example.org" });
  const [second, first] = await get<readonly Caught[]>("/mails");
  await send({ ...notice, subject: "三" });

  const toZhang = await get<readonly Caught[]>("/mails?to=Zhang@example.org");
  const later = await get<readonly Caught[]>(`/mails?after=${second?.id ?? ""}`);

  expect(first?.subject).toBe("一");
  expect(toZhang.map(({ subject }) => subject)).toEqual(["三", "一"]);
  expect(later.map(({ subject }) => subject)).toEqual(["三"]);
});

test("a restart finds the mails as they were", async () => {
  await send(notice);
  const [before] = await get<readonly Caught[]>("/mails");
  await catcher.close();

  catcher = await startMailCatcher({ storeDir: folder });

  expect(await get<readonly Caught[]>("/mails")).toEqual([before]);
  expect(await get<Caught>(`/mails/${before?.id ?? ""}`)).toMatchObject({ subject: "责令限期整改" });
});

test("a refusal ordered for one recipient meets him as often as ordered, and nobody else", async () => {
  catcher.failNext({ kind: "refuse", code: 451, to: "zhang@example.org" });

  await send({ ...notice, to: "li@example.org" });

  await expect(send(notice)).rejects.toMatchObject({ responseCode: 451 });
  await send(notice);
  expect(await get<readonly Caught[]>("/mails")).toHaveLength(2);
});

test("a connection that drops after the mail was taken leaves the sender in doubt and the mail in the inbox", async () => {
  const order = { kind: "drop" };
  const headers = { "content-type": "application/json" };
  await fetch(`${catcher.inboxUrl}/failures`, { method: "POST", headers, body: JSON.stringify(order) });

  await expect(send(notice)).rejects.toThrow();

  expect(await get<readonly Caught[]>("/mails")).toHaveLength(1);
});

test("the pages escape what the mail says, lock its HTML in and link its text", async () => {
  await send({ ...notice, subject: "<script>alert(1)</script>" });
  const [mail] = await get<readonly Caught[]>("/mails");

  const list = await (await fetch(catcher.inboxUrl)).text();
  const page = await (await fetch(`${catcher.inboxUrl}/inbox/${mail?.id ?? ""}`)).text();

  expect(list).toContain("收件箱");
  expect(list).not.toContain("<script>");
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page).toContain('<a href="http://127.0.0.1/links/abc"');
});

test("an attachment downloads under its own name", async () => {
  await send(notice);
  const [mail] = await get<readonly Caught[]>("/mails");

  const answer = await fetch(`${catcher.inboxUrl}/mails/${mail?.id ?? ""}/attachments/0`);

  expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("整改通知.ics"));
  expect(await answer.text()).toBe("BEGIN:VCALENDAR");
});

test.each([
  ["/mails/unknown", 404],
  ["/inbox/unknown", 404],
  ["/nowhere", 404],
])("%s is answered with %i", async (path, status) => {
  expect((await fetch(`${catcher.inboxUrl}${path}`)).status).toBe(status);
});

test("a failure that cannot be is refused", async () => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${catcher.inboxUrl}/failures`, {
    method: "POST",
    headers,
    body: '{"kind":"explode"}',
  });

  expect(answer.status).toBe(400);
});
