import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startMailCatcher } from "./catcher/catcher.ts";
import type { MailCatcher } from "./catcher/catcher.ts";
import { openMailTransport } from "./transport.ts";
import type { MailTransport, OutgoingMail } from "./transport.ts";

let catcher: MailCatcher;
let transport: MailTransport;
beforeEach(async () => {
  catcher = await startMailCatcher();
  transport = openMailTransport(catcher.smtpUrl, "沂源县应急管理局 <bureau@yiyuan.example>");
});
afterEach(async () => {
  transport.close();
  await catcher.close();
});

const mail: OutgoingMail = {
  messageId: "<one@double-random>",
  to: "zhang@firms.example",
  subject: "【责令限期整改】沂应急责改〔2026〕1号",
  text: "请按期整改",
  html: "<p>请按期整改</p>",
  ics: null,
};

async function caught() {
  const list = (await (await fetch(`${catcher.inboxUrl}/mails`)).json()) as readonly {
    readonly subject: string;
    readonly messageId: string;
    readonly from: string;
    readonly attachmentNames: readonly string[];
  }[];
  return list.map(({ subject, messageId, from, attachmentNames }) => ({
    subject,
    messageId,
    from,
    attachmentNames,
  }));
}

test("a mail goes out as it was written: its subject, its Message-ID and its sender", async () => {
  expect(await transport.send(mail)).toMatchObject({ kind: "accepted" });
  expect(await caught()).toEqual([
    {
      subject: mail.subject,
      messageId: mail.messageId,
      from: '"沂源县应急管理局" <bureau@yiyuan.example>',
      attachmentNames: [],
    },
  ]);
});

test("an invitation travels as a calendar entry", async () => {
  await transport.send({ ...mail, ics: "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n" });

  expect((await caught())[0]?.attachmentNames).toContain("inspection.ics");
});

test.each([
  [450, "rcpt", "try-again"],
  [451, "data", "try-again"],
  [550, "rcpt", "refused"],
  [554, "data", "refused"],
] as const)("a %i at %s is %s", async (code, at, kind) => {
  catcher.failNext({ kind: "refuse", code, at });

  expect((await transport.send(mail)).kind).toBe(kind);
});

test("a line that drops after the mail was taken leaves a doubt, and so another try", async () => {
  catcher.failNext({ kind: "drop" });

  expect((await transport.send(mail)).kind).toBe("try-again");
});

test("a server that is not there is waited for, and says that it cannot be reached", async () => {
  const nowhere = openMailTransport("smtp://127.0.0.1:1", "bureau@yiyuan.example");

  expect((await nowhere.send(mail)).kind).toBe("try-again");
  expect([await nowhere.isReachable(), await transport.isReachable()]).toEqual([false, true]);
  nowhere.close();
});

test("a wrong password of our own is no refusal of the mail: it waits until somebody has put it right", async () => {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, answer) => {
      answer(Object.assign(new Error("wrong password"), { responseCode: 535 }));
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const locked = openMailTransport(`smtp://bureau:wrong@127.0.0.1:${port}`, "bureau@yiyuan.example");

  const handover = await locked.send(mail);

  locked.close();
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
  expect(handover).toEqual({ kind: "try-again", response: "Invalid login: 535 wrong password" });
});
