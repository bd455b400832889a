import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ZodError } from "zod";
import type { MailParts, MailSummary } from "./caught-mail.ts";
import { failureSchema, type FailurePlan } from "./failures.ts";
import { inboxPage, mailPage, missingPage } from "./inbox-page.tsx";
import type { MailStore } from "./mail-store.ts";

export interface InboxServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly download?: string;
}

type Whole = MailSummary & MailParts;

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'";
const OURSELVES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const MAX_BODY = 10_000;

/** Serves the inbox: pages for people, JSON for programs. */
export async function startInbox(
  port: number,
  store: MailStore,
  failures: FailurePlan,
): Promise<InboxServer> {
  const server = createServer((req, res) => {
    void answerTo(req, store, failures).then((answer) => {
      send(res, answer);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

async function answerTo(req: IncomingMessage, store: MailStore, failures: FailurePlan): Promise<Answer> {
  // A web site that points its name at this machine must not read the mails.
  if (!OURSELVES.test(req.headers.host ?? ""))
    return json(403, { error: "this inbox is read on its own machine" });
  const url = new URL(req.url ?? "/", "http://localhost");
  try {
    if (url.pathname === "/failures") return await planFailure(req, failures);
    return req.method === "GET" ? await read(url, store) : json(405, { error: "this can only be read" });
  } catch (error) {
    const bad = error instanceof ZodError || error instanceof SyntaxError;
    return json(bad ? 400 : 500, { error: error instanceof Error ? error.message : String(error) });
  }
}

async function read(url: URL, store: MailStore): Promise<Answer> {
  const to = url.searchParams.get("to") ?? undefined;
  const after = url.searchParams.get("after") ?? undefined;
  const [area, id, part, index] = url.pathname.split("/").slice(1);
  if (area === "") return page(200, inboxPage(store.list({ to, after }), to));
  if (area === "mails" && !id) return json(200, store.list({ to, after }));
  const mail = id === undefined ? undefined : await store.find(id);
  if (area === "inbox") return mail ? page(200, mailPage(mail)) : page(404, missingPage());
  if (!mail || area !== "mails") return json(404, { error: "there is no such mail" });
  return part === "attachments" ? attachment(mail, Number(index)) : json(200, asJson(mail));
}

async function planFailure(req: IncomingMessage, failures: FailurePlan): Promise<Answer> {
  if (req.method === "DELETE") failures.clear();
  // The content type keeps other sites' forms out: browsers ask before they send it across.
  else if (req.method !== "POST" || req.headers["content-type"] !== "application/json") return json(405, {});
  else failures.add(failureSchema.parse(JSON.parse(await bodyOf(req))));
  return json(200, {});
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of req) {
    body += String(chunk);
    if (body.length > MAX_BODY) throw new SyntaxError("the body is too long");
  }
  return body;
}

function asJson(mail: Whole): object {
  const attachments = mail.attachments.map((part) => ({ ...part, content: part.content.toString("base64") }));
  return { ...mail, attachments };
}

function attachment(mail: Whole, index: number): Answer {
  const part = mail.attachments[index];
  if (!part) return json(404, { error: "there is no such attachment" });
  return { status: 200, type: part.contentType, body: part.content, download: part.filename };
}

function json(status: number, value: unknown): Answer {
  return { status, type: "application/json; charset=utf-8", body: JSON.stringify(value) };
}

function page(status: number, body: string): Answer {
  return { status, type: "text/html; charset=utf-8", body };
}

function send(res: ServerResponse, { status, type, body, download }: Answer): void {
  const headers = {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": PAGE_POLICY,
    ...(download === undefined
      ? {}
      : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(download)}` }),
  };
  res.writeHead(status, headers).end(body);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
