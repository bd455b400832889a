import { afterEach, beforeEach, expect, test } from "vitest";
import { oweMail } from "../db/queries/outbox.ts";
import { mailOutbox } from "../db/schema/oversight.ts";
import { startMailCatcher } from "../mail/catcher/catcher.ts";
import type { MailCatcher } from "../mail/catcher/catcher.ts";
import { openMailTransport } from "../mail/transport.ts";
import type { Handover, MailTransport } from "../mail/transport.ts";
import { createTestDb } from "../test/harness/database.ts";
import type { TestDb } from "../test/harness/database.ts";
import { createMailPump } from "./mail.ts";

const START = "2026-03-02T01:00:00.000Z";
let test_: TestDb;
let catcher: MailCatcher;
let transport: MailTransport;
let at: string;
beforeEach(async () => {
  [test_, catcher] = await Promise.all([createTestDb(), startMailCatcher()]);
  transport = openMailTransport(catcher.smtpUrl, "bureau@yiyuan.example");
  at = START;
});
afterEach(async () => {
  transport.close();
  await Promise.all([test_.close(), catcher.close()]);
});

const pump = (through = transport) =>
  createMailPump({ db: test_.db, transport: through, now: () => at }).pump();
const passSeconds = (seconds: number) => {
  at = new Date(Date.parse(at) + seconds * 1000).toISOString();
};

async function owe(key: string, to = `${key}@firms.example`): Promise<void> {
  const words = { subject: "责令限期整改", text: "请按期整改", html: "<p>请按期整改</p>" };
  const mail = {
    dedupeKey: key,
    kind: "order",
    campaignId: "00000000-0000-8000-a000-000000000001",
    to,
    ...words,
  };
  await test_.db.transaction((tx) => oweMail(tx, mail, at));
}

const outbox = () => test_.db.select().from(mailOutbox).orderBy(mailOutbox.dedupeKey);

/** A way out that takes a mail and keeps its sender waiting, until the test answers. */
function aStuckTransport() {
  let answer: (handover: Handover) => void = () => undefined;
  let take: () => void = () => undefined;
  const taken = new Promise<void>((resolve) => {
    take = resolve;
  });
  const send = () =>
    new Promise<Handover>((resolve) => {
      answer = resolve;
      take();
    });
  return {
    transport: { ...transport, send },
    taken,
    fail: () => {
      answer({ kind: "try-again", response: "timed out" });
    },
  };
}

interface Caught {
  readonly to: readonly string[];
  readonly messageId: string;
}

async function caught(): Promise<readonly Caught[]> {
  return (await (await fetch(`${catcher.inboxUrl}/mails`)).json()) as Caught[];
}

test("an owed mail is sent once, however often its act is written down and the pump runs", async () => {
  await owe("one");
  await owe("one");

  const taken = [await pump(), await pump()];

  expect(taken).toEqual([1, 0]);
  expect((await caught()).map((mail) => mail.to)).toEqual([["one@firms.example"]]);
  expect(await outbox()).toMatchObject([{ state: "sent", attempts: 1, sentAt: at }]);
});

test("two pumps at the same moment send each mail once", async () => {
  for (const key of ["a", "b", "c", "d", "e"]) await owe(key);

  const taken = await Promise.all([pump(), pump(), pump()]);

  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(5);
  expect(await caught()).toHaveLength(5);
});

test("a mail that is put off is tried again, later each time, until it is taken", async () => {
  await owe("later");
  catcher.failNext({ kind: "refuse", code: 451, times: 2 });

  await pump();
  expect(await outbox()).toMatchObject([
    { state: "queued", attempts: 1, nextAttemptAt: "2026-03-02T01:00:05.000Z" },
  ]);
  expect(await pump()).toBe(0);
  passSeconds(5);
  await pump();
  expect(await outbox()).toMatchObject([{ attempts: 2, nextAttemptAt: "2026-03-02T01:00:15.000Z" }]);
  passSeconds(10);
  await pump();

  expect(await outbox()).toMatchObject([{ state: "sent", attempts: 3 }]);
  expect(await caught()).toHaveLength(1);
});

test("a mail that is refused for good is given up with the server's words, and not tried again", async () => {
  await owe("gone");
  catcher.failNext({ kind: "refuse", code: 550 });

  await pump();
  passSeconds(86_400);

  expect(await pump()).toBe(0);
  const [given] = await outbox();
  expect(given?.state).toBe("failed");
  expect(given?.response).toContain("550");
});

test("one refused mail does not keep the others back", async () => {
  for (const key of ["good", "refused"]) await owe(key);
  catcher.failNext({ kind: "refuse", code: 550, to: "refused@firms.example" });

  await pump();

  expect((await outbox()).map((row) => row.state)).toEqual(["sent", "failed"]);
});

test("when the line drops after the mail was taken it is sent again under the same Message-ID", async () => {
  await owe("twice");
  catcher.failNext({ kind: "drop" });

  await pump();
  expect(await outbox()).toMatchObject([{ state: "queued" }]);
  passSeconds(5);
  await pump();

  const ids = (await caught()).map((mail) => mail.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(await outbox()).toMatchObject([{ state: "sent" }]);
});

test("a mail server that is away is waited for, a quarter of an hour at the most between two tries", async () => {
  await owe("away");
  const nowhere = openMailTransport("smtp://127.0.0.1:1", "bureau@yiyuan.example");
  await test_.sql`update mail_outbox set attempts = 40`;

  await pump(nowhere);
  nowhere.close();

  expect(await outbox()).toMatchObject([{ state: "queued", nextAttemptAt: "2026-03-02T01:15:00.000Z" }]);
  passSeconds(900);
  await pump();
  expect(await caught()).toHaveLength(1);
});

test("a pump that died gives its mails back after five minutes", async () => {
  await owe("lost");
  const dying = aStuckTransport();
  void pump(dying.transport);
  await dying.taken;

  passSeconds(299);
  expect(await pump()).toBe(0);
  passSeconds(1);
  expect(await pump()).toBe(1);

  expect(await outbox()).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("a pump that comes back late does not undo what another has sent", async () => {
  await owe("slow");
  const slow = aStuckTransport();
  const late = pump(slow.transport);
  await slow.taken;
  passSeconds(300);
  await pump();

  slow.fail();
  await late;

  expect(await outbox()).toMatchObject([{ state: "sent" }]);
});
